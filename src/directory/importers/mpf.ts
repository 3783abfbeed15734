import { doctorOf, noteOtherName, officesOf, ofYear, quietly, readFacility, renewedOn, type RecordContext } from './cmsProvider'
import { fieldsOf, type Fields } from './values'
import { directoryLists, gather, isDirectoryIndex, survey, type FileOfKind } from './fileIndex'
import { valuesOf } from './json'
import { jsonShape } from './jsonShape'
import { contractOf, networkIdOf, namedPlansOf, putPlans, surveyProvider, type Survey } from './mpfPlans'
import type { Draft, Entry } from './draft'
import type { Importer } from './importer'

/**
 * The Medicare Plan Finder directory of an insurer, machine-readable JSON, as CMS asks for from plan year 2027 on:
 * a list of `{npi, type: Individual | Facility, name, languages, lastUpdatedOn, plans: [{maPlanId, year, networkId?, accepting,
 * specialty: [NUCC], addresses}]}`, and an index `{provider_urls}` of such files. The FHIR form of it is Plan-Net's.
 *
 * As in CMS's own checks an error is fatal (the file is refused), of a record (it is set aside) or informational (noted).
 * It names doctors plan by plan and no medical group: each is listed directly in a network. Read twice, as doctors can refer
 * only to plans and networks that are known; memory grows with those and with the doctors.
 */
export const mpf: Importer = {
  format: 'mpf',
  about: 'Medicare Plan Finder directory of an insurer, JSON: an index or lists of providers',
  looksLike: (start) => kindOf(start) !== null,
  async read(sources, draft, { today }) {
    const given = await gather(sources, kindOf, directoryLists, draft)
    const { seen, files } = await survey(given, (): Survey => ({ plans: new Map(), networks: new Map() }), addRecord, draft)
    putPlans(seen, draft, sourceOf)
    const context = { format: 'mpf', today, survey: seen, planYear: draft.planYear(), names: new Map<string, string>() }
    for (const { source } of files) {
      for await (const { value, at } of valuesOf(source, ['$.*'])) {
        draft.take('provider', { file: source.name, line: at }, (entry) => {
          readProvider(value, entry, { ...context, source: sourceOf(source.name), note: entry.note })
        })
      }
    }
    leaveOpen(context.names.size, seen.plans.size, draft)
    return { name: `Plan Finder directory of ${contractsOf(seen)}`, source: 'CMS Plan Finder directory' }

    function addRecord(found: Survey, value: unknown, { source }: FileOfKind<'providers'>) {
      const fields = fieldsOf(value, quietly)
      if (fields) surveyProvider(found, fields, typeOf(fields) === 'individual', source.name, today)
    }
  },
}

function kindOf(start: string): 'index' | 'providers' | null {
  if (isDirectoryIndex(start)) return 'index'
  const shape = jsonShape(start)
  return shape?.isList && shape.deeper.has('maplanid') ? 'providers' : null
}

type ProviderContext = RecordContext & { survey: Survey; planYear: number; names: Map<string, string> }

function readProvider(value: unknown, entry: Entry, context: ProviderContext): void {
  const fields = fieldsOf(value, entry.note)
  const type = fields && typeOf(fields)
  if (!fields) entry.setAside('This is no provider.', 'Ask the insurer to correct its file.')
  else if (type === 'individual') readDoctor(fields, entry, context)
  else if (type === 'facility') {
    const isHospital = fields.texts('facilitytype').some((code) => /^282N/i.test(code))
    readFacility(fields, isHospital, fields.objects('plans').flatMap((plan) => officesOf(plan, quietly)), entry, context)
  } else entry.setAside('It is neither an individual nor a facility.', 'Ask the insurer which it is.', 'type', type)
}

function readDoctor(fields: Fields, entry: Entry, context: ProviderContext): void {
  const plans = ofYear(namedPlansOf(fields, context.today, entry.note), context.planYear, entry)
  if (!plans) return
  const doctor = doctorOf(fields, [...new Set(plans.flatMap(({ specialties }) => specialties))], context)
  if (!doctor) return entry.setAside('It has no last name.', 'Ask the insurer for the name.', 'name')
  const asOf = renewedOn(fields, context.today, entry.note)
  if (!entry.put('doctors', { ...doctor, asOf })) return
  noteOtherName(doctor.id, doctor.lastName, context.names, entry.note)
  const said = { doctor: doctor.id, lines: ['medicare-advantage'], basis: 'listed', source: context.source, asOf }
  for (const { plan, networks, accepting, offices } of plans) {
    for (const network of networks) {
      for (const office of offices) entry.put('listings', { ...said, network: networkIdOf(context.survey, network, plan), ...office, accepting })
    }
  }
}

function typeOf(fields: Fields): string {
  return fields.text('type').toLowerCase()
}

function sourceOf(file: string): string {
  return `CMS Plan Finder directory, ${file}`
}

function contractsOf({ plans }: Survey): string {
  const contracts = [...new Set([...plans.keys()].map(contractOf))].sort()
  return contracts.length > 3 ? `${contracts.length} contracts` : contracts.join(', ') || 'no plan'
}

function leaveOpen(doctors: number, plans: number, draft: Draft): void {
  if (doctors > 0) {
    draft.leaveOpen(
      `Doctors whose medical group is not known: ${doctors}, all of them, as this format names none. Import the insurer’s Plan-Net directory (plan-net), its prices (tic) or Medicare’s clinicians (clinicians), and merge.`,
    )
  }
  if (plans > 0) draft.leaveOpen(`Plans whose name and type (HMO, PPO) are not known: ${plans}, all of them, as this format tells neither. Import CMS’s landscape of plans, and merge.`)
}
