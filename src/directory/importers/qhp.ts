import { acceptingOf, doctorOf, idOf, noteOtherName, officesOf, ofYear, quietly, readFacility, renewedOn, type RecordContext } from './cmsProvider'
import { fieldsOf, type Fields } from './values'
import { gather, survey, type FileOfKind } from './fileIndex'
import { valuesOf } from './json'
import { jsonShape } from './jsonShape'
import { organizationCase, specialtyCase } from './nameCase'
import { addPlan, addProvider, networkIdOf, noPlanId, planIdOf, putNetworks, putPlan, namedTiersOf, yearsOfPlan, type Plans, type NamedTier } from './qhpPlans'
import type { Draft, Entry } from './draft'
import type { Importer } from './importer'

/**
 * The files that marketplace (QHP) insurers publish for CMS: `plans.json`, `providers.json` and an index of them.
 * Source: github.com/CMSgov/QHP-provider-formulary-APIs (its data writes `specialty`, its README `speciality`).
 *
 * It names doctors by plan and tier of network; addresses and who is accepted stand at the doctor, for all plans alike. It names
 * no group but in a draft of 2017 (type GROUP), and never who is in it. Read twice, as `mpf` is.
 */
export const qhp: Importer = {
  format: 'qhp',
  about: 'marketplace insurer’s plans.json, providers.json or the index of them',
  looksLike: (start) => kindOf(start) !== null,
  async read(sources, draft, { today }) {
    const given = await gather(sources, kindOf, ['providerurls', 'planurls'], draft)
    for (const { source, kind } of given) if (kind === 'drugs') draft.tell(source.name, 'A list of drugs, not of doctors.', 'Leave it out.')
    const { seen: plans, files } = await survey(given.filter(({ kind }) => kind !== 'drugs'), (): Plans => new Map(), addRecord, draft)
    for (const facts of plans.values()) for (const year of yearsOfPlan(facts)) draft.sawYear(year)
    const planYear = draft.planYear()
    putNetworks(plans, draft, sourceOf)
    await putPlans(plans, planYear, files, draft)

    const context = { format: 'qhp', today, plans, planYear, names: new Map<string, string>() }
    for (const { source, kind } of files) {
      if (kind !== 'providers') continue
      for await (const { value, at } of valuesOf(source, ['$.*'])) {
        draft.take('provider', { file: source.name, line: at }, (entry) => {
          readProvider(value, entry, { ...context, source: sourceOf(source.name), note: entry.note })
        })
      }
    }
    if (context.names.size > 0) {
      draft.leaveOpen(
        `Doctors whose medical group is not known: ${context.names.size}, all of them, as this format names none. Import the insurer’s Plan-Net directory (plan-net) or its prices (tic), and merge.`,
      )
    }
    return { name: `Marketplace directory of ${issuersOf(plans)}`, source: 'CMS marketplace (QHP) files' }

    function addRecord(found: Plans, value: unknown, { source, kind }: FileOfKind<Kind>) {
      const fields = fieldsOf(value, quietly)
      if (fields) (kind === 'plans' ? addPlan : addProvider)(found, fields, source.name, today)
    }
  },
}

type Kind = 'plans' | 'providers' | 'drugs'

function kindOf(start: string): Kind | 'index' | null {
  const shape = jsonShape(start)
  if (!shape) return null
  const { isList, names, deeper } = shape
  const has = (...any: string[]) => any.some((name) => names.has(name))
  if (!isList) return has('planurls', 'formularyurls', 'providerurls') ? 'index' : null
  if (has('rxnormid', 'drugname')) return 'drugs'
  if (has('planid')) return has('marketingname', 'network', 'formulary', 'summaryurl') ? 'plans' : null
  return has('npi', 'type', 'name') && deeper.has('planid') && !deeper.has('maplanid') ? 'providers' : null
}

async function putPlans(plans: Plans, planYear: number, files: FileOfKind<Kind>[], draft: Draft): Promise<void> {
  for (const { source, kind } of files) {
    if (kind !== 'plans') continue
    for await (const { value, at } of valuesOf(source, ['$.*'])) {
      draft.take('plan', { file: source.name, line: at }, (entry) => {
        const fields = fieldsOf(value, entry.note)
        const id = fields && planIdOf(fields)
        const facts = plans.get(id ?? '')
        if (!fields || id === null || !facts) return entry.setAside(noPlanId, 'Ask the insurer to write it like 12345CA0010001.', 'plan_id', fields?.text('planid'))
        if (draft.has('plans', id)) entry.note('The plan stands in the files more than once; its first name and type are in use.', 'Look which is right, and correct plans.csv.', 'plan_id', id)
        putPlan(fields, id, facts, { planYear, source: sourceOf(source.name), entry })
      })
    }
  }
  for (const [id, facts] of plans) {
    if (draft.has('plans', id)) continue
    draft.take('plan', { file: facts.file, line: null }, (entry) => putPlan(null, id, facts, { planYear, source: sourceOf(facts.file), entry }))
  }
}

type ProviderContext = RecordContext & { plans: Plans; planYear: number; names: Map<string, string> }

function readProvider(value: unknown, entry: Entry, context: ProviderContext): void {
  const fields = fieldsOf(value, entry.note)
  const type = fields?.text('type').toLowerCase()
  if (!fields) return entry.setAside('This is no provider.', 'Ask the insurer to correct its file.')
  if (type === 'facility') {
    const isHospital = fields.texts('facilitytype').some((name) => /\bhospital$/i.test(name))
    return readFacility(fields, isHospital, officesOf(fields, quietly), entry, context)
  }
  if (type !== 'individual' && type !== 'group') return entry.setAside('It is neither an individual, a facility nor a group.', 'Ask the insurer which it is.', 'type', type)
  const named = ofYear(namedTiersOf(fields, context.today, entry.note), context.planYear, entry)
  if (!named) return
  const networks = new Set(named.flatMap((one) => networkOf(one, context.plans)))
  if (type === 'group') readGroup(fields, networks, entry, context)
  else readDoctor(fields, networks, entry, context)
}

function networkOf({ plan, tier }: NamedTier, plans: Plans): string[] {
  const facts = plans.get(plan)
  return facts ? [networkIdOf(plan, facts, tier)] : []
}

function readDoctor(fields: Fields, networks: Set<string>, entry: Entry, context: ProviderContext): void {
  const specialties = [...fields.texts('specialty'), ...fields.texts('speciality')].map(specialtyCase)
  const doctor = doctorOf(fields, specialties, context)
  if (!doctor) return entry.setAside('It has no last name.', 'Ask the insurer for the name.', 'name')
  const asOf = renewedOn(fields, context.today, entry.note)
  if (!entry.put('doctors', { ...doctor, asOf })) return
  noteOtherName(doctor.id, doctor.lastName, context.names, entry.note)
  const said = { doctor: doctor.id, lines: ['commercial'], accepting: acceptingOf(fields, entry.note), basis: 'listed', source: context.source, asOf }
  const offices = officesOf(fields, entry.note)
  for (const network of networks) for (const office of offices) entry.put('listings', { ...said, network, ...office })
}

/** It serves the networks it is listed in; who its doctors are is not told. */
function readGroup(fields: Fields, networks: Set<string>, entry: Entry, context: ProviderContext): void {
  const name = organizationCase(fields.text('groupname'))
  if (name === '' || fields.text('npi') === '') return entry.setAside('A group without a name or an NPI.', 'Ask the insurer for both.', 'group_name', name)
  const offices = officesOf(fields, entry.note)
  const { id } = idOf(fields, context)
  const fact = { source: context.source, asOf: renewedOn(fields, context.today, entry.note) }
  const zips = offices.map(({ zip }) => zip).filter(Boolean)
  if (!entry.put('groups', { id, name, zips, phone: offices[0]?.phone, ...fact })) return
  for (const network of networks) entry.put('contracts', { network, group: id, line: 'commercial', planYear: context.planYear, ...fact })
}

function sourceOf(file: string): string {
  return `CMS marketplace files, ${file}`
}

function issuersOf(plans: Plans): string {
  const issuers = [...new Set([...plans.keys()].map((id) => id.slice(0, 5)))].sort()
  return issuers.length === 1 ? `issuer ${issuers[0]}` : `${issuers.length} issuers`
}
