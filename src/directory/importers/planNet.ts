import { directoryLists, gather, isDirectoryIndex } from './fileIndex'
import { resourcesOf, type Resource } from './fhirFiles'
import { putContracts } from './planNetContracts'
import { glance, knowNothing, remember, type Known } from './planNetKnown'
import { nothingJoined, putDoctors, putOrganizations, type Joined } from './planNetOrganizations'
import { putPlans } from './planNetPlanRows'
import { namesNoNetwork, readRoles } from './planNetRoles'
import type { Draft } from './draft'
import type { Importer } from './importer'
import { peek, type Source } from './source'

/**
 * HL7 Da Vinci PDEX Plan-Net 1.0.0 to 1.2.0 (FHIR R4), as NDJSON or Bundles, and the FHIR form of a Medicare Plan Finder
 * directory: an index `{provider_urls}` of such Bundles.
 *
 * The files are read twice: first all that roles refer to is remembered, then each PractitionerRole is used and forgotten. Only a
 * role says that a doctor is in a network through a group; an OrganizationAffiliation says no more than that the group has a contract.
 */
export const planNet: Importer = {
  format: 'plan-net',
  about: 'HL7 Plan-Net: NDJSON or Bundles of FHIR',
  looksLike: (start) => kindOf(start) !== null,
  async read(sources, draft, { today }) {
    const known = knowNothing()
    const withRoles = await readAllButRoles(await allOf(sources, draft), known, draft)
    const joined = nothingJoined(known)
    putOrganizations(joined, draft)
    putDoctors(joined, draft)
    putPlans(joined, draft, today)
    const yearStarts = `${draft.planYear()}-01-01`
    const start = yearStarts > today ? yearStarts : today
    const contracts = putContracts(joined, draft, start)

    const roles = readRoles(joined, contracts, draft, start)
    let hasOthers = false
    for await (const role of rolesIn(withRoles)) {
      if (namesNoNetwork(role)) hasOthers = true
      else roles.read(role)
    }
    if (hasOthers) for await (const role of rolesIn(withRoles)) if (namesNoNetwork(role)) roles.read(role)

    const contractAlone = [...contracts.pairs()].filter((pair) => !roles.listedPairs.has(pair)).length
    tellWhatIsOpen(joined, contractAlone, roles.withoutContract, draft)
    const issuers = [...joined.issuers]
    return { name: issuers.length > 0 ? `Directory of ${issuers.slice(0, 3).join(', ')}${issuers.length > 3 ? ' and others' : ''}` : 'Plan-Net directory', source: 'HL7 Plan-Net' }
  },
}

function kindOf(start: string): 'index' | 'resources' | null {
  if (isDirectoryIndex(start)) return 'index'
  return /^\uFEFF?\s*[[{]/.test(start) && resourceNamed.test(start) ? 'resources' : null
}

/** With the files that an index among them names, and without the index. */
async function allOf(sources: Source[], draft: Draft): Promise<Source[]> {
  for (const source of sources) if (isDirectoryIndex(await peek(source))) return (await gather(sources, kindOf, directoryLists, draft)).map((one) => one.source)
  return sources
}

const resourceNamed = /"resourceType"\s*:\s*"(?:Bundle|Practitioner(?:Role)?|Organization(?:Affiliation)?|InsurancePlan|Location|HealthcareService|Endpoint)"/

/** @returns the files in which there are roles. */
async function readAllButRoles(sources: Source[], known: Known, draft: Draft): Promise<Source[]> {
  const withRoles = new Set<Source>()
  for (const source of sources) {
    for await (const resource of resourcesOf(source)) {
      if (resource.type === null) {
        draft.take('unreadable', resource.where, (entry) => entry.setAside(resource.reason, resource.advice))
      } else if (resource.type === 'PractitionerRole') {
        withRoles.add(source)
        glance(known, resource)
      } else {
        countAtOnce(resource, remember(known, resource), draft)
      }
    }
  }
  return [...withRoles]
}

/** Of which a row is made once all are read. */
const countedLater = new Set(['Organization', 'Practitioner', 'InsurancePlan', 'OrganizationAffiliation'])

function countAtOnce({ type, where }: Resource, found: ReturnType<typeof remember>, draft: Draft): void {
  if (found === 'not needed') draft.take('other resources', where, (entry) => entry.setAside('The guide needs no resource of this kind.', 'Ignore it.', 'resourceType', type))
  else if (found === 'again' || !countedLater.has(type)) draft.take(type, where, (entry) => entry.keep())
}

async function* rolesIn(sources: Source[]): AsyncGenerator<Resource> {
  for (const source of sources) for await (const resource of resourcesOf(source)) if (resource.type === 'PractitionerRole') yield resource
}

function tellWhatIsOpen({ known, plans }: Joined, contractAlone: number, withoutContract: number, draft: Draft): void {
  if (contractAlone > 0) {
    const [pairs, have] = contractAlone === 1 ? ['pair', 'has'] : ['pairs', 'have']
    draft.leaveOpen(`${contractAlone} further ${pairs} of plan and group ${have} a contract but no listed doctor.`)
  }
  if (withoutContract > 0) draft.leaveOpen(`${withoutContract} ${withoutContract === 1 ? 'role names' : 'roles name'} a group that has no affiliation with any network.`)
  if (known.plans.size === 0) draft.leaveOpen(`No plan is named. Write plans.csv with the networks of each plan, and line and plan_year in contracts.csv. The year is taken to be ${draft.planYear()}: import again with --plan-year if it is another.`)
  else if (plans.size === 0) draft.leaveOpen('No plan has a network. Write network_ids in plans.csv.')
  if (plans.size > 0) draft.leaveOpen('In which counties the plans are sold is not said: each counts as sold everywhere. Write counties in plans.csv, or merge a list of plans by county.')
}
