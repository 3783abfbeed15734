import { newest } from './dates'
import { isAbout, type Fact, type Pair } from './pairs'
import { keyOf } from './person'
import { rowsOf } from './rows'
import type { Directory } from '../../directory/model'
import type { Evidence, NamedDoctor } from '../../recommend/answers'
import type { DoctorStatus } from '../../recommend/recommendation'

type Standing = { status: DoctorStatus; restsOn: Fact[]; conflict: boolean; confirmed: boolean }

/** A doctor in a combination: what the calls say, else what the directory says. */
export function standing(directory: Directory, pair: Pair, named: NamedDoctor, evidence: Evidence[]): Standing {
  // Evidence: the latest word of each `by` counts; of the same day, the last given.
  const words = evidence.filter((word) => word.doctor === keyOf(named) && isAbout(word, pair))
  const latest = (['office', 'group', 'plan'] as const).flatMap((by) => {
    const theirs = words.filter((word) => word.by === by)
    const date = newest(theirs.map((word) => word.date))
    return theirs.filter((word) => word.date === date).slice(-1)
  })
  const yes = latest.filter((word) => word.says === 'yes')
  const no = latest.filter((word) => word.says === 'no')
  const confirmed = yes.some((word) => word.by === 'office') && yes.some((word) => word.by === 'plan')

  const rows = rowsOf(directory, pair, named)

  // Evidence: a yes makes listed; what the office accepts still stands.
  if (yes.length > 0 && no.length === 0) {
    const status = best(rows.flatMap((row) => row.ifListed ?? [])) ?? 'kept'
    return { status, restsOn: [{ asOf: newest(yes.map((word) => word.date)), source: 'call' }], conflict: false, confirmed }
  }
  // Evidence: a no by anyone makes not-listed.
  if (no.length > 0 && yes.length === 0) return { status: 'not-listed', restsOn: [], conflict: false, confirmed }

  // Evidence: yes and no together leave what the directory said, or unknown; unsure changes nothing.
  // A doctor in a combination: best row first; no row is not-listed; not in the directory is unknown.
  const isKnown = !pair.byCallOnly && directory.doctors.some((doctor) => doctor.id === named.doctor)
  const status = best(rows.map((row) => row.status)) ?? (isKnown ? 'not-listed' : 'unknown')
  const restsOn = rows.filter((row) => row.status === status).map((row) => row.fact)
  const conflict = yes.length > 0 && no.length > 0
  return { status, restsOn: restsOn.filter(({ asOf }) => asOf === newest(restsOn.map((fact) => fact.asOf))).slice(0, 1), conflict, confirmed: confirmed && !conflict }
}

const statusesBestFirst: DoctorStatus[] = ['kept', 'kept-ask-existing', 'unknown', 'closed', 'wrong-line', 'not-listed']

function best(statuses: DoctorStatus[]): DoctorStatus | undefined {
  return statusesBestFirst.find((status) => statuses.includes(status))
}

/** kept-ask-existing counts as kept in every rule. */
export function isKept(status: DoctorStatus | undefined): boolean {
  return status === 'kept' || status === 'kept-ask-existing'
}

/** Lost means known to be lost; unknown is never no. */
export function isLost(status: DoctorStatus | undefined): boolean {
  return status === 'closed' || status === 'wrong-line' || status === 'not-listed'
}
