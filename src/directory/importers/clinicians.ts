import { phoneOf, zipOf } from './addresses'
import { firstNameCase, lastNameCase, organizationCase, specialtyCase } from './nameCase'
import { npiOf, wrongNpi } from './npi'
import { isPrimaryCare } from './primaryCare'
import { brokenLine, csvLines, hasColumns, headerText, type Aliases } from './table'
import type { Entry } from './draft'
import type { Importer } from './importer'
import type { Source } from './source'

/** The headers of 2014 to 2019, of 2020 to 2023, and since. */
const aliases = {
  npi: ['NPI'],
  pac: ['Ind_PAC_ID', 'PAC ID'],
  lastName: ['Provider Last Name', 'lst_nm', 'Last Name'],
  firstName: ['Provider First Name', 'frst_nm', 'First Name'],
  credential: ['Cred', 'Credential'],
  specialty: ['pri_spec', 'Primary specialty'],
  group: ['org_pac_id', 'Group Practice PAC ID'],
  groupName: ['Facility Name', 'org_nm', 'Organization legal name'],
  address: ['adr_ln_1', 'Line 1 Street Address'],
  address2: ['adr_ln_2', 'Line 2 Street Address'],
  isAddress2Hidden: ['ln_2_sprs', 'Marker of address line 2 suppression'],
  city: ['City/Town', 'cty', 'City'],
  state: ['State', 'st'],
  zip: ['ZIP Code', 'zip'],
  phone: ['Telephone Number', 'phn_numbr', 'Phone Number'],
  assignment: ['ind_assgn', 'Professional accepts Medicare Assignment'],
} satisfies Aliases<string>
type Name = keyof typeof aliases
type Cells = Record<Name, string>

const isHeader = hasColumns<Name>(aliases, ['npi', 'lastName', 'specialty', 'group'])

/**
 * CMS's Doctors and Clinicians national downloadable file: a line for each clinician, enrolment, group and office.
 * Its groups are those that bill Medicare, so all it says of a doctor in a group is inferred, and for no line of business.
 *
 * Source: CMS, Doctors and Clinicians data dictionary; https://data.cms.gov/provider-data/dataset/mj5m-pzi6
 */
export const clinicians: Importer = {
  format: 'clinicians',
  about: 'CMS Doctors and Clinicians national file, CSV',
  looksLike: (start) => headerText(start, isHeader) !== null,
  async read(sources, draft) {
    const gathered = await gather(sources)
    for (const source of sources) {
      for await (const { cells, line } of csvLines<Name>(source, aliases, isHeader)) {
        draft.take('clinician lines', { file: source.name, line }, (entry) => {
          if (cells) readLine(cells, gathered, entry, `CMS Doctors and Clinicians, ${source.name}`)
          else entry.setAside(...brokenLine)
        })
      }
    }
    draft.leaveOpen(
      'These groups are those that bill Medicare for the doctor. That is a hint at where the doctor works, and never says that an HMO’s members may see the doctor through the group; groups that do not bill Medicare are missing, and doctors who bill by themselves stand in none. Merge it with a source that names groups and networks.',
    )
    return { name: 'Doctors and groups that bill Medicare', source: 'CMS Doctors and Clinicians' }
  },
}

/** What stands in many lines, gathered before any is written. */
type Gathered = {
  /** ZIP codes of a group's offices. */
  zips: Map<string, Set<string>>
  /** Ids of doctors who take what Medicare pays as full payment. */
  assigned: Set<string>
}

async function gather(sources: Source[]): Promise<Gathered> {
  const gathered: Gathered = { zips: new Map(), assigned: new Set() }
  for (const source of sources) {
    for await (const { cells } of csvLines<Name>(source, aliases, isHeader)) {
      if (!cells) continue
      const id = doctorId(cells)
      if (id !== null && /^y$/i.test(cells.assignment)) gathered.assigned.add(id)
      const group = groupId(cells)
      const zip = zipOf(cells.zip)
      if (group === null || !/^\d{5}$/.test(zip)) continue
      const zips = gathered.zips.get(group)
      if (zips) zips.add(zip)
      else gathered.zips.set(group, new Set([zip]))
    }
  }
  return gathered
}

function readLine(cells: Cells, { zips, assigned }: Gathered, entry: Entry, source: string): void {
  const doctor = doctorId(cells)
  if (doctor === null) {
    return entry.setAside('Neither the NPI nor the PAC ID can be used.', 'Correct one of them.', 'NPI', cells.npi)
  }
  const npi = npiOf(cells.npi)
  if (npi === null && cells.npi !== '') entry.note(...wrongNpi, 'NPI', cells.npi)
  const isPut = entry.put('doctors', {
    id: doctor,
    npi,
    firstName: firstNameCase(cells.firstName),
    lastName: lastNameCase(cells.lastName),
    credential: cells.credential,
    specialty: specialtyCase(cells.specialty),
    primaryCare: isPrimaryCare(cells.specialty, false),
    // M is "may accept", for each bill anew: neither yes nor no.
    takesOriginalMedicare: assigned.has(doctor) ? true : null,
    source,
  })
  if (!isPut) return
  const group = groupId(cells)
  if (group === null) {
    if (cells.groupName !== '') entry.note('The group has a name but no PAC ID, so the doctor is not put in it.', 'Correct the PAC ID.', 'org_pac_id', cells.group)
    return
  }
  if (cells.groupName === '') entry.note('The group has no name.', 'Give it one in groups.csv.', 'org_nm', cells.group)
  const name = organizationCase(cells.groupName) || `Group ${cells.group}`
  if (!entry.put('groups', { id: group, name, kind: 'other', zips: [...(zips.get(group) ?? [])].sort(), source })) return
  entry.put('practices', { doctor, group, zip: zipOf(cells.zip), address: addressOf(cells), phone: phoneOf(cells.phone), basis: 'inferred', source })
}

/** The NPI, else Medicare's own id of the clinician. */
function doctorId({ npi, pac }: Cells): string | null {
  return npiOf(npi) ?? (/^\d{1,10}$/.test(pac) ? `clinicians-${pac.padStart(10, '0')}` : null)
}

/** A PAC ID has ten digits; spreadsheets take the zeros before it away. */
function groupId({ group }: Cells): string | null {
  return /^\d{1,10}$/.test(group) ? `pac-${group.padStart(10, '0')}` : null
}

function addressOf({ address, address2, isAddress2Hidden, city, state }: Cells): string {
  return [address, /^y$/i.test(isAddress2Hidden) ? '' : address2, city, state].filter(Boolean).join(', ')
}
