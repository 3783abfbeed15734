import { code, codes, date, id, idIn, ids, idsIn, languages, npi, number, text, webAddress, year, yesNo, zip, zips } from './cells'
import type { Kind } from './cells'
import { acceptingCodes, bases, groupKinds, lines, planTypes, snpTypes, tracks } from './model'
import type { PlanType } from './model'
import type { Row, TableName } from './parts'

export type Table<T> = {
  /** Without this file nothing can be used. */
  needed: boolean
  /** Fields that no two rows share; empty when rows may repeat. */
  key: (keyof T)[]
  columns: Columns<T>
}
export type Columns<T> = { [Field in keyof T]-?: Column<T[Field]> }

export type Column<T> = {
  header: string
  kind: Kind<T>
  /** The header must have it, and no cell may be empty. */
  required: boolean
  /** What an empty cell, or an absent column, means. */
  empty: T | undefined
  /** `set-aside`: a row with a wrong cell is not used. `noted`: the cell counts as empty. */
  whenWrong: 'set-aside' | 'noted'
}

const provenance = { source: optional('source', text, ''), asOf: decisive('as_of', date, null) }

const seenAt = {
  lines: decisive('lines', codes(lines), []),
  zip: optional('zip', zip, ''),
  address: optional('address', text, ''),
  phone: optional('phone', text, ''),
  accepting: optional('accepting', code(acceptingCodes), 'unknown'),
  basis: decisive('basis', code(bases), 'listed'),
  ...provenance,
}

/**
 * Every file of a directory's folder and its columns: reading, writing and the report follow from this.
 * The name of a table is the name of its file. In the order of reading: what is referred to comes first.
 */
export const tables: { [Name in TableName]: Table<Row<Name>> } = {
  hospitals: {
    needed: false,
    key: ['id'],
    columns: { id: required('hospital_id', id), name: required('name', text), zip: optional('zip', zip, '') },
  },
  networks: {
    needed: false,
    key: ['id'],
    columns: {
      id: required('network_id', id),
      name: optional('name', text, ''),
      issuer: optional('issuer', text, ''),
      ...provenance,
    },
  },
  groups: {
    needed: false,
    key: ['id'],
    columns: {
      id: required('group_id', id),
      name: required('name', text),
      kind: decisive('kind', code(groupKinds), 'other'),
      zips: optional('zips', zips, []),
      hospitals: optional('hospitals', idsIn('hospitals'), []),
      languages: optional('languages', languages, []),
      phone: optional('phone', text, ''),
      afterHoursPhone: optional('after_hours_phone', text, ''),
      website: optional('website', webAddress, ''),
      wheelchair: optional('wheelchair', yesNo, null),
      ...provenance,
    },
  },
  plans: {
    needed: true,
    key: ['id'],
    columns: {
      id: required('plan_id', id),
      name: required('name', text),
      issuer: optional('issuer', text, ''),
      networks: decisive('network_ids', idsIn('networks'), []),
      track: required('track', code(tracks)),
      line: required('line', code(lines)),
      type: decisive('type', code<PlanType>(planTypes), 'unknown'),
      snp: decisive('snp', code(snpTypes), null),
      aligned: decisive('aligned', yesNo, null),
      counties: decisive('counties', ids, []),
      planYear: decisive('plan_year', year, null),
      phone: optional('phone', text, ''),
      tty: optional('tty', text, ''),
      website: optional('website', webAddress, ''),
      directoryUrl: optional('directory_url', webAddress, ''),
      ...provenance,
    },
  },
  contracts: {
    needed: false,
    key: [],
    columns: {
      network: required('network_id', idIn('networks')),
      group: required('group_id', idIn('groups')),
      line: decisive('line', code(lines), null),
      planYear: decisive('plan_year', year, null),
      ...provenance,
    },
  },
  doctors: {
    needed: false,
    key: ['id'],
    columns: {
      id: required('doctor_id', id),
      npi: optional('npi', npi, ''),
      firstName: optional('first_name', text, ''),
      lastName: required('last_name', text),
      credential: optional('credential', text, ''),
      specialty: optional('specialty', text, ''),
      primaryCare: optional('primary_care', yesNo, null),
      takesOriginalMedicare: optional('takes_original_medicare', yesNo, null),
      languages: optional('languages', languages, []),
      ...provenance,
    },
  },
  practices: {
    needed: false,
    key: [],
    columns: {
      doctor: required('doctor_id', idIn('doctors')),
      group: required('group_id', idIn('groups')),
      networks: decisive('networks', idsIn('networks'), []),
      ...seenAt,
    },
  },
  listings: {
    needed: false,
    key: [],
    columns: {
      doctor: required('doctor_id', idIn('doctors')),
      network: required('network_id', idIn('networks')),
      ...seenAt,
    },
  },
  places: {
    needed: false,
    key: ['zip', 'county'],
    columns: {
      zip: required('zip', zip),
      county: required('county_id', id),
      countyName: optional('county', text, ''),
      state: optional('state', text, ''),
      share: decisive('share', number(0, 1), null),
      lat: optional('lat', number(-90, 90), null),
      lon: optional('lon', number(-180, 180), null),
    },
  },
  ratings: {
    needed: false,
    key: [],
    columns: {
      group: required('group_id', idIn('groups')),
      programme: required('programme', text),
      measure: optional('measure', text, ''),
      stars: optional('stars', number(0, 100), null),
      maxStars: optional('max_stars', number(0, 100), null),
      edition: optional('edition', text, ''),
      sourceUrl: optional('source_url', webAddress, ''),
    },
  },
}

export const tableNames = Object.keys(tables) as TableName[]

function required<T>(header: string, kind: Kind<T>): Column<T> {
  return { header, kind, required: true, empty: undefined, whenWrong: 'set-aside' }
}

/** A wrong cell is honestly unknown; the rest of its row stands. */
function optional<T, Empty extends T | null>(header: string, kind: Kind<T>, empty: Empty): Column<T | Empty> {
  return { header, kind, required: false, empty, whenWrong: 'noted' }
}

/** A wrong cell, taken as empty, would claim more than the row says: it sets the row aside. */
function decisive<T, Empty extends T | null>(header: string, kind: Kind<T>, empty: Empty): Column<T | Empty> {
  return { header, kind, required: false, empty, whenWrong: 'set-aside' }
}
