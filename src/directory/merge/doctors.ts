import { npiOf } from '../importers/npi'
import { fold, wordsOf } from '../../text/fold'
import { classesOf, isOfSeveralSources, mark, type Rule } from './classes'
import { combine } from './combine'
import { nameClasses, type NewId, type Thing } from './ids'
import { rowsOf, type Sourced } from './sources'
import { countAsOne, type Ledger } from './report'
import type { Directory, Doctor } from '../model'

/**
 * Which doctors of several sources are one. With an NPI each: those of the same, and never others. Else by name, specialty and a ZIP
 * in common, when exactly one fits; a name alone never tells.
 */
export function mergeDoctors(directories: Directory[], ledger: Ledger): { doctors: Doctor[]; newId: NewId } {
  const zips = directories.map(zipsOf)
  const rows = rowsOf(directories, 'doctors')
  const marksOf = ({ row, from }: Sourced<Doctor>) => {
    const [name, specialty] = [nameOf(row), fold(row.specialty)]
    if (name === '' || specialty === '' || isNameless(row)) return []
    return [...(zips[from]!.get(row.id) ?? [])].map((zip) => mark(name, specialty, zip))
  }
  // Of doctors who have an NPI, only those matter here who may be one who has none.
  const sought = new Set(rows.filter(({ row }) => npiOf(row.npi) === null).flatMap(marksOf))
  const byNpi: Rule<Sourced<Doctor>> = ({ row }) => [npiOf(row.npi) ?? []].flat()
  const byId: Rule<Sourced<Doctor>> = ({ row }) => [mark(row.id, row.source, nameOf(row))]
  const byPlace: Rule<Sourced<Doctor>> = (one) => marksOf(one).filter((place) => sought.has(place))

  const classes = classesOf(rows, [byNpi, byId, byPlace], canBeOne, (found) => {
    if (isOfSeveralSources(found.flat())) {
      ledger.decision('Doctors of one name, specialty and place, of whom more than one could be the same, are kept apart.', found.flat().map(told).join('; '))
    }
  })
  const { things, newId } = nameClasses(classes, (id, [first]) => ledger.decision('Two sources have different doctors under one id; the later one has a new one.', `${told(first!)}: ${id}`))
  return { doctors: things.map((thing) => doctorOf(thing, ledger)), newId }
}

function doctorOf({ id, rows }: Thing<Doctor>, ledger: Ledger): Doctor {
  countAsOne(rows, 'doctors', ledger)
  if (rows.length === 1) return { ...rows[0]!.row, id }
  const named = rows.find(({ row }) => !isNameless(row))?.row ?? rows[0]!.row
  const npi = rows.find(({ row }) => npiOf(row.npi) !== null)?.row.npi ?? rows.find((one) => one.row.npi !== '')?.row.npi ?? ''
  const firstName = named.firstName || (rows.find(({ row }) => row.firstName !== '' && fold(row.lastName) === fold(named.lastName))?.row.firstName ?? '')
  const { row, disputes } = combine('doctors', rows, { credential: 'first', specialty: 'first', primaryCare: 'agree', takesOriginalMedicare: 'agree', languages: 'union' })
  for (const dispute of disputes) ledger.conflict('doctors', id, dispute, 'It is left unknown.')
  return { ...row, id, npi, firstName, lastName: named.lastName }
}

/** At most one NPI; and of each source one doctor, or several rows of one NPI. */
function canBeOne(rows: Sourced<Doctor>[]): boolean {
  const npis = new Set(rows.map(({ row }) => npiOf(row.npi)).filter((npi) => npi !== null))
  if (npis.size > 1) return false
  const bySource = new Map<number, string | null>()
  return rows.every(({ row, from }) => {
    const npi = npiOf(row.npi)
    if (bySource.has(from) && (npi === null || bySource.get(from) !== npi)) return false
    bySource.set(from, npi)
    return true
  })
}

/** The ZIPs of each doctor's offices. */
function zipsOf({ practices, listings }: Directory): Map<string, Set<string>> {
  const zips = new Map<string, Set<string>>()
  for (const { doctor, zip } of [...practices, ...listings]) {
    if (zip === '') continue
    const known = zips.get(doctor)
    if (known) known.add(zip)
    else zips.set(doctor, new Set([zip]))
  }
  return zips
}

/** A source of NPIs alone has nothing else to write for a name. */
export function isNameless({ lastName, npi }: Doctor): boolean {
  return lastName === `NPI ${npi}`
}

function nameOf({ firstName, lastName }: Doctor): string {
  return wordsOf(`${firstName} ${lastName}`).join(' ')
}

function told({ row }: Sourced<Doctor>): string {
  return `${row.id} (${[row.firstName, row.lastName].filter(Boolean).join(' ')}, ${row.source})`
}
