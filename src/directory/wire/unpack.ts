import { unpackColumn } from './columns'
import { unpackGiven } from './given'
import { unpackIds } from './ids'
import { unpackNames } from './names'
import { readNumbers, sumOf } from './numbers'
import { unpackOffices, unpackOwn, type Office } from './unpackOffices'
import type { OfficesFile, PackedDoctors, PackedRows, RulesFile } from './wire'
import type { Directory, Doctor, Practice } from '../model'
import type { Info } from '../parts'

/**
 * A county as a directory again; its doctors are in no order that a person would know. Quick: 35,000 doctors in some hundred
 * milliseconds, so better not where a page is drawn.
 * @throws {RangeError} when the two files do not belong together or are damaged.
 */
export function unpack(info: Info, rules: RulesFile, offices: OfficesFile): Directory {
  const { plans, networks, groups, contracts, hospitals, ratings } = rules
  const doctors = unpackDoctors(rules.doctors)
  const perDoctor = { practices: perDoctorOf(rules.practices, doctors), listings: perDoctorOf(rules.listings, doctors) }
  const all = unpackOffices(offices.offices)
  const officeOf = unpackOwn(offices, perDoctor.practices, perDoctor.listings)
  const group = unpackGiven(rules.practices.group, officeOf.practices)
  const ofPractices = unpackColumn(rules.practices.networks, rules.practices.count)
  const network = unpackColumn(rules.listings.network, rules.listings.count)
  return {
    ...info,
    plans,
    networks,
    groups,
    contracts,
    hospitals,
    ratings,
    places: [],
    doctors,
    practices: rowsOf(rules.practices, doctors, perDoctor.practices, all, officeOf.practices).map((row, at) => ({ ...row, group: group[at]!, networks: ofPractices[at]! })),
    listings: rowsOf(rules.listings, doctors, perDoctor.listings, all, officeOf.listings).map((row, at) => ({ ...row, network: network[at]! })),
  }
}

function unpackDoctors(packed: PackedDoctors): Doctor[] {
  const { count } = packed
  const ids = unpackIds(packed.ids, count)
  const npi = unpackColumn(packed.npi, count)
  const names = unpackNames(packed.names, count)
  const work = unpackColumn(packed.work, count)
  const takesOriginalMedicare = unpackColumn(packed.takesOriginalMedicare, count)
  const languages = unpackColumn(packed.languages, count)
  const from = unpackColumn(packed.from, count)
  return ids.map((id, at) => ({
    id,
    npi: npi[at] === '=' ? id : npi[at]!,
    firstName: names[at]!.firstName,
    lastName: names[at]!.lastName,
    credential: work[at]!.credential,
    specialty: work[at]!.specialty,
    primaryCare: work[at]!.primaryCare,
    takesOriginalMedicare: takesOriginalMedicare[at]!,
    languages: languages[at]!,
    source: from[at]!.source,
    asOf: from[at]!.asOf,
  }))
}

function perDoctorOf({ perDoctor, count }: PackedRows, doctors: Doctor[]): number[] {
  const counts = readNumbers(perDoctor, doctors.length)
  if (sumOf(counts) !== count) throw new RangeError(`There are ${count} rows; the doctors have ${sumOf(counts)}.`)
  return counts
}

type RowFields = Omit<Practice, 'group' | 'networks'>

function rowsOf(packed: PackedRows, doctors: Doctor[], perDoctor: number[], offices: Office[], officeOf: number[]): RowFields[] {
  const said = unpackColumn(packed.said, packed.count)
  const from = unpackColumn(packed.from, packed.count)
  const rows: RowFields[] = []
  for (const [doctor, { id }] of doctors.entries()) {
    for (let left = perDoctor[doctor]!; left > 0; left--) {
      const at = rows.length
      // Each field by name: to spread objects takes several times as long.
      const { lines, accepting, basis } = said[at]!
      const { source, asOf } = from[at]!
      const { zip, address, phone } = offices[officeOf[at]!]!
      rows.push({ doctor: id, lines, accepting, basis, source, asOf, zip, address, phone })
    }
  }
  return rows
}
