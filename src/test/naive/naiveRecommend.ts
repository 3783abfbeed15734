import { inOrder } from './codes'
import { combination } from './combination'
import { judge, keeps, losesOne, type Judged } from './judge'
import { byName, ranked } from './order'
import { allPairs } from './pairs'
import { countyOf, personWarnings, whoAsks } from './person'
import { groupsInReach } from './reach'
import type { Directory, IsoDate } from '../../directory/model'
import type { Answers, Evidence } from '../../recommend/answers'
import type { DoctorStatus, Lane, Recommendation, WarningCode } from '../../recommend/recommendation'

export type NaiveRecommendation = Omit<Recommendation, 'nextSteps' | 'wouldChange'>

/**
 * The rules of recommendation a second time, written as they are told and checked against the real
 * ones by property tests. All pairs, each asked everything: slow, and meant to be read.
 * Each block names the paragraph of the rules it follows. In reading order: `person`, `pairs`, `judge` with `standing`
 * and `rows` (a doctor in a combination) and `reach` (near), `order`, `combination` and `codes`. Of the real rules only types.
 *
 * Free to differ: the order of `otherWays`, `trade`, `options`, `sources`, and of `verify` inside a tie.
 */
export function naiveRecommend(directory: Directory, answers: Answers, evidence: Evidence[], today: IsoDate): NaiveRecommendation {
  const person = whoAsks(answers)
  const nothing = { lane: null, verify: [], otherWays: [], trade: [], notShown: { keepNobody: 0, loseMustKeep: 0 } }

  // The person: a doctor who leaves is a question of service; nothing is ranked. This comes before the track.
  if (answers.timing === 'doctor-leaving') return { outcome: 'NOT_SHOPPING', ...nothing, warnings: personWarnings(person) }

  const county = countyOf(directory, answers)
  const pairs = allPairs(directory, person, county, evidence, today).map((pair) => judge(directory, person, pair, evidence, today))

  // Candidates: a plan-exclusive pair is one only if it loses no must-keep (TRADE excepted, see below).
  const withoutLosers = pairs.filter((pair) => !pair.planExclusive || !losesOne(pair, person.must))

  // Keeping all: a must-keep doctor unknown in every combination is set aside.
  const askedFor = person.must.filter((key) => withoutLosers.some((pair) => pair.statuses[key] !== 'unknown'))
  const keepsAll = (pair: Judged) => askedFor.every((key) => keeps(pair, key))
  const someKeepsAll = withoutLosers.some(keepsAll)

  // Lanes: HMO pairs that keep somebody (anybody, when nobody is named), and none that loses a must-keep if some
  // pair keeps all; freedom options that keep every must-keep.
  const hmoPairs = pairs.filter((pair) => pair.lane === 'hmo')
  const someHmoKeepsAll = hmoPairs.some((pair) => withoutLosers.includes(pair) && keepsAll(pair))
  const keepsNobody = (pair: Judged) => person.keys.length > 0 && !person.keys.some((key) => keeps(pair, key))
  const isHmoShown = (pair: Judged) =>
    withoutLosers.includes(pair) && !keepsNobody(pair) && !(someHmoKeepsAll && losesOne(pair, person.must))
  const hmo = hmoPairs.filter(isHmoShown)
  const freedom = pairs.filter((pair) => pair.lane === 'freedom' && keepsAll(pair))

  const outcome = outcomeOf()
  // TRADE excepted: there, a plan-exclusive pair is a candidate whatever it loses.
  const candidates = outcome === 'TRADE' ? pairs : withoutLosers
  const combine = (pair: Judged) => combination(directory, person, pair, pairs, candidates, county)
  const warnings = resultWarnings()

  if (outcome === 'CANNOT_TELL_YET') return { outcome, ...nothing, warnings }

  // TRADE: every combination that keeps a named doctor, grouped by all those kept. Nothing else is shown.
  if (outcome === 'TRADE') {
    const notShown = { keepNobody: hmoPairs.filter(keepsNobody).length, loseMustKeep: 0 }
    return { outcome, ...nothing, trade: tradeOf(), notShown, warnings }
  }

  // Lanes: freedom leads if the travel rule holds, or `directly`, or only a freedom option keeps all; never with
  // `lowest`. A lane with nothing to show yields.
  const onlyFreedomKeepsAll = !someHmoKeepsAll && freedom.length > 0
  const freedomLeads = person.budget !== 'lowest' && (person.travels || person.directly || onlyFreedomKeepsAll)
  const lane: Lane = freedomLeads ? (freedom.length > 0 ? 'freedom' : 'hmo') : hmo.length > 0 ? 'hmo' : 'freedom'
  const [leading, other] = lane === 'hmo' ? [hmo, freedom] : [freedom, hmo]

  return {
    outcome,
    lane,
    verify: ranked(leading, person).map(({ pair, rank }) => ({ rank, ...combine(pair) })),
    otherWays: [...other].sort(byName).map(combine),
    trade: [],
    // `notShown` counts HMO pairs, each once, keepNobody first; plan-exclusive ones that are no candidate too.
    notShown: {
      keepNobody: hmoPairs.filter(keepsNobody).length,
      loseMustKeep: hmoPairs.filter((pair) => !keepsNobody(pair) && !isHmoShown(pair)).length,
    },
    warnings,
  }

  function outcomeOf(): Recommendation['outcome'] {
    // Candidates: no track, a directory of a past year, nothing sold here.
    if (pairs.length === 0) return 'CANNOT_TELL_YET'
    if (person.keys.length > 0) {
      // As long as nothing keeps all this may be a TRADE, so plan-exclusive pairs are looked at whatever they lose.
      const inView = someKeepsAll ? withoutLosers : pairs
      const isUnknown = (pair: Judged, key: string) => pair.statuses[key] === 'unknown'
      // Keeping all: every named doctor is unknown everywhere.
      if (inView.every((pair) => person.keys.every((key) => isUnknown(pair, key)))) return 'CANNOT_TELL_YET'
      // Keeping all: nobody is kept anywhere, and one known elsewhere is unknown in some combination.
      const nobodyKept = !inView.some((pair) => person.keys.some((key) => keeps(pair, key)))
      const knownHereNotThere = person.keys.some(
        (key) => inView.some((pair) => isUnknown(pair, key)) && inView.some((pair) => !isUnknown(pair, key)),
      )
      if (nobodyKept && knownHereNotThere) return 'CANNOT_TELL_YET'
    }
    // TRADE: no combination of either lane keeps all, or neither lane has anything to show.
    if (!someKeepsAll) return 'TRADE'
    return hmo.length + freedom.length > 0 ? 'RANKED' : 'TRADE'
  }

  function tradeOf(): Recommendation['trade'] {
    const trade: Recommendation['trade'] = []
    for (const pair of [...pairs].sort(byName)) {
      const kept = person.keys.filter((key) => keeps(pair, key))
      if (kept.length === 0) continue
      const same = trade.find((one) => one.keeps.join('\n') === kept.join('\n'))
      if (same) same.options.push(combine(pair))
      else trade.push({ keeps: kept, options: [combine(pair)] })
    }
    return trade
  }

  // Codes: what concerns the whole result, and what any candidate says of a doctor's line or of not knowing one.
  function resultWarnings(): WarningCode[] {
    const isRaised = (status: DoctorStatus) => candidates.some((pair) => Object.values(pair.statuses).includes(status))
    const keepsAnother = (pair: Judged, than: Judged) => person.keys.some((key) => keeps(pair, key) && !keeps(than, key))
    // SPLIT_GROUPS: no HMO pair keeps all, and two keep different ones; plan-exclusive pairs included.
    const hmoKeepsAll = hmoPairs.some((pair) => keepsAll(pair) && !losesOne(pair, person.must))
    const split =
      !hmoKeepsAll && hmoPairs.some((a) => hmoPairs.some((b) => keepsAnother(a, b) && keepsAnother(b, a)))
    return inOrder<WarningCode>([
      [outcome === 'CANNOT_TELL_YET', 'CANNOT_TELL'],
      ...personWarnings(person).map((code): [boolean, WarningCode] => [true, code]),
      [split, 'SPLIT_GROUPS'],
      [isRaised('wrong-line'), 'WRONG_LINE'],
      [isRaised('unknown') || (candidates.length === 0 && person.keys.length > 0), 'UNKNOWN_DOCTOR'],
      [candidates.length > 0 && groupsInReach(directory, candidates, county).length <= 1, 'THIN_CHOICE'],
    ])
  }
}
