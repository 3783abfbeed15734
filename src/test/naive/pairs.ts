import { newest } from './dates'
import type { Contract, Directory, Group, IsoDate, Plan, PlanType, Provenance } from '../../directory/model'
import type { Evidence, HeardPlan } from '../../recommend/answers'
import type { Lane } from '../../recommend/recommendation'
import type { Person } from './person'

/** A candidate: a plan with one of its networks, and a group where the plan goes by groups. */
export type Pair = {
  planId: string
  /** Null: the plan as heard. */
  plan: Plan | null
  type: PlanType
  lane: Lane
  network: string | null
  groupId: string | null
  /** Null where there is none, or where it is as heard. */
  group: Group | null
  planExclusive: boolean
  planYear: number
  /** Made by evidence; the directory does not have it. */
  byCallOnly: boolean
  /** Of plan and contract. */
  restsOn: Fact[]
}

export type Fact = { asOf: IsoDate; source: string }

/** What the directory has for this person, then what only the calls know of. */
export function allPairs(directory: Directory, person: Person, county: string | null, evidence: Evidence[], today: IsoDate): Pair[] {
  if (person.track === null) return []
  const thisYear = Number(today.slice(0, 4))

  // Candidates: plans of the track, in the county (without counties: everywhere), of the directory's year, which is
  // not before this year. D-SNP only for those with both; C-SNP and I-SNP never.
  const plans = directory.plans.filter(
    (plan) =>
      directory.planYear >= thisYear &&
      plan.planYear === directory.planYear &&
      plan.track === person.track &&
      (plan.counties.length === 0 || (county !== null && plan.counties.includes(county))) &&
      (plan.snp === null || (plan.snp === 'D-SNP' && person.coverage === 'medicare-and-medi-cal')),
  )

  const pairs: Pair[] = []
  for (const plan of plans) {
    const add = (network: string | null, groupId: string | null, contracts: Contract[]) => {
      const restsOn = [plan, ...contracts].map((one) => factOf(directory, one))
      pairs.push({ ...ofPlan(plan), network, ...ofGroup(directory, groupId), planYear: directory.planYear, byCallOnly: false, restsOn })
    }
    if (plan.type === 'ORIGINAL') {
      add(null, null, [])
    } else if (!isHmoType(plan.type)) {
      // Candidates: PPO, EPO, PFFS: one per network.
      for (const network of plan.networks) add(network, null, [])
    } else {
      // Candidates: HMO, HMO-POS, POS: one per network × group contracted for the plan's line.
      for (const network of plan.networks) {
        for (const group of directory.groups) {
          const contracts = contractsOf(directory, network, group.id, plan)
          if (contracts.length > 0) add(network, group.id, contracts)
        }
      }
    }
  }

  // Evidence: a pair the directory does not have comes from what was heard. Dated the day of the (last) call.
  for (const word of evidence) {
    if (pairs.some((pair) => isAbout(word, pair))) continue
    const date = (pair: Omit<Pair, 'restsOn'>) => newest(evidence.filter((other) => isAbout(other, pair)).map((other) => other.date))
    if (typeof word.plan === 'string') {
      const plan = plans.find((one) => one.id === word.plan)
      if (!plan || (isHmoType(plan.type) && word.group === null)) continue
      const groupId = heardGroup(word, plan.type)
      const network = plan.networks.length === 1 ? plan.networks[0]! : null
      const pair = { ...ofPlan(plan), network, ...ofGroup(directory, groupId), planYear: directory.planYear, byCallOnly: true }
      pairs.push({ ...pair, restsOn: [factOf(directory, plan), { asOf: date(pair), source: 'call' }] })
    } else {
      const groupId = heardGroup(word, word.plan.type)
      const pair = { ...ofHeardPlan(word.plan), ...ofGroup(directory, groupId), planYear: Math.max(directory.planYear, thisYear), byCallOnly: true }
      pairs.push({ ...pair, restsOn: [{ asOf: date(pair), source: 'call' }] })
    }
  }
  return pairs
}

function ofPlan(plan: Plan) {
  const lane: Lane = isHmoType(plan.type) ? 'hmo' : 'freedom'
  return { planId: plan.id, plan, type: plan.type, lane }
}

function ofHeardPlan({ planName, type, networkName }: HeardPlan) {
  const lane: Lane = isHmoType(type) ? 'hmo' : 'freedom'
  return { planId: planName, plan: null, type, lane, network: networkName ?? null }
}

function ofGroup(directory: Directory, groupId: string | null) {
  const group = directory.groups.find((one) => one.id === groupId) ?? null
  return { groupId, group, planExclusive: group?.kind === 'plan-exclusive' }
}

export const isHmoType = (type: PlanType) => type === 'HMO' || type === 'HMO-POS' || type === 'POS'

/** Of the plan's line and the directory's year; those of an unknown line or year are not used. */
export function contractsOf(directory: Directory, network: string, group: string, plan: Plan): Contract[] {
  return directory.contracts.filter(
    (one) => one.network === network && one.group === group && one.line === plan.line && one.planYear === directory.planYear,
  )
}

/** Order: an empty date is the directory's. */
export function factOf(directory: Directory, { asOf, source }: Provenance): Fact {
  return { asOf: asOf ?? directory.asOf, source }
}

/** PPO, EPO, PFFS and Original Medicare have no group, whatever was heard. */
function heardGroup({ group }: Evidence, type: PlanType): string | null {
  if (!isHmoType(type) || group === null) return null
  return typeof group === 'string' ? group : group.groupName
}

/** Evidence is on a plan and a group: of a plan of the directory, on each of its networks; of a heard one, on the network heard. */
export function isAbout(word: Evidence, pair: Omit<Pair, 'restsOn'>): boolean {
  if (heardGroup(word, pair.type) !== pair.groupId) return false
  if (typeof word.plan === 'string') return pair.plan !== null && pair.planId === word.plan
  const { planName, type, networkName } = word.plan
  return pair.plan === null && pair.planId === planName && pair.type === type && pair.network === (networkName ?? null)
}
