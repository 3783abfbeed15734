import type { Answers, Evidence, NamedDoctor } from '../src/recommend/answers'

/** Invented people, with doctors of the sample directory. What the page shows them is compared with the command line. */
export type E2ePerson = { answers: Answers; evidence?: Evidence[] }

const keep = (doctor: string): NamedDoctor => ({ doctor, keep: 'must', current: true })
const wants: Answers = {
  treatment: { answer: 'no', doctors: [] },
  hospital: 'none',
  weeksAway: 0,
  specialists: 'through-main-doctor',
  budget: 'balanced',
  needs: { language: 'en', wheelchair: false, near: false },
  medicines: 'no',
}

/** Is asked nearly everything: does not know her coverage, lives where two counties share a ZIP, is away a lot. */
export const askedMost: Answers = {
  ...wants,
  coverage: 'not-sure',
  hasMedicare: 'yes',
  hasMediCal: 'no',
  zip: '91311',
  county: '06037',
  timing: 'looking',
  doctors: [{ doctor: 'lee-okonjo-grace', keep: 'must', current: false }, keep('van-der-berg-pieter')],
  mainDoctor: 'none',
  treatment: { answer: 'yes', doctors: ['van-der-berg-pieter'] },
  weeksAway: 12,
  budget: 'freedom',
}

export const people: Record<string, E2ePerson> = {
  twoPlansTie: {
    answers: { ...wants, coverage: 'medicare', zip: '91101', timing: 'turning-65', doctors: [keep('nunez-elena'), keep('avakian-siranush')], mainDoctor: 'nunez-elena' },
  },
  doctorsInTwoGroups: {
    answers: { ...wants, coverage: 'medicare', zip: '90012', timing: 'have-part-b', doctors: [keep('lee-okonjo-grace'), keep('van-der-berg-pieter')], mainDoctor: 'lee-okonjo-grace', medicines: 'yes' },
  },
  choiceBetweenDoctors: {
    answers: { ...wants, coverage: 'medicare', zip: '91101', timing: 'have-plan', doctors: [keep('strand-fiona'), keep('gallardo-ximena')], mainDoctor: 'strand-fiona' },
  },
  medicareAndMediCal: {
    answers: { ...wants, coverage: 'medicare-and-medi-cal', zip: '91911', timing: 'moved', doctors: [keep('reyes-ochoa-catalina'), { ...keep('macaraeg-jovita'), keep: 'nice' }], mainDoctor: 'reyes-ochoa-catalina' },
  },
  sameInsurerTwoNetworks: {
    answers: { ...wants, coverage: 'marketplace', zip: '91801', timing: 'losing-cover', doctors: [keep('zhao-meiling')], mainDoctor: 'zhao-meiling' },
  },
  newInTownNoDoctor: {
    answers: { ...wants, coverage: 'medicare', zip: '91101', timing: 'moved', doctors: [], budget: 'lowest', needs: { language: 'es', wheelchair: false, near: true } },
  },
  treatmentAwayFromHome: {
    answers: { ...wants, coverage: 'medicare', zip: '90012', timing: 'looking', doctors: [{ ...keep('lee-okonjo-grace'), current: false }, keep('van-der-berg-pieter')], mainDoctor: 'none', treatment: { answer: 'yes', doctors: ['van-der-berg-pieter'] }, weeksAway: 12, budget: 'freedom' },
  },
  doctorNobodyKnows: {
    answers: { ...wants, coverage: 'medicare', zip: '91101', timing: 'looking', doctors: [{ name: 'Zzyzx Unheardof', keep: 'must', current: true }], mainDoctor: 'none' },
  },
  doctorLeaving: {
    answers: { ...wants, coverage: 'job', zip: '94612', timing: 'doctor-leaving', doctors: [keep('treadwell-imani')], mainDoctor: 'treadwell-imani' },
  },
  notSureOfCoverage: {
    answers: { ...wants, coverage: 'not-sure', hasMedicare: 'no', hasMediCal: 'yes', zip: '94612', timing: 'looking', doctors: [keep('treadwell-imani'), keep('tessema-alemitu')], mainDoctor: 'treadwell-imani' },
  },
}
