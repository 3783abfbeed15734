import { fill } from '../content/fill'
import { groupQuestions, officeQuestions, planQuestions, type SheetQuestion } from './callQuestions'
import { isAbout } from './heard'
import { isMust, standingOf, type View } from './view'
import { coverageOf } from '../recommend/person'
import { isKept, isLost } from '../recommend/standing'
import type { Candidate } from '../recommend/candidates'
import type { Combination, Recommendation } from '../recommend/recommendation'

/** One number to call, whom to ask for, and what to say. */
export type Call = {
  key: string
  name: string
  /** Where there is little room. */
  short?: string
  /** Empty: to be looked up. */
  phone: string
  /** In place of a number that is not known. */
  noPhone: string
  /** Whom to ask for, as a sentence. */
  ask: string
  /** The same in two words, beside the number. */
  desk: string
  questions: SheetQuestion[]
}

/** What the calls are about: what is shown to verify, and what somebody was already asked about. */
export function pairsToCall(view: View, combinations: Combination[]): Candidate[] {
  const isWanted = (one: Candidate) => (combination: Combination) =>
    combination.group === one.group &&
    combination.lane === one.lane &&
    (combination.plan === null ? (combination.planTypes ?? []).includes(one.plan.type) : combination.plan === one.plan.id && combination.network === one.network)
  const shown = combinations.flatMap((combination) => view.candidates.filter((one) => isWanted(one)(combination)))
  const asked = view.candidates.filter((one) => view.evidence.some((call) => isAbout(call, one)))
  return [...new Set([...shown, ...asked])]
}

/** The calls to make, offices first, then groups, then plans. Grouped by call, so that nobody is called twice. */
export function callsFor(view: View, recommendation: Recommendation): Call[] {
  const { outcome, verify, trade } = recommendation
  if (outcome === 'NOT_SHOPPING') return callsInPlan(view)
  const combinations = outcome === 'TRADE' ? trade.flatMap(({ options }) => options.slice(0, 1)) : verify
  const pairs = pairsToCall(view, combinations)
  if (pairs.length > 0) return callsAbout(view, pairs)
  return coverageOf(view.answers) ? callsToFindOut(view) : callsOnCoverage(view)
}

/** The calls for these combinations. */
export function callsAbout(view: View, pairs: Candidate[]): Call[] {
  const { words, names, index } = view
  const offices = doctorsToCall(view, pairs).map((doctor) => officeCall(view, doctor, pairs))
  const groups = unique(pairs.flatMap(({ group }) => (group === null ? [] : [group]))).map((id): Call => ({
    key: `group ${id}`,
    name: names.group(id),
    phone: index.groups.get(id)?.phone ?? '',
    noPhone: words.sheet.noPhone,
    ask: words.sheet.askGroup,
    desk: words.sheet.memberServices,
    questions: groupQuestions(view, id, pairs),
  }))
  const plans = view.mode === 'education' ? [anyPlan(view)] : unique(pairs.map(({ plan }) => plan)).map((plan) => planCall(view, plan, pairs))
  return [...offices, ...groups, ...plans]
}

function planCall(view: View, plan: Candidate['plan'], pairs: Candidate[]): Call {
  const { words, names } = view
  const { medicare } = words.dates.help
  const isOriginal = plan.type === 'ORIGINAL'
  return {
    key: `plan ${plan.id}`,
    name: isOriginal && plan.phone === '' ? medicare.name : names.planShort(plan.id),
    phone: plan.phone || (isOriginal ? medicare.phone : ''),
    noPhone: words.sheet.noPhone,
    ask: plan.tty ? fill(words.sheet.askPlanTty, { tty: plan.tty }) : words.sheet.askPlan,
    desk: plan.tty ? fill(words.sheet.tty, { tty: plan.tty }) : words.sheet.memberServices,
    questions: planQuestions(view, plan, pairs),
  }
}

/** Whose office is asked: who is kept somewhere, and a must-keep of whom too little is known. */
function doctorsToCall(view: View, pairs: Candidate[]): string[] {
  return view.doctors.filter((doctor) =>
    pairs.some((pair) => {
      const { status } = standingOf(view, pair, doctor)!
      return isKept(status) || (status === 'unknown' && isMust(view, doctor)) || view.evidence.some((call) => call.by === 'office' && call.doctor === doctor && isAbout(call, pair))
    }),
  )
}

function officeCall(view: View, doctor: string, pairs: Candidate[]): Call {
  const { words, names } = view
  const open = pairs.filter((pair) => !isLost(standingOf(view, pair, doctor)!.status) || view.evidence.some((call) => call.doctor === doctor && isAbout(call, pair)))
  return {
    key: `office ${doctor}`,
    name: fill(words.sheet.office, { doctor: names.doctor(doctor) }),
    short: fill(words.sheet.office, { doctor: names.short(doctor) }),
    phone: officePhone(view, doctor, open),
    noPhone: words.sheet.noPhone,
    ask: words.sheet.askBilling,
    desk: words.sheet.billing,
    questions: officeQuestions(view, doctor, open),
  }
}

/** The number of the office in these groups or networks, else of any office of the doctor. */
function officePhone({ index }: View, doctor: string, pairs: Candidate[]): string {
  const practices = (index.practicesOfDoctor.get(doctor) ?? []).filter(({ phone }) => phone !== '')
  const listings = (index.listingsOfDoctor.get(doctor) ?? []).filter(({ phone }) => phone !== '')
  const found = practices.find(({ group }) => pairs.some((pair) => pair.group === group)) ?? listings.find(({ network }) => pairs.some((pair) => pair.network === network)) ?? practices[0] ?? listings[0]
  return found?.phone ?? ''
}

/** Nothing to go by: the office names plans and groups, and these are asked next. */
function callsToFindOut(view: View): Call[] {
  const { words, names, say, doctors, directory } = view
  const { sheet } = words
  const year = directory.planYear
  const office = (doctor: string): Call => ({
    ...officeCall(view, doctor, []),
    questions: [{ key: 'which', kind: 'open', text: say.form(sheet.ask.officeWhich, 1, { doctors: names.short(doctor), year }), about: [] }, ...accessLast(officeQuestions(view, doctor, []))],
  })
  const all = doctors.map(names.short)
  const group = call(view, 'anyGroup', sheet.anyGroup, sheet.askGroup, sheet.memberServices, all.length > 0 ? doctors.map((doctor) => ({ key: doctor, kind: 'choice', text: say.form(sheet.ask.anyGroup, 1, { doctors: names.short(doctor), year }), about: [] })) : [])
  return [...doctors.map(office), { ...group, questions: [...group.questions, { key: 'open', kind: 'open', text: say.form(sheet.ask.groupOpen, 1), about: [] }] }, anyPlan(view)]
}

function accessLast(questions: SheetQuestion[]): SheetQuestion[] {
  return questions.filter(({ key }) => key !== 'open')
}

function anyPlan(view: View): Call {
  const { words, names, say, doctors, directory } = view
  const { sheet } = words
  const questions: SheetQuestion[] = doctors.map((doctor) => ({ key: doctor, kind: 'choice', text: say.form(sheet.ask.anyPlan, 1, { doctors: names.short(doctor), year: directory.planYear }), about: [] }))
  return call(view, 'anyPlan', sheet.anyPlan, sheet.askPlan, sheet.memberServices, [...questions, { key: 'writing', kind: 'choice', text: say.form(sheet.ask.planWriting, 1), about: [] }])
}

function callsOnCoverage(view: View): Call[] {
  const { words, say } = view
  const { hicap, medicare } = words.dates.help
  const { sheet } = words
  const open = (key: 'hicap' | 'medicare' | 'card'): SheetQuestion[] => [{ key, kind: 'open', text: say.form(sheet.ask[key], 1), about: [] }]
  return [
    { ...call(view, 'hicap', hicap.name, hicap.text, '', open('hicap')), phone: hicap.phone },
    { ...call(view, 'medicare', medicare.name, medicare.text, '', open('medicare')), phone: medicare.phone },
    { ...call(view, 'card', sheet.yourCard, sheet.yourPlanPhone, '', open('card')), noPhone: sheet.yourPlanPhone },
  ]
}

/** A doctor leaves, or must be changed, inside the plan the person has. */
function callsInPlan(view: View): Call[] {
  const { words, names, say, doctors } = view
  const { sheet } = words
  const open = (key: 'yourPlanLeave' | 'yourPlanChange' | 'yourGroup'): SheetQuestion => ({ key, kind: 'open', text: say.form(sheet.ask[key], 1), about: [] })
  const offices = doctors.map((doctor): Call => ({
    ...officeCall(view, doctor, []),
    questions: [{ key: 'leaving', kind: 'open', text: say.form(sheet.ask.leavingOffice, 1, { doctors: names.short(doctor) }), about: [] }],
  }))
  return [
    { ...call(view, 'plan', sheet.yourPlan, sheet.askPlan, '', [open('yourPlanLeave'), open('yourPlanChange')]), ask: sheet.yourPlanPhone, noPhone: sheet.yourPlanPhone },
    call(view, 'group', sheet.yourGroup, sheet.askGroup, '', [open('yourGroup')]),
    ...offices,
  ]
}

function call({ words }: View, key: string, name: string, ask: string, desk: string, questions: SheetQuestion[]): Call {
  return { key, name, phone: '', noPhone: words.sheet.noPhone, ask, desk, questions }
}

/** "Coastal Physicians IPA, with Harbor Gold (HMO) or Bright Senior (HMO)" */
export function pairsInWords(view: View, combinations: Combination[]): string[] {
  const { words, names, say } = view
  const groups = unique(combinations.map(({ group }) => group))
  return groups.map((group) => {
    const ofGroup = combinations.filter((one) => one.group === group)
    const plans = say.either(unique(ofGroup.map((one) => (one.plan === null ? say.either(names.types(one.planTypes ?? [])) : names.planLabel(one.plan)))))
    if (group === null) return plans
    return `${fill(words.cards.group, { group: names.group(group) })} ${words.cards.with} ${plans}`
  })
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)]
}
