import { wordsOf } from '../../text/fold'
import { classesOf, isOneOfEach, mark } from './classes'
import { nameClasses, type NewId } from './ids'
import { rowsOf, type Sourced } from './sources'
import { countAsOne, type Ledger } from './report'
import type { Directory, Hospital } from '../model'

/** Hospitals of one name are one when their ids or ZIPs are the same and their ZIPs, where known, do not differ. */
export function mergeHospitals(directories: Directory[], ledger: Ledger): { hospitals: Hospital[]; newId: NewId } {
  const nameOf = ({ row }: Sourced<Hospital>) => wordsOf(row.name).join(' ')
  const byId = (one: Sourced<Hospital>) => [mark(one.row.id, nameOf(one))]
  const byZip = (one: Sourced<Hospital>) => (one.row.zip === '' ? [] : [mark(nameOf(one), one.row.zip)])
  const canBeOne = (rows: Sourced<Hospital>[]) => isOneOfEach(rows) && new Set(rows.map(({ row }) => row.zip).filter(Boolean)).size < 2

  const classes = classesOf(rowsOf(directories, 'hospitals'), [byId, byZip], canBeOne, () => {})
  const { things, newId } = nameClasses(classes, (id, [first]) =>
    ledger.decision('Two sources have different hospitals under one id; the later one has a new one.', `${first!.row.id} (${first!.row.name}): ${id}`),
  )
  const hospitals = things.map(({ id, rows }) => {
    countAsOne(rows, 'hospitals', ledger)
    return { ...rows[0]!.row, id, zip: rows.map(({ row }) => row.zip).find(Boolean) ?? '' }
  })
  return { hospitals, newId }
}
