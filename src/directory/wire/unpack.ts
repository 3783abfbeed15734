import { unpackColumn, unpackRuns } from './columns'
import { readNumbers } from './numbers'
import type { OfficesFile, PackedDoctors, PackedRows, RulesFile } from './wire'
import type { Directory, Doctor, Listing, Practice } from '../model'
import type { Info } from '../parts'

/**
 * A county as a directory again. Quick: 35,000 doctors in some hundred milliseconds, so better not where a page is drawn.
 * @throws {RangeError} when the two files do not belong together or are damaged.
 */
export function unpack(info: Info, rules: RulesFile, offices: OfficesFile): Directory {
  const { plans, networks, groups, contracts, hospitals, ratings } = rules
  const doctors = unpackDoctors(rules.doctors)
  const officesOf = unpackOffices(offices, doctors.length)
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
    practices: practicesOf(rules.practices, doctors, officesOf, readNumbers(offices.practices)),
    listings: listingsOf(rules.listings, doctors, officesOf, readNumbers(offices.listings)),
  }
}

function unpackDoctors(packed: PackedDoctors): Doctor[] {
  const { count } = packed
  const ids = count === 0 ? [] : packed.ids.split('\n')
  if (ids.length !== count) throw new RangeError(`There are ${ids.length} ids for ${count} doctors.`)
  const npi = unpackColumn(packed.npi, count)
  const lastName = unpackRuns(packed.lastName, count)
  const firstName = unpackColumn(packed.firstName, count)
  const credential = unpackColumn(packed.credential, count)
  const specialty = unpackColumn(packed.specialty, count)
  const primaryCare = unpackColumn(packed.primaryCare, count)
  const takesOriginalMedicare = unpackColumn(packed.takesOriginalMedicare, count)
  const languages = unpackColumn(packed.languages, count)
  const source = unpackColumn(packed.source, count)
  const asOf = unpackColumn(packed.asOf, count)
  return ids.map((id, at) => ({
    id,
    npi: npi[at] === '=' ? id : npi[at]!,
    firstName: firstName[at]!,
    lastName: lastName[at]!,
    credential: credential[at]!,
    specialty: specialty[at]!,
    primaryCare: primaryCare[at]!,
    takesOriginalMedicare: takesOriginalMedicare[at]!,
    languages: languages[at]!,
    source: source[at]!,
    asOf: asOf[at]!,
  }))
}

type Office = Pick<Practice, 'zip' | 'address' | 'phone'>
/** The office of a doctor that a row names by its place among the doctor's. */
type OfficesOf = (doctor: number, pick: number) => Office

function unpackOffices(file: OfficesFile, doctors: number): OfficesOf {
  const { count } = file.offices
  const zip = unpackColumn(file.offices.zip, count)
  const city = unpackColumn(file.offices.city, count)
  const phone = unpackColumn(file.offices.phone, count)
  const offices: Office[] = zip.map((one, at) => ({ zip: one, address: city[at]!, phone: phone[at]! }))
  const perDoctor = readNumbers(file.perDoctor)
  if (perDoctor.length !== doctors) throw new RangeError('The offices are those of another list of doctors.')
  const own = readNumbers(file.office)
  const starts = startsOf(perDoctor)
  return (doctor, pick) => {
    const office = offices[own[starts[doctor]! + pick] ?? -1]
    if (!office) throw new RangeError('A row names an office that is not there.')
    return office
  }
}

type RowFields = Omit<Practice, 'group' | 'networks'>

function rowsOf(packed: PackedRows, doctors: Doctor[], officeOf: OfficesOf, picks: number[]): RowFields[] {
  const { count } = packed
  const lines = unpackColumn(packed.lines, count)
  const accepting = unpackColumn(packed.accepting, count)
  const basis = unpackColumn(packed.basis, count)
  const source = unpackColumn(packed.source, count)
  const asOf = unpackColumn(packed.asOf, count)
  const perDoctor = readNumbers(packed.perDoctor)
  if (perDoctor.length !== doctors.length || picks.length !== count) throw new RangeError('The rows are those of another list of doctors.')
  const rows: RowFields[] = []
  for (const [place, { id }] of doctors.entries()) {
    for (let left = perDoctor[place]!; left > 0; left--) {
      const at = rows.length
      rows.push({
        doctor: id,
        lines: lines[at]!,
        accepting: accepting[at]!,
        basis: basis[at]!,
        source: source[at]!,
        asOf: asOf[at]!,
        ...officeOf(place, picks[at]!),
      })
    }
  }
  return rows
}

function practicesOf(packed: RulesFile['practices'], doctors: Doctor[], officeOf: OfficesOf, picks: number[]): Practice[] {
  const group = unpackColumn(packed.group, packed.count)
  const networks = unpackColumn(packed.networks, packed.count)
  return rowsOf(packed, doctors, officeOf, picks).map((row, at) => ({ ...row, group: group[at]!, networks: networks[at]! }))
}

function listingsOf(packed: RulesFile['listings'], doctors: Doctor[], officeOf: OfficesOf, picks: number[]): Listing[] {
  const network = unpackColumn(packed.network, packed.count)
  return rowsOf(packed, doctors, officeOf, picks).map((row, at) => ({ ...row, network: network[at]! }))
}

function startsOf(counts: number[]): number[] {
  let next = 0
  return counts.map((count) => {
    const start = next
    next += count
    return start
  })
}
