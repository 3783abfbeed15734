import { inMedicare } from './conditions'
import { answer, choice, choiceOf, defineQuestions } from './define'
import { areDoctors, areNeeds, areWeeks, isTreatment, isZip } from './fits'
import { doctorKey, type Answers, type QuestionId, type Timing } from '../recommend/answers'

const yesNoUnsure = ['yes', 'no', 'not-sure'] as const

/** The guide at a glance: each question in its order, its answers, and when it is asked. */
export const questions = defineQuestions({
  coverage: choice(['medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal', 'not-sure'], 'always', 'not-sure'),
  hasMedicare: choice(yesNoUnsure, 'coverageIsNotSure', 'not-sure'),
  hasMediCal: choice(yesNoUnsure, 'mediCalWouldTell', 'not-sure'),
  hasJobCover: choice(yesNoUnsure, 'jobWouldTell', 'not-sure'),
  zip: answer<string>(isZip, 'always'),
  county: choiceOf((_, { counties }) => counties, 'zipHasTwoCounties'),
  timing: choiceOf(timings, 'always', 'looking'),
  doctors: answer<NonNullable<Answers['doctors']>>(areDoctors, 'always', []),
  mainDoctor: choiceOf(namedOrNone, 'namesDoctors', 'none'),
  treatment: answer<NonNullable<Answers['treatment']>>(isTreatment, 'namesDoctors', { answer: 'rather-not-say', doctors: [] }),
  hospital: choiceOf((_, { hospitals }) => [...hospitals, 'none'], 'hospitalCanChangeResult', 'none'),
  weeksAway: answer<number>(areWeeks, 'weeksAwayCanChangeResult', 0),
  specialists: choice(['through-main-doctor', 'directly', 'not-sure'], 'specialistsCanChangeResult', 'not-sure'),
  budget: choice(['lowest', 'balanced', 'freedom', 'not-sure'], 'budgetCanChangeResult', 'not-sure'),
  needs: answer<NonNullable<Answers['needs']>>(areNeeds, 'always', { language: 'en', wheelchair: false, near: false }),
  medicines: choice(['yes', 'no', 'rather-not-say'], 'inMedicare', 'rather-not-say'),
  checkAnswers: choice(['done'], 'always'),
})

/** In the order of the guide. */
export const questionIds = Object.keys(questions) as QuestionId[]

function timings(answers: Answers): readonly Timing[] {
  const { coverage, hasMedicare, hasMediCal, hasJobCover } = answers
  const notSure = coverage === 'not-sure'
  if (inMedicare(answers)) return ['turning-65', 'have-part-b', 'have-plan', 'losing-cover', 'moved', 'doctor-leaving', 'looking']
  if (coverage === 'job' || (notSure && hasMedicare === 'no' && hasMediCal !== 'yes' && hasJobCover === 'yes'))
    return ['have-plan', 'new-job', 'doctor-leaving', 'looking']
  return ['have-plan', 'losing-cover', 'moved', 'doctor-leaving', 'looking']
}

function namedOrNone({ doctors = [] }: Answers): readonly string[] {
  return [...doctors.map(doctorKey), 'none']
}
