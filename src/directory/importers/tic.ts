import { createHash } from 'node:crypto'
import { valuesOf, type Found } from './json'
import { skippingMembers } from './jsonSkip'
import { wrongNpi } from './npi'
import { idFrom, nameIn, readTicHeader, ticGroup, type TicGroup, type TicHeader } from './ticFile'
import { listOf, objectOf, wordOf } from './values'
import type { Draft, Entry, SaidRow } from './draft'
import type { Importer } from './importer'
import type { Source } from './source'

/** Since version 1.0 groups stand in one list; in older files each rate repeats them. Prices are not read. */
const groupPaths = ['$.provider_references.*', '$.in_network.*.negotiated_rates.*.provider_groups.*']

/** Most of the file: prices, and for each the places of its providers in the one list. */
const skipped = new Set(['negotiated_prices', 'provider_references', 'bundled_codes', 'covered_services'])

/**
 * Transparency in Coverage: an insurer's or employer's in-network file. It names plan, tax id and NPI together, for commercial plans.
 * Whoever bills under a tax id is not always the medical group, so all it says of a doctor is inferred.
 *
 * Source: CMS price-transparency-guide, in-network file, versions 0.9 to 2.0; 45 CFR 147.212.
 */
export const tic: Importer = {
  format: 'tic',
  about: 'Transparency in Coverage in-network file of an insurer, JSON',
  looksLike: (start) => /^\uFEFF?\s*\{/.test(start) && /"(in_network|provider_references)"\s*:/.test(start),
  async read(sources, draft) {
    const run: Run = { draft, groups: new Map(), plans: new Map(), contracts: new Set(), seen: new Set() }
    const payers = new Set<string>()
    const withoutPlan: string[] = []
    for (const source of sources) {
      const file = await openFile(source, draft)
      payers.add(file.header.payer)
      for await (const found of valuesOf(skippingMembers(source, (key, depth) => depth > 1 && skipped.has(key)), groupPaths)) {
        const kind = found.under === 'provider_groups' ? 'groups in rates' : 'provider references'
        draft.take(kind, { file: source.name, line: found.at }, (entry) => readReference(found, file, run, entry))
      }
      if (file.header.plan) addPlan(file, run)
      else withoutPlan.push(source.name)
    }
    for (const { file, row } of run.groups.values()) draft.take('tax ids', { file, line: null }, (entry) => putGroup(row, entry))
    for (const { file, row, networks } of run.plans.values()) {
      draft.take('plans', { file, line: null }, (entry) => entry.put('plans', { ...row, networks: [...networks] }))
    }
    if (withoutPlan.length > 0) draft.leaveOpen(`These files do not say of which plan they are: ${withoutPlan.join(', ')}. Add the plan to plans.csv with their networks; the insurer’s table of contents tells.`)
    for (const sentence of open) draft.leaveOpen(sentence)
    const told = [...payers].join(', ')
    return { name: `Commercial networks of ${told}`, source: `Transparency in Coverage, ${told}` }
  },
}

const open = [
  'Doctors are known by NPI alone, and some of these may be facilities. Merge it with a source that names doctors.',
  'A group here is who bills under a tax id, which is not always the medical group that the insurer knows. Ask the insurer or the doctor.',
  'In which counties the plans are sold, and of which type they are, is not said. Fill in counties and type in plans.csv.',
]

/** What is gathered from all files. */
type Run = {
  draft: Draft
  /** By id, with the file that named it first; written at the end, as a later file may tell its name. */
  groups: Map<string, { file: string; row: GroupRow }>
  plans: Map<string, { file: string; row: SaidRow<'plans'>; networks: Set<string> }>
  contracts: Set<string>
  /** Marks of the groups that have been read: in older files each service repeats them. */
  seen: Set<string>
}
type GroupRow = SaidRow<'groups'> & { id: string; name: string }

/** A file at work. */
type TicFile = {
  name: string
  header: TicHeader
  source: string
  planYear: number
  /** Stands for the networks when none is named. */
  own: { id: string; name: string }
  networks: Set<string>
}

async function openFile({ name, ...source }: Source, draft: Draft): Promise<TicFile> {
  const header = await readTicHeader({ name, ...source })
  const year = /^20\d\d/.exec(header.asOf)
  if (year) draft.sawYear(Number(year[0]))
  const of = header.plan ?? { id: name.replace(/(\.json|\.gz)+$/i, ''), name: `Network of ${name}` }
  return {
    name,
    header,
    source: `Transparency in Coverage of ${header.payer}, ${name}`,
    planYear: year ? Number(year[0]) : draft.planYear(),
    own: { id: idFrom('tic', header.payer, of.id), name: of.name },
    networks: new Set(),
  }
}

function readReference({ value, under }: Found, file: TicFile, run: Run, entry: Entry): void {
  const isGroup = under === 'provider_groups'
  const reference = objectOf(value)
  if (!reference) return entry.setAside('It is not what a provider group looks like.', 'Ask the insurer for a file that follows the schema.')
  const written = isGroup ? [reference] : listOf(reference.provider_groups)
  if (written.length === 0) {
    const location = wordOf(reference.location)
    if (location !== '') return entry.setAside('Its groups stand in another file.', 'Ask the insurer for a file that holds them.', 'location', location)
    return entry.setAside('It holds no provider groups.', 'Look at the file, or leave it out.')
  }
  const groups = written.map(ticGroup)
  for (const wrong of new Set(groups.flatMap((group) => group.wrong))) {
    if (wrong === '0') entry.note('NPI 0 stands for a doctor without one, who cannot be told from others.', 'Leave it out.', 'npi', wrong)
    else entry.note(...wrongNpi, 'npi', wrong)
  }
  if (groups.every(({ npis }) => npis.length === 0)) return entry.setAside('It names no NPI that can be used.', 'Leave it out.')
  const names = listOf(reference.network_name).map(nameIn).filter(Boolean)
  const networks = names.length > 0 ? names.map((name) => ({ id: idFrom('tic', file.header.payer, name), name })) : [file.own]
  for (const { id, name } of networks) {
    file.networks.add(id)
    entry.put('networks', { id, name, issuer: file.header.payer, source: file.source, asOf: file.header.asOf })
  }
  for (const group of groups) putDoctors(group, networks.map(({ id }) => id), file, run, entry)
}

function putDoctors({ taxId, business, npis }: TicGroup, networks: string[], file: TicFile, run: Run, entry: Entry): void {
  const same = createHash('sha1').update(JSON.stringify([taxId, business, npis, networks])).digest('base64')
  if (npis.length === 0 || run.seen.has(same)) return
  run.seen.add(same)
  const told = { source: file.source, asOf: file.header.asOf }
  const group = taxId === null ? null : rememberGroup(taxId, business, file, run)
  if (group) {
    for (const network of networks) {
      const contract = `${network}\n${group}\n${file.planYear}`
      if (!run.contracts.has(contract)) entry.put('contracts', { network, group, line: 'commercial', planYear: file.planYear, ...told })
      run.contracts.add(contract)
    }
  }
  const seen = { lines: ['commercial'], basis: 'inferred', ...told }
  for (const npi of npis) {
    entry.put('doctors', { id: npi, npi, lastName: `NPI ${npi}`, ...told })
    if (group) entry.put('practices', { doctor: npi, group, networks, ...seen })
    else for (const network of networks) entry.put('listings', { doctor: npi, network, ...seen })
  }
}

function rememberGroup(taxId: string, business: string, file: TicFile, { draft, groups }: Run): string {
  const id = `tin-${taxId}`
  const known = groups.get(id)
  if (known) known.row.name ||= business
  else groups.set(id, { file: file.name, row: { id, name: business, source: file.source, asOf: file.header.asOf } })
  draft.declare('groups', id)
  return id
}

function putGroup(row: GroupRow, entry: Entry): void {
  const taxId = row.id.replace('tin-', '')
  if (row.name === '') entry.note('No file names the business of this tax id.', 'Give the group its name in groups.csv.', 'tin', taxId)
  entry.put('groups', { ...row, name: row.name || `Tax id ${taxId}` })
}

/** Of several files of one plan, such as one for behavioral health, it has the networks of all. */
function addPlan({ name, header, networks, source, planYear }: TicFile, { plans }: Run): void {
  const plan = header.plan!
  const known = plans.get(plan.id)
  if (known) for (const network of networks) known.networks.add(network)
  else plans.set(plan.id, { file: name, row: { ...plan, issuer: header.payer, planYear, source, asOf: header.asOf }, networks })
}
