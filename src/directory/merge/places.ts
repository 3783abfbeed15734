import { groupBy } from '../groupBy'
import { rowsOf } from './sources'
import { countAsOne, type Ledger } from './report'
import type { Directory, Place } from '../model'

/** One row for a ZIP and county. Of two shares the larger one: better to ask once too often which county than to leave one out. */
export function mergePlaces(directories: Directory[], ledger: Ledger): Place[] {
  return [...groupBy(rowsOf(directories, 'places'), ({ row }) => `${row.zip} ${row.county}`)].map(([of, rows]) => {
    countAsOne(rows, 'places', ledger)
    const all = rows.map(({ row }) => row)
    const shares = all.flatMap(({ share }) => share ?? [])
    if (new Set(shares).size > 1) {
      const said = rows.flatMap(({ row, from }) => (row.share === null ? [] : { value: String(row.share), source: directories[from]!.source, from }))
      ledger.conflict('places', of, { field: 'share', said }, 'The largest is kept.')
    }
    const located = all.find(({ lat, lon }) => lat !== null && lon !== null) ?? all[0]!
    const words = (field: 'countyName' | 'state') => all.map((row) => row[field]).find(Boolean) ?? ''
    return { ...all[0]!, countyName: words('countyName'), state: words('state'), share: shares.length > 0 ? Math.max(...shares) : null, lat: located.lat, lon: located.lon }
  })
}
