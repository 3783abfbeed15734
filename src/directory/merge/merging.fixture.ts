import { mergeDirectories } from './mergeDirectories'
import { ledgerOf, emptyReport } from './report'
import { emptyTables } from '../parts'
import type { Contract, Directory, Doctor, Group, Listing, Network, Plan, Practice } from '../model'

/** Merges in memory. */
export function merged(...directories: Directory[]) {
  const report = emptyReport(directories.map(({ name }) => ({ folder: name, name })))
  return { ...mergeDirectories(directories, ledgerOf(report)), report }
}

/** A directory that holds only these rows. */
export function source(name: string, rows: Partial<Directory>): Directory {
  return {
    ...emptyTables(),
    name,
    sample: false,
    planYear: 2027,
    asOf: '2026-11-01',
    staleAfterDays: 90,
    source: name,
    ...rows,
  }
}

const told = { source: '', asOf: null }
const seen = { lines: ['medicare-advantage'], zip: '90301', address: '', phone: '', accepting: 'newpt', basis: 'listed', ...told } satisfies Partial<Practice>

export function doctor(id: string, change: Partial<Doctor> = {}): Doctor {
  const unknown = { npi: '', credential: '', primaryCare: null, takesOriginalMedicare: null, languages: [] }
  return { id, firstName: 'Ana', lastName: 'Quillmarch', specialty: 'Cardiology', ...unknown, ...told, ...change }
}

export function practice(doctorId: string, groupId: string, change: Partial<Practice> = {}): Practice {
  return { doctor: doctorId, group: groupId, networks: [], ...seen, ...change }
}

export function listing(doctorId: string, networkId: string, change: Partial<Listing> = {}): Listing {
  return { doctor: doctorId, network: networkId, ...seen, ...change }
}

export function group(id: string, change: Partial<Group> = {}): Group {
  return { id, name: id, kind: 'other', zips: [], hospitals: [], languages: [], phone: '', afterHoursPhone: '', website: '', wheelchair: null, ...told, ...change }
}

export function network(id: string, change: Partial<Network> = {}): Network {
  return { id, name: id, issuer: '', ...told, ...change }
}

export function plan(id: string, change: Partial<Plan> = {}): Plan {
  const unknown = { snp: null, aligned: null, counties: [], phone: '', tty: '', website: '', directoryUrl: '' }
  return { id, name: id, issuer: 'H0000', networks: [], track: 'medicare', line: 'medicare-advantage', type: 'unknown', planYear: 2027, ...unknown, ...told, ...change }
}

export function contract(networkId: string, groupId: string): Contract {
  return { network: networkId, group: groupId, line: 'medicare-advantage', planYear: 2027, ...told }
}
