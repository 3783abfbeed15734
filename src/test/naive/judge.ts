import { oldest } from './dates'
import { keyOf, type Person } from './person'
import { isNear } from './reach'
import { isKept, isLost, standing } from './standing'
import type { Directory, IsoDate } from '../../directory/model'
import type { Evidence } from '../../recommend/answers'
import type { DoctorStatus } from '../../recommend/recommendation'
import type { Pair } from './pairs'

/** A pair with all the rules ask of it. */
export type Judged = Pair & {
  statuses: Record<string, DoctorStatus>
  near: boolean
  hospital: boolean
  language: boolean
  wheelchair: boolean
  aligned: boolean
  asOf: IsoDate
  sources: string[]
  stale: boolean
  confirmed: boolean
}

export function judge(directory: Directory, person: Person, pair: Pair, evidence: Evidence[], today: IsoDate): Judged {
  const standings = person.named.map((named) => ({ key: keyOf(named), ...standing(directory, pair, named, evidence) }))
  const kept = standings.filter(({ status }) => isKept(status))
  const lost = standings.filter(({ status }) => isLost(status))

  // Order: `asOf` is the oldest of plan, contract and kept doctors' rows; a conflict ranks as stale.
  const facts = [...pair.restsOn, ...kept.flatMap((one) => one.restsOn)]
  const asOf = oldest(facts.map((fact) => fact.asOf))
  const ageDays = (Date.parse(today) - Date.parse(asOf)) / 86_400_000
  const { group, plan } = pair
  return {
    ...pair,
    statuses: Object.fromEntries(standings.map(({ key, status }) => [key, status])),
    near: group !== null && person.zip !== null && group.zips.some((zip) => isNear(directory, person.zip!, zip)),
    hospital: group !== null && person.hospital !== null && group.hospitals.includes(person.hospital),
    language: group !== null && person.needs.language !== null && group.languages.includes(person.needs.language),
    wheelchair: group?.wheelchair === true,
    // Codes: every D-SNP counts as aligned unless the plan says no.
    aligned: person.coverage === 'medicare-and-medi-cal' && plan?.snp === 'D-SNP' && plan.aligned !== false,
    asOf,
    sources: facts.map((fact) => fact.source).filter((source, at, all) => all.indexOf(source) === at).sort(),
    stale: ageDays > directory.staleAfterDays || standings.some((one) => one.conflict),
    // Evidence: each kept doctor has the office's and the plan's yes, and no must-keep is lost.
    confirmed: kept.length > 0 && kept.every((one) => one.confirmed) && !lost.some(({ key }) => person.must.includes(key)),
  }
}

export function keeps(pair: Judged, key: string): boolean {
  return isKept(pair.statuses[key])
}

export function losesOne(pair: Judged, keys: string[]): boolean {
  return keys.some((key) => isLost(pair.statuses[key]))
}
