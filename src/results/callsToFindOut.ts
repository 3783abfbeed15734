import { officeCall, plainCall, type Call } from './call'
import { officeQuestions, type SheetQuestion } from './callQuestions'
import { mayHaveMedicare, type SiteCode } from './windows'
import type { View } from './view'

/** Nothing to go by: the office names plans and groups, and these are asked next. */
export function callsToFindOut(view: View): Call[] {
  const { words, names, say, doctors, directory } = view
  const { sheet } = words
  const year = directory.planYear
  const office = (doctor: string): Call => ({
    ...officeCall(view, doctor, []),
    questions: [
      { key: 'which', kind: 'open', text: say.form(sheet.ask.officeWhich, 1, { doctors: names.short(doctor), year }), about: [] },
      ...withoutOpen(officeQuestions(view, doctor, [])),
    ],
  })
  const group = plainCall(
    view,
    'anyGroup',
    sheet.anyGroup,
    sheet.askGroup,
    sheet.memberServices,
    doctors.map((doctor) => ({
      key: doctor,
      kind: 'choice',
      text: say.form(sheet.ask.anyGroup, 1, { doctors: names.short(doctor), year }),
      about: [],
    })),
  )
  return [
    ...doctors.map(office),
    { ...group, questions: [...group.questions, { key: 'open', kind: 'open', text: say.form(sheet.ask.groupOpen, 1), about: [] }] },
    anyPlan(view),
  ]
}

function withoutOpen(questions: SheetQuestion[]): SheetQuestion[] {
  return questions.filter(({ key }) => key !== 'open')
}

/** The plan, where none is named. */
export function anyPlan(view: View): Call {
  const { words, names, say, doctors, directory } = view
  const { sheet } = words
  const questions: SheetQuestion[] = doctors.map((doctor) => ({
    key: doctor,
    kind: 'choice',
    text: say.form(sheet.ask.anyPlan, 1, { doctors: names.short(doctor), year: directory.planYear }),
    about: [],
  }))
  return plainCall(view, 'anyPlan', sheet.anyPlan, sheet.askPlan, sheet.memberServices, [
    ...questions,
    { key: 'writing', kind: 'choice', text: say.form(sheet.ask.planWriting, 1), about: [] },
  ])
}

/** Not even the kind of coverage is known. */
export function callsOnCoverage(view: View): Call[] {
  const { words, say } = view
  const { hicap, medicare } = words.dates.help
  const { sheet } = words
  const open = (key: 'hicap' | 'mediCal' | 'medicare' | 'card'): SheetQuestion[] => [{ key, kind: 'open', text: say.form(sheet.ask[key], 1), about: [] }]
  const site = (code: SiteCode, ask: 'hicap' | 'mediCal'): Call => {
    const { name, text, site: address } = words.dates.sites[code]
    return { ...plainCall(view, code, name, text, '', open(ask)), noPhone: address }
  }
  const card: Call = { ...plainCall(view, 'card', sheet.yourCard, sheet.yourPlanPhone, '', open('card')), noPhone: sheet.yourPlanPhone }
  if (!mayHaveMedicare(view.answers)) return [site('coveredCalifornia', 'hicap'), site('healthCareOptions', 'mediCal'), card]
  return [
    { ...plainCall(view, 'hicap', hicap.name, hicap.text, '', open('hicap')), phone: hicap.phone },
    { ...plainCall(view, 'medicare', medicare.name, medicare.text, '', open('medicare')), phone: medicare.phone },
    card,
  ]
}

/** A doctor leaves, or must be changed, inside the plan the person has. */
export function callsInPlan(view: View): Call[] {
  const { words, names, say, doctors } = view
  const { sheet } = words
  const open = (key: 'yourPlanLeave' | 'yourPlanChange' | 'yourGroup'): SheetQuestion => ({
    key,
    kind: 'open',
    text: say.form(sheet.ask[key], 1),
    about: [],
  })
  const offices = doctors.map((doctor): Call => ({
    ...officeCall(view, doctor, []),
    questions: [{ key: 'leaving', kind: 'open', text: say.form(sheet.ask.leavingOffice, 1, { doctors: names.short(doctor) }), about: [] }],
  }))
  return [
    {
      ...plainCall(view, 'plan', sheet.yourPlan, sheet.askPlan, '', [open('yourPlanLeave'), open('yourPlanChange')]),
      ask: sheet.yourPlanPhone,
      noPhone: sheet.yourPlanPhone,
    },
    plainCall(view, 'group', sheet.yourGroup, sheet.askGroup, '', [open('yourGroup')]),
    ...offices,
  ]
}
