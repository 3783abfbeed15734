import { inOrder } from './codes'
import { keeps, losesOne, type Judged } from './judge'
import { groupsInReach } from './reach'
import type { Directory } from '../../directory/model'
import type { Combination, ReasonCode, WarningCode } from '../../recommend/recommendation'
import type { Person } from './person'

/** A pair as it is shown, with its codes. */
export function combination(
  directory: Directory,
  person: Person,
  pair: Judged,
  pairs: Judged[],
  candidates: Judged[],
  county: string | null,
): Combination {
  const isHmo = pair.lane === 'hmo'
  const statuses = Object.values(pair.statuses)
  const keepsThese = (keys: string[]) => keys.length > 0 && keys.every((key) => keeps(pair, key))

  // SAME_PLAN_OTHER_GROUP: another group of the same plan loses a doctor kept here.
  const otherGroups = pairs.filter(
    (other) => isHmo && other.lane === 'hmo' && isSamePlan(other, pair) && other.groupId !== pair.groupId,
  )
  const otherGroupLoses = otherGroups.some((other) => losesOne(other, person.keys.filter((key) => keeps(pair, key))))

  // NETWORK_NAME_MATTERS: the issuer has two networks among the candidates.
  const issuer = pair.plan?.issuer
  const networks = candidates.filter((one) => issuer !== undefined && one.plan?.issuer === issuer && one.network !== null)
  const twoNetworks = networks.some((one) => one.network !== networks[0]?.network)

  const inReach = groupsInReach(directory, candidates, county)

  return {
    plan: pair.planId,
    network: pair.network,
    group: pair.groupId,
    lane: pair.lane,
    doctors: pair.statuses,
    reasons: inOrder<ReasonCode>([
      [keepsThese(person.must), 'KEEPS_ALL_MUST'],
      [keepsThese(person.inTreatment), 'KEEPS_TREATMENT_DOCTOR'],
      [person.main !== null && keeps(pair, person.main), 'KEEPS_MAIN_DOCTOR'],
      [person.travels && (pair.type === 'ORIGINAL' || pair.type === 'PPO'), 'WORKS_AWAY'],
      [!isHmo, 'NO_REFERRALS'],
      [pair.hospital, 'HOSPITAL_MATCH'],
      [pair.language, 'LANGUAGE_MATCH'],
      [pair.near, 'NEAR_YOU'],
      [pair.aligned, 'ALIGNED_DUAL'],
      [inReach.length === 1 && pair.groupId === inReach[0], 'ONLY_GROUP_IN_REACH'],
    ]),
    warnings: inOrder<WarningCode>([
      [statuses.includes('wrong-line'), 'WRONG_LINE'],
      [statuses.includes('unknown'), 'UNKNOWN_DOCTOR'],
      [statuses.includes('kept-ask-existing') || statuses.includes('closed'), 'EXISTING_ONLY'],
      [otherGroupLoses, 'SAME_PLAN_OTHER_GROUP'],
      [twoNetworks, 'NETWORK_NAME_MATTERS'],
      [isHmo, 'NAME_PCP_AND_GROUP'],
      [pair.type === 'PPO', 'OON_COST'],
      [isHmo && person.travels, 'TRAVEL_LIMIT'],
      [pair.stale, 'STALE'],
    ]),
    planYear: pair.planYear,
    asOf: pair.asOf,
    sources: pair.sources,
    confirmed: pair.confirmed,
  }
}

function isSamePlan(a: Judged, b: Judged): boolean {
  return a.planId === b.planId && (a.plan === null) === (b.plan === null)
}
