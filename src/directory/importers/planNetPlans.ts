import type { Line, PlanType, SnpType, Track } from '../model'
import { codesOf, codingsOf, keyOf, keysOf, outside, telecomOf, type Fhir } from './fhir'
import { idOf } from './planNetDoctors'
import { medicareIdsOf, networksOfPlan } from './planNetKnown'
import { medicarePlanId } from './planIds'
import { planTypesIn, snpTypeIn } from './planTypes'
import { objectOf, objectsOf, wordOf, wordsOf } from './values'
import type { Resource } from './fhirFiles'

/** A plan as an InsurancePlan says it; one with several Medicare ids is several plans. */
export type PlanSaid = {
  id: string
  name: string
  networks: string[]
  track: Track
  line: Line
  /** Null: it says none, or several. */
  type: PlanType | null
  snp: SnpType | null
  /** Null: it names none. */
  year: number | null
  phone: string
  website: string
  /** The key of the insurer, and what it is called there. */
  owner: string | null
  ownerName: string
}

type PlansSaid = { plans: PlanSaid[]; notes: Note[] } | { reason: string; advice: string; value?: string }
type Note = [reason: string, advice: string, column: string, value: string]

/** The plans of an InsurancePlan that one can have on a day, or why there are none. @param day YYYY-MM-DD. */
export function plansOf({ body, key }: Resource, day: string): PlansSaid {
  const status = wordOf(body.status).toLowerCase()
  if (status !== '' && status !== 'active') return { reason: 'The plan is not active.', advice: 'Leave it, or ask the insurer for the plans in force.', value: status }
  if (outside(body.period, day) === 'over') return { reason: 'The time of the plan is over.', advice: 'Ask the insurer for the plans in force.' }
  const { ids, notes } = idsOf(body, key)
  const product = productOf(body, ids.some(({ isMedicare }) => isMedicare))
  if (product === null) return { reason: 'The plan is not of a kind that this guide compares, or does not say of which.', advice: 'Write type as a code of InsuranceProductTypeCS if it is a health plan.', value: codesOf(body.type).join(' ') }
  const name = wordOf(body.name) || wordsOf(body.alias)[0] || ''
  const [type = null, ...others] = typesOf(body, name)
  if (others.length > 0) notes.push(['The type of the plan is given in two ways that do not agree; it is left empty.', 'Write the type in plans.csv.', 'type', `${codesOf(body.type).join(' ')}, ${name}`])
  const contact = objectsOf(body.contact)
  const rest = {
    name,
    ...product,
    type: others.length > 0 ? null : type,
    snp: snpTypeIn(name),
    year: yearOf(body, day),
    phone: contact.map((one) => telecomOf(one, 'phone')).find(Boolean) ?? '',
    website: contact.map((one) => telecomOf(one, 'url')).find(Boolean) ?? '',
    owner: keyOf(body.ownedBy, key, 'Organization'),
    ownerName: wordOf(objectOf(body.ownedBy)?.display),
  } as const
  return { plans: ids.map(({ id, networks }) => ({ id, networks, ...rest })), notes }
}

type Ids = { ids: { id: string; networks: string[]; isMedicare: boolean }[]; notes: Note[] }

/** The Medicare ids of the resource, else those of its `plan` parts with the networks of each, else its own id. */
function idsOf(body: Fhir, key: string): Ids {
  const notes: Note[] = []
  const medicare = (part: Fhir) =>
    medicareIdsOf(part).flatMap((written) => {
      const id = medicarePlanId(written)
      if (id === null) notes.push(['This is not a Medicare plan id of contract, plan and segment.', 'Correct it: H1234-001-000.', 'plan_id', written])
      return id ?? []
    })
  const networks = networksOfPlan(body, key)
  const own = [...new Set(medicare(body))].map((id) => ({ id, networks, isMedicare: true }))
  if (own.length > 0) return { ids: own, notes }
  const parts = objectsOf(body.plan)
  const shared = networksOfPlan({ ...body, plan: [] }, key)
  const ofParts = new Map<string, string[]>()
  for (const part of parts) for (const id of medicare(part)) ofParts.set(id, [...(ofParts.get(id) ?? shared), ...keysOf(part.network, key, 'Organization')])
  if (ofParts.size > 0) return { ids: [...ofParts].map(([id, list]) => ({ id, networks: [...new Set(list)], isMedicare: true })), notes }
  return { ids: [{ id: idOf(key), networks, isMedicare: false }], notes }
}

const medicare = { track: 'medicare', line: 'medicare-advantage' } as const
const mediCal = { track: 'medi-cal', line: 'medi-cal' } as const
const marketplace = { track: 'marketplace', line: 'commercial' } as const
const employer = { track: 'employer', line: 'commercial' } as const
type Product = { track: Track; line: Line }

/** Codes of InsuranceProductTypeCS (Plan-Net 1.2.0), and `medicare`, which HL7's own data uses. */
const products = new Map<string, Product>([
  ...['medicare', 'mediadv', 'mediadvhmo'].map((code): [string, Product] => [code, medicare]),
  ...['medi', 'medihmo', 'medicaid'].map((code): [string, Product] => [code, mediCal]),
  ['qhp', marketplace],
  ['fep', employer],
])

/** Parts of Medicare that have no network, and insurance that is not for doctors. */
const notCompared = new Set(['media', 'medib', 'medid', 'mediab', 'ihs', 'tri', 'va', 'dent', 'denthmo', 'vis', 'vishmo'])

/** Null: it is not for doctors, or does not say what it is. */
function productOf(body: Fhir, isMedicare: boolean): Product | null {
  if (isMedicare) return medicare
  const codes = codesOf(body.type)
  const known = codes.map((code) => products.get(code) ?? (code.startsWith('comm') ? employer : undefined)).find(Boolean)
  if (known) return known
  if (codes.some((code) => notCompared.has(code))) return null
  // A code of the sender's own: what it says in words.
  const words = [...codingsOf(body.type).map(({ display, code }) => `${display} ${code}`), ...objectsOf(body.type).map(({ text }) => wordOf(text))].join(' ')
  if (/medicare adv/i.test(words)) return medicare
  if (/medicaid|medi-?cal\b/i.test(words)) return mediCal
  if (/marketplace|exchange|qualified health/i.test(words)) return marketplace
  return /commercial|employer|\b(hmo|ppo|epo|pos)\b/i.test(words) ? employer : null
}

/** By the codes and by the name, each once. */
function typesOf(body: Fhir, name: string): PlanType[] {
  const codes = [...codesOf(body.type), ...objectsOf(body.plan).flatMap(({ type }) => codesOf(type))]
  const ofCodes = codes.map((code) => /^(?:comm|medi|mediadv)?(hmo|ppo|epo|pos)$/.exec(code)?.[1] ?? '')
  return planTypesIn([...ofCodes, name].join(', '))
}

/** A plan that began in an earlier year and is not over has been renewed: its beginning does not tell the plan year. */
function yearOf(body: Fhir, day: string): number | null {
  const start = objectsOf(body.period).map(({ start: first }) => /^20\d\d/.exec(wordOf(first))?.[0])[0]
  return start !== undefined && start >= day.slice(0, 4) ? Number(start) : null
}
