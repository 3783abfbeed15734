import { candidateOf, isCurrent, isMust, keptIn, lostIn, mainDoctor, nameOf, standingOf, type View } from './view'
import { unique } from './unique'
import { coverageOf } from '../recommend/person'
import { isKept } from '../recommend/standing'
import type { ResultWords } from '../content/resultWords'
import type { Combination, Outcome, Recommendation } from '../recommend/recommendation'
import type { Values } from './wording'

/** A sentence of the meaning: which one, for how many, with which names. */
type MeaningLine = { say: keyof Omit<ResultWords['meaning'], 'eyebrow' | 'helping' | 'seeCalls' | 'span' | 'fromAnswers'>; count: number; values: Values }

/** What the result means, in two sentences. */
export function meaning(view: View, recommendation: Recommendation): [MeaningLine, MeaningLine] {
  return byOutcome[recommendation.outcome](view, recommendation)
}

const byOutcome: Record<Outcome, (view: View, recommendation: Recommendation) => [MeaningLine, MeaningLine]> = {
  RANKED: ranked,
  TRADE: trade,
  CANNOT_TELL_YET: cannotTell,
  NOT_SHOPPING: () => [line('notShopping'), line('notShoppingNext')],
}

function ranked(view: View, { lane, verify, otherWays }: Recommendation): [MeaningLine, MeaningLine] {
  const firsts = verify.filter((one) => one.rank === 1)
  const first = firsts[0]
  if (!first) return cannotTell(view)
  const confirmed = verify.filter((one) => one.confirmed)
  if (confirmed.length > 0) return saidYes(view, confirmed)
  const kept = keptIn(view, first)
  if (kept.length === 0) return nobodyNamed(view, firsts)
  return lane === 'freedom' ? freedom(view, verify, otherWays, kept) : throughGroup(view, verify, otherWays, kept)
}

/** Office and plan have both said yes, of each doctor that is kept. */
function saidYes(view: View, confirmed: Combination[]): [MeaningLine, MeaningLine] {
  const names = view.say.list(confirmed.map((one) => pairName(view, one)))
  const hasGroup = confirmed.some(({ group }) => group !== null)
  return [line('saidYes', confirmed.length, { names }), hasGroup ? line('saidYesNext', 1, { main: mainOrWords(view) }) : line('saidYesNextFree')]
}

function throughGroup(view: View, verify: Combination[], otherWays: Combination[], kept: string[]): [MeaningLine, MeaningLine] {
  const firsts = verify.filter((one) => one.rank === 1)
  const first = firsts[0]!
  const { names, say } = view
  const lostMust = lostIn(view, first).filter((doctor) => isMust(view, doctor))
  const group = first.group === null ? '' : names.group(first.group)
  if (lostMust.length > 0) {
    const values = { group, kept: list(view, kept), lost: say.either(lostMust.map(names.short)) }
    const keepsBut = isSaidOfKept(view, first, kept)
      ? line('saidYesBut', 1, { ...values, names: pairName(view, first) })
      : first.plan === null
        ? line(isNoSaid(view) ? 'groupLeftBut' : 'groupKeepsBut', 1, values)
        : line(isNoSaid(view) ? 'leftBut' : 'keepsBut', 1, { ...values, plan: names.plan(first.plan) })
    // Without another way it would be a choice between doctors (TRADE).
    return [keepsBut, line('otherWayKeeps', otherWays.length, { ways: say.list(unique(otherWays.map((one) => nameOf(view, one)))) })]
  }
  const groups = new Set(firsts.map((one) => one.group))
  const doctors = list(view, kept)
  if (groups.size > 1) return [line('listedInGroups', kept.length, { doctors }), line('combinations', firsts.length)]
  const listed = line('listedInGroup', kept.length, { doctors, group })
  if (first.plan === null) return [listed, line('askForTypes', 1, { types: say.either(names.types(first.planTypes ?? [])) })]
  const plans = unique(firsts.map((one) => nameOf(view, one)))
  const isMore = verify.some((one) => one.group === first.group && one.rank !== 1)
  return [listed, line(isMore ? 'plansFirst' : 'plansOfGroup', plans.length, { plans: say.list(plans) })]
}

/** On a call somebody said no of a doctor to keep: what the lists say is no longer the reason. */
function isNoSaid(view: View): boolean {
  return view.evidence.some(({ says, doctor, group }) => says === 'no' && group !== null && isMust(view, doctor))
}

/** Office and plan have both said yes of everybody it keeps, though it loses a must-keep and so is not confirmed. */
function isSaidOfKept(view: View, combination: Combination, kept: string[]): boolean {
  const candidate = candidateOf(view, combination)
  return candidate !== undefined && kept.every((doctor) => standingOf(view, candidate, doctor)?.confirmed)
}

function freedom(view: View, verify: Combination[], otherWays: Combination[], kept: string[]): [MeaningLine, MeaningLine] {
  const { names, say, person } = view
  const first = verify[0]!
  const must = view.doctors.filter((doctor) => isMust(view, doctor) && isKept(first.doctors[doctor] ?? 'unknown'))
  const pairKeepsAll = otherWays.some((one) => must.every((doctor) => isKept(one.doctors[doctor] ?? 'unknown')))
  const second =
    first.plan === null
      ? line('freedomTypes', 1, { types: say.either(unique(verify.flatMap((one) => names.types(one.planTypes ?? [])))) })
      : line('freedomKeeps', verify.length, {
          plans: say.list(verify.map((one) => nameOf(view, one))),
          doctors: list(view, must.length > 0 ? must : kept),
        })
  if (must.length > 0 && !pairKeepsAll) return [line(isNoSaid(view) ? 'noGroupLeft' : 'noGroupLists', must.length, { doctors: list(view, must) }), second]
  if (person.wish.travels) return [line('away', 1, { weeks: view.answers.weeksAway ?? 0 }), second]
  if (person.wish.directly) return [line('directly'), second]
  return [line('withoutGroup', kept.length, { doctors: list(view, must.length > 0 ? must : kept) }), second]
}

function nobodyNamed(view: View, firsts: Combination[]): [MeaningLine, MeaningLine] {
  return [line('nobodyNamed'), line('nobodyFits', firsts.length, { names: view.say.list(firsts.map((one) => pairName(view, one))) })]
}

function pairName(view: View, one: Combination): string {
  const plan = nameOf(view, one)
  if (one.plan === null || one.group === null) return plan
  return view.say.form(view.words.pair, 1, { plan, group: view.names.group(one.group) })
}

function trade(view: View, { trade: sets }: Recommendation): [MeaningLine, MeaningLine] {
  if (sets.length === 0) return [line('tradeNone', view.doctors.length, { doctors: list(view, view.doctors) }), line('tradeNoneNext')]
  if (sets.length > 3) return [line('tradeAll'), line('tradeMany', sets.length)]
  return [line('tradeAll'), line('tradeChoice', sets.length, { choice: view.say.either(sets.map(({ keeps }) => list(view, keeps))) })]
}

function cannotTell(view: View): [MeaningLine, MeaningLine] {
  const { directory, person, answers, today } = view
  if (!coverageOf(answers)) return [line('unknownCoverage'), line('unknownCoverageNext')]
  if (directory.planYear < Number(today.slice(0, 4))) return [line('oldLists', 1, { year: directory.planYear }), line('threeCalls')]
  const strangers = view.doctors.filter((key) => !view.index.doctors.has(key))
  if (person.place === null && answers.zip) return [line('outside', 1, { place: answers.zip }), line('threeCalls')]
  if (view.candidates.length === 0) return [line('noPlans'), line('threeCalls')]
  if (strangers.length > 0) return [line('notOnLists', strangers.length, { doctors: list(view, strangers) }), line('threeCalls')]
  return [line('unclear', view.doctors.length, { doctors: list(view, view.doctors) }), line('threeCalls')]
}

function line(say: MeaningLine['say'], count = 1, values: Values = {}): MeaningLine {
  return { say, count, values }
}

function list(view: View, doctors: string[]): string {
  return view.say.list(doctors.map(view.names.short))
}

/** Whom the person must keep and, not being said to go there, can reach through no group: to say so may change the result. */
export function closedToNew(view: View): string[] {
  const pairs = view.candidates.filter(({ lane }) => lane === 'hmo')
  return view.doctors.filter((doctor) => {
    const statuses = pairs.map((one) => standingOf(view, one, doctor)!.status)
    return isMust(view, doctor) && !isCurrent(view, doctor) && statuses.includes('closed') && !statuses.some(isKept)
  })
}

/** Who is named when a sentence needs the main doctor. */
export function mainOrWords(view: View): string {
  const main = mainDoctor(view)
  return main === undefined ? view.say.form(view.words.warningWords.yourMainDoctor, 1) : view.names.short(main)
}
