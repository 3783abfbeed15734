import { Calls, heardAsPlan, yearOf, type CalledPair, type Word } from './evidence'
import { groupBy } from '../directory/groupBy'
import { indexOf, type DirectoryIndex } from './directoryIndex'
import { isLost, notListed, rowsIn, saidToBeListed, standingIn, unknown, type Seat, type Standing } from './standing'
import { countiesOf } from '../directory/places/county'
import type { Evidence } from './answers'
import type { Lane } from './recommendation'
import type { Person, Wish } from './person'
import { usesGroups, type Directory, type Group, type IsoDate, type Place, type Plan, type Provenance } from '../directory/model'

/** A combination that could be had, with all that the rules ask of it. What the person wishes for does not matter here. */
export type Candidate = {
  plan: Plan
  network: string | null
  /** Id, or the name as heard. */
  group: string | null
  lane: Lane
  /** The plan and the contract; the kept doctors' dates come on top. */
  restsOn: Provenance[]
  /** One for each of the person's doctors, in their order. */
  standings: Standing[]
  /** Plan, group and hospitals are one system. */
  isExclusive: boolean
  hospitals: string[]
  languages: string[]
  isNear: boolean
  wheelchair: boolean
  /** An office in the person's county, or none known. */
  isInReach: boolean
  isAligned: boolean
}

/** Miles within which an office counts as near, where positions are known. */
const NEAR_MILES = 15

/** Every combination of the person's track and county, those learnt by calling included. */
export function findCandidates(directory: Directory, person: Person, evidence: Evidence[], today: IsoDate): Candidate[] {
  const { track } = person
  if (!track) return []
  const index = indexOf(directory)
  const calls = new Calls(evidence, (plan) => index.plans.get(plan)?.type)
  const finder: Finder = { directory, index, person, calls, groups: new Map() }
  const plans = directory.planYear < yearOf(today) ? [] : directory.plans.filter((plan) => isOffered(plan, directory, person))
  const candidates = plans.flatMap((plan) => ofPlan(finder, plan))
  const has = new Set(candidates.map(({ plan, group }) => pairKey(plan.id, group)))
  for (const pair of calls.calledPairs()) {
    if (has.has(pairKey(pair.plan, pair.group))) continue
    const learnt = ofCall(finder, pair, plans, today)
    if (learnt) candidates.push(learnt)
  }
  return candidates
}

/** A plan-exclusive pair is a candidate only if it loses no must-keep. */
export function isCounted({ isExclusive, standings }: Candidate, wish: Wish): boolean {
  return !isExclusive || ![...wish.must].some((doctor) => isLost(standings[doctor]!.status))
}

type Finder = { directory: Directory; index: DirectoryIndex; person: Person; calls: Calls; groups: Map<Group, GroupFacts> }

type GroupFacts = Pick<Candidate, 'isNear' | 'isInReach'>

function isOffered(plan: Plan, directory: Directory, person: Person): boolean {
  return (
    plan.track === person.track &&
    plan.type !== 'unknown' &&
    plan.planYear === directory.planYear &&
    (plan.counties.length === 0 || (person.county !== null && plan.counties.includes(person.county))) &&
    (plan.snp === null || (plan.snp === 'D-SNP' && person.dual))
  )
}

function ofPlan(finder: Finder, plan: Plan): Candidate[] {
  if (plan.type === 'ORIGINAL') return [candidate(finder, { plan, network: null, group: null }, [])]
  return plan.networks.flatMap((network) => {
    if (!usesGroups(plan.type)) return [candidate(finder, { plan, network, group: null }, [])]
    const contracts = (finder.index.contractsOfNetwork.get(network) ?? []).filter(
      (contract) => contract.line === plan.line && contract.planYear === plan.planYear && finder.index.groups.has(contract.group),
    )
    return [...groupBy(contracts, (contract) => contract.group)].map(([group, same]) =>
      candidate(finder, { plan, network, group }, [newest(same, finder.directory.asOf)]),
    )
  })
}

/** A pair that only a call tells of: the directory says nothing of anybody in it. */
function ofCall(finder: Finder, pair: CalledPair, plans: Plan[], today: IsoDate): Candidate | null {
  const known = finder.index.plans.get(pair.plan)
  if (known && (!plans.includes(known) || (usesGroups(known.type) && pair.group === null))) return null
  const planYear = Math.max(finder.directory.planYear, yearOf(today))
  const plan = known ?? (pair.heardPlan && heardAsPlan(pair.heardPlan, finder.person.track!, planYear, pair.date))
  if (!plan) return null
  const network = plan.networks.length === 1 ? plan.networks[0]! : null
  return candidate(finder, { plan, network, group: pair.group }, [{ source: 'call', asOf: pair.date }], true)
}

/** @param isLearnt Known only from calls: what the directory says of a doctor elsewhere says nothing here. */
function candidate(finder: Finder, seat: Seat, restsOn: Provenance[], isLearnt = false): Candidate {
  const { index, person, calls } = finder
  const group = seat.group === null ? undefined : index.groups.get(seat.group)
  return {
    plan: seat.plan,
    network: seat.network,
    group: seat.group,
    lane: usesGroups(seat.plan.type) ? 'hmo' : 'freedom',
    restsOn: [seat.plan, ...restsOn],
    standings: person.doctors.map((named, place) => {
      const key = person.keys[place]!
      const isKnown = !isLearnt && named.doctor !== undefined
      const directorySays = isKnown ? standingIn(index, key, named.current, seat) : unknown
      const word = calls.word(seat.plan.id, seat.group, key)
      return word ? afterCalls(directorySays, word, saidToBeListed(isKnown ? rowsIn(index, key, seat) : [], named.current, word.date)) : directorySays
    }),
    isExclusive: group?.kind === 'plan-exclusive',
    hospitals: group?.hospitals ?? [],
    languages: group?.languages ?? [],
    wheelchair: group?.wheelchair === true,
    ...factsOf(finder, group),
    isAligned: seat.plan.snp === 'D-SNP' && seat.plan.aligned !== false,
  }
}

/** A yes makes listed, a no not-listed; both together leave what the directory said, as a conflict. */
function afterCalls(directorySays: Standing, word: Word, listed: Standing): Standing {
  if (word.yes && word.no) return { ...directorySays, conflict: true }
  if (word.no) return { ...notListed, asOf: word.date, source: 'call' }
  if (!word.yes) return directorySays
  return { ...listed, confirmed: word.officeYes && word.planYes }
}

/** Looked up once for each group, however many plans it serves. */
function factsOf(finder: Finder, group: Group | undefined): GroupFacts {
  if (!group) return { isNear: false, isInReach: true }
  let facts = finder.groups.get(group)
  if (!facts) {
    facts = { isNear: isNear(finder, group), isInReach: group.zips.length === 0 || group.zips.some((zip) => isInCounty(finder, zip)) }
    finder.groups.set(group, facts)
  }
  return facts
}

function isNear({ directory, person }: Finder, group: Group): boolean {
  return group.zips.some((zip) => {
    if (zip === person.zip) return true
    const office = countiesOf(directory.places, zip)[0]
    return office !== undefined && person.place !== null && (miles(office, person.place) ?? Infinity) <= NEAR_MILES
  })
}

function isInCounty({ directory, person }: Finder, zip: string): boolean {
  return countiesOf(directory.places, zip).some((place) => place.county === person.county)
}

/** Great-circle distance in miles; null when a position is not known. Mean Earth radius 3,958.8 miles (IUGG). */
function miles(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const rad = Math.PI / 180
  const half = (angle: number) => Math.sin((angle * rad) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon)
  return 2 * 3958.8 * Math.asin(Math.sqrt(h))
}

function newest<T extends Provenance>(facts: T[], otherwise: IsoDate): T {
  return facts.reduce((latest, fact) => ((fact.asOf ?? otherwise) > (latest.asOf ?? otherwise) ? fact : latest))
}

function pairKey(plan: string, group: string | null): string {
  return JSON.stringify([plan, group])
}
