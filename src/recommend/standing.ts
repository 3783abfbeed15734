import { doctorStatuses, type DoctorStatus } from './recommendation'
import type { DirectoryIndex } from './directoryIndex'
import type { Accepting, Basis, IsoDate, Plan, Provenance } from '../directory/model'

/** How one doctor stands in one combination, and what that rests on. */
export type Standing = {
  status: DoctorStatus
  /** Newest date among the rows that give this status; null: it rests on none. */
  asOf: IsoDate | null
  source: string | null
  /** Kept, but no source says whether they take new patients. */
  askNewPatients: boolean
  /** Office, group and plan do not agree. */
  conflict: boolean
  /** The office and the plan have both said yes. */
  confirmed: boolean
}

/** Where the doctor would have to be listed. `group` null: directly in the network. */
export type Seat = { plan: Plan; network: string | null; group: string | null }

const better = new Map(doctorStatuses.map((status, place) => [status, place]))

export const unknown: Standing = { status: 'unknown', asOf: null, source: null, askNewPatients: false, conflict: false, confirmed: false }
export const notListed: Standing = { ...unknown, status: 'not-listed' }

export function isKept(status: DoctorStatus): boolean {
  return status === 'kept' || status === 'kept-ask-existing'
}

/** Known not to be had here. Unknown is neither kept nor lost. */
export function isLost(status: DoctorStatus): boolean {
  return status === 'closed' || status === 'wrong-line' || status === 'not-listed'
}

/**
 * What the directory says of a doctor in a seat. The best row counts, so a doctor at two offices is kept when one keeps them.
 * @param current The person goes there now: decides for a doctor who sees existing patients only.
 */
export function standingIn(index: DirectoryIndex, doctor: string, current: boolean, seat: Seat): Standing {
  const known = index.doctors.get(doctor)
  if (!known) return unknown
  if (seat.plan.type === 'ORIGINAL') return inOriginalMedicare(index, known.takesOriginalMedicare, known)
  return bestOf(seat.group === null ? listed(index, doctor, current, seat) : throughGroup(index, doctor, current, seat))
}

/** The rows of the directory that place the doctor in the seat, for this line of business or for one not said. */
export function rowsIn(index: DirectoryIndex, doctor: string, seat: Seat): { accepting: Accepting }[] {
  const rows = seat.group === null ? listingRows(index, doctor, seat) : practiceRows(index, doctor, seat)
  return rows.filter((row) => row.lines.length === 0 || row.lines.includes(seat.plan.line))
}

/** The standing of a doctor whom a caller was told is listed: what the directory knows of new patients still counts. */
export function saidToBeListed(rows: { accepting: Accepting }[], current: boolean, date: IsoDate): Standing {
  const found = rows.length > 0 ? rows.map((row) => accepts(row.accepting, current)) : [accepts('unknown', current)]
  const { status, askNewPatients } = bestOf(found.map((one) => ({ ...unknown, ...one })))
  return { ...unknown, status, askNewPatients, asOf: date, source: 'call' }
}

function throughGroup(index: DirectoryIndex, doctor: string, current: boolean, seat: Seat): Standing[] {
  const standings = practiceRows(index, doctor, seat).map((row) => rowStanding(index, row, row.lines.length === 0 ? null : row.lines.includes(seat.plan.line), current))
  const listing = listingRows(index, doctor, seat).find((row) => row.lines.length === 0 || row.lines.includes(seat.plan.line))
  if (listing && !hasKnownGroup(index, doctor, seat)) standings.push({ ...unknown, asOf: listing.asOf ?? index.asOf, source: listing.source })
  return standings
}

function listed(index: DirectoryIndex, doctor: string, current: boolean, seat: Seat): Standing[] {
  return listingRows(index, doctor, seat).map((row) => rowStanding(index, row, row.lines.length === 0 || row.lines.includes(seat.plan.line), current))
}

function practiceRows(index: DirectoryIndex, doctor: string, { network, group }: Seat) {
  const rows = index.practicesOfDoctor.get(doctor) ?? []
  return rows.filter((row) => row.group === group && (row.networks.length === 0 || (network !== null && row.networks.includes(network))))
}

function listingRows(index: DirectoryIndex, doctor: string, { network }: Seat) {
  return (index.listingsOfDoctor.get(doctor) ?? []).filter((row) => row.network === network)
}

/** Some source names the doctor, a group and this network together: being listed in the network then says nothing of other groups. */
function hasKnownGroup(index: DirectoryIndex, doctor: string, { plan, network }: Seat): boolean {
  const contracts = network === null ? [] : (index.contractsOfNetwork.get(network) ?? [])
  return (index.practicesOfDoctor.get(doctor) ?? []).some(
    (row) =>
      row.basis === 'listed' &&
      row.lines.includes(plan.line) &&
      (row.networks.length > 0
        ? network !== null && row.networks.includes(network)
        : contracts.some((contract) => contract.group === row.group && contract.line === plan.line && contract.planYear === plan.planYear)),
  )
}

/** @param rightLine Null: the row does not say for which line of business. */
function rowStanding(index: DirectoryIndex, row: Provenance & { accepting: Accepting; basis: Basis }, rightLine: boolean | null, current: boolean): Standing {
  const from = { ...unknown, asOf: row.asOf ?? index.asOf, source: row.source }
  if (rightLine === false) return { ...from, status: 'wrong-line' }
  if (rightLine === null || row.basis !== 'listed') return from
  return { ...from, ...accepts(row.accepting, current) }
}

function accepts(accepting: Accepting, current: boolean): Pick<Standing, 'status' | 'askNewPatients'> {
  if (accepting === 'newpt') return { status: 'kept', askNewPatients: false }
  if (accepting === 'unknown') return { status: 'kept', askNewPatients: true }
  return { status: current ? 'kept-ask-existing' : 'closed', askNewPatients: false }
}

function inOriginalMedicare(index: DirectoryIndex, takes: boolean | null, fact: Provenance): Standing {
  const asOf = fact.asOf ?? index.asOf
  const { source } = fact
  if (takes === null) return { ...unknown, asOf, source }
  return takes ? { ...unknown, status: 'kept', asOf, source } : { ...notListed, asOf, source }
}

function bestOf(standings: Standing[]): Standing {
  let best: Standing | null = null
  for (const standing of standings) {
    if (!best || better.get(standing.status)! < better.get(best.status)!) best = standing
    else if (standing.status === best.status) {
      const newer: Standing = (standing.asOf ?? '') > (best.asOf ?? '') ? standing : best
      best = { ...newer, askNewPatients: best.askNewPatients && standing.askNewPatients }
    }
  }
  return best ?? notListed
}
