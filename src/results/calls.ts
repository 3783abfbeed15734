import { fill } from '../content/fill'
import { anyPlan, callsInPlan, callsOnCoverage, callsToFindOut } from './callsToFindOut'
import { groupQuestions, planQuestions } from './callQuestions'
import { isAbout, isSameQuestion } from './heard'
import { unique } from './unique'
import { isMust, standingOf, toVerify, type View } from './view'
import { coverageOf } from '../recommend/person'
import { isKept } from '../recommend/standing'
import { officeCall, type Call } from './call'
import type { Candidate } from '../recommend/candidates'
import type { Combination, Recommendation } from '../recommend/recommendation'

/** What the calls are about: what is shown to verify, and what somebody was already asked about. In the order from before any call: what is heard moves no row under the finger. */
export function pairsToCall(view: View, combinations: Combination[]): Candidate[] {
  const isWanted = (one: Candidate) => (combination: Combination) =>
    combination.group === one.group &&
    combination.lane === one.lane &&
    (combination.plan === null
      ? (combination.planTypes ?? []).includes(one.plan.type)
      : combination.plan === one.plan.id && combination.network === one.network)
  const pairsOf = (all: Combination[]) => all.flatMap((combination) => view.candidates.filter((one) => isWanted(one)(combination)))
  const asked = view.candidates.filter((one) => view.evidence.some((heard) => isAbout(heard, one)))
  const pairs = [...pairsOf(combinations), ...asked]
  return unique([...pairsOf(view.unheard ? toVerify(view.unheard) : []).filter((one) => pairs.includes(one)), ...pairs])
}

/** The calls to make, offices first, then groups, then plans. Grouped by call, so that nobody is called twice. */
export function callsFor(view: View, recommendation: Recommendation): Call[] {
  if (recommendation.outcome === 'NOT_SHOPPING') return callsInPlan(view)
  const pairs = pairsToCall(view, toVerify(recommendation))
  if (pairs.length > 0) return callsAbout(view, pairs)
  return coverageOf(view.answers) ? callsToFindOut(view) : callsOnCoverage(view)
}

/** Whatever the calls of the combinations ranked first ask that the rules count has been answered with a yes or a no. */
export function areCallsDone(view: View, { verify }: Recommendation): boolean {
  const firsts = verify.filter(({ rank }) => rank === 1)
  const asked = callsAbout(view, pairsToCall({ ...view, evidence: [] }, firsts)).flatMap(({ questions }) => questions.flatMap(({ about }) => about))
  return asked.length > 0 && asked.every((one) => view.evidence.some((heard) => heard.says !== 'unsure' && isSameQuestion(one, heard)))
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
    ask: isOriginal ? words.sheet.askMedicare : plan.tty ? fill(words.sheet.askPlanTty, { tty: plan.tty }) : words.sheet.askPlan,
    desk: plan.tty ? fill(words.sheet.tty, { tty: plan.tty }) : words.sheet.memberServices,
    questions: planQuestions(view, plan, pairs),
  }
}

/** Whose office is asked: who is kept somewhere, and a must-keep of whom too little is known. */
function doctorsToCall(view: View, pairs: Candidate[]): string[] {
  return view.doctors.filter((doctor) =>
    pairs.some((pair) => {
      const { status } = standingOf(view, pair, doctor)!
      return (
        isKept(status) ||
        (status === 'unknown' && isMust(view, doctor)) ||
        view.evidence.some((heard) => heard.by === 'office' && heard.doctor === doctor && isAbout(heard, pair))
      )
    }),
  )
}

/** "Coastal Physicians IPA, with Harbor Gold (HMO)", or with its kind of plan where no plan is named. */
export function pairInWords(view: View, { plan, group }: Candidate): string {
  const { words, names, mode } = view
  const label = mode === 'education' ? fill(words.cards.kinds, { types: words.planTypes[plan.type] }) : names.planLabel(plan.id)
  return group === null ? label : `${fill(words.cards.group, { group: names.group(group) })} ${words.cards.with} ${label}`
}

/** "Coastal Physicians IPA, with Harbor Gold (HMO) or Bright Senior (HMO)" */
export function pairsInWords(view: View, combinations: Combination[]): string[] {
  const { words, names, say } = view
  const groups = unique(combinations.map(({ group }) => group))
  return groups.map((group) => {
    const ofGroup = combinations.filter((one) => one.group === group)
    const plans = say.either(
      unique(ofGroup.map((one) => (one.plan === null ? say.either(names.types(one.planTypes ?? [])) : names.planLabel(one.plan)))),
    )
    if (group === null) return plans
    return `${fill(words.cards.group, { group: names.group(group) })} ${words.cards.with} ${plans}`
  })
}
