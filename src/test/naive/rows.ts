import { contractsOf, factOf, isHmoType, type Fact, type Pair } from './pairs'
import type { Accepting, Directory } from '../../directory/model'
import type { NamedDoctor } from '../../recommend/answers'
import type { DoctorStatus } from '../../recommend/recommendation'

type Row = {
  status: DoctorStatus
  /** What it would be if somebody says yes; null where the row does not speak of this line. */
  ifListed: DoctorStatus | null
  fact: Fact
}

/** What the directory says of a doctor in a pair: nothing of one it does not know, nor in a pair it does not have. */
export function rowsOf(directory: Directory, pair: Pair, named: NamedDoctor): Row[] {
  const doctor = directory.doctors.find((one) => one.id === named.doctor)
  const plan = pair.plan
  if (!doctor || !plan || pair.byCallOnly) return []

  // Original Medicare: yes, no → not-listed, empty → unknown.
  if (plan.type === 'ORIGINAL') {
    const takes = doctor.takesOriginalMedicare
    const status = takes === null ? 'unknown' : takes ? 'kept' : 'not-listed'
    return [{ status, ifListed: null, fact: factOf(directory, doctor) }]
  }

  const listings = directory.listings.filter((row) => row.doctor === doctor.id && row.network === pair.network)

  // PPO, EPO, PFFS: by listings only; empty `lines` are every line of the network.
  if (!isHmoType(plan.type)) {
    return listings.map((row) => {
      const ifListed = accepted(row.accepting, named.current)
      const fact = factOf(directory, row)
      if (row.lines.length > 0 && !row.lines.includes(plan.line)) return { status: 'wrong-line', ifListed: null, fact }
      return { status: row.basis === 'listed' ? ifListed : 'unknown', ifListed, fact }
    })
  }

  // A doctor in a combination: through the group, unless the row is for other networks. Lines before basis;
  // empty `lines` → unknown; contract or inferred → unknown.
  const practices = directory.practices.filter((row) => row.doctor === doctor.id)
  const throughGroup = practices
    .filter((row) => row.group === pair.groupId && (row.networks.length === 0 || row.networks.includes(pair.network!)))
    .map((row): Row => {
      const ifListed = accepted(row.accepting, named.current)
      const fact = factOf(directory, row)
      if (row.lines.length === 0) return { status: 'unknown', ifListed, fact }
      if (!row.lines.includes(plan.line)) return { status: 'wrong-line', ifListed: null, fact }
      return { status: row.basis === 'listed' ? ifListed : 'unknown', ifListed, fact }
    })

  // A doctor in a combination: unknown if listed in that network with no known group in it.
  const hasKnownGroup = practices.some(
    (row) =>
      row.basis === 'listed' &&
      row.lines.includes(plan.line) &&
      (row.networks.length === 0
        ? contractsOf(directory, pair.network!, row.group, plan).length > 0
        : row.networks.includes(pair.network!)),
  )
  const inNetwork = listings
    .filter((row) => !hasKnownGroup && (row.lines.length === 0 || row.lines.includes(plan.line)))
    .map((row): Row => ({ status: 'unknown', ifListed: null, fact: factOf(directory, row) }))

  return [...throughGroup, ...inNetwork]
}

/** `accepting` newpt, empty or unknown → kept; the others only for those who go there now. */
function accepted(accepting: Accepting, current: boolean): DoctorStatus {
  if (accepting === 'newpt' || accepting === 'unknown') return 'kept'
  return current ? 'kept-ask-existing' : 'closed'
}
