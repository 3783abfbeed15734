import { quietly, renewedOn, yearsOf } from './cmsProvider'
import { fitForId, marketplacePlanId } from './planIds'
import { planTypesIn } from './planTypes'
import type { IsoDate } from '../model'
import type { Draft, Entry } from './draft'
import type { Fields } from './values'

/** What plan files and providers say of plans and of the tiers of their networks. */
export type Plans = Map<string, PlanFacts>
type PlanFacts = {
  /** As a plan file says. */
  years: Set<number>
  /** As providers say: they count where no plan file does. */
  heardYears: Set<number>
  tiers: Tiers
  file: string
  asOf: IsoDate | ''
}
/** By the name in small letters, as first written; `''`: no tier is named. */
type Tiers = Map<string, string>

/** One of a provider's `plans`. */
export type NamedTier = { plan: string; tier: string; /** Empty: none is named. */ years: number[] }

/** Of a provider; what cannot be read is noted. */
export function namedTiersOf(provider: Fields, today: IsoDate, note: Entry['note']): NamedTier[] {
  return provider.objects('plans').flatMap((fields) => {
    const plan = planIdOf(fields)
    if (plan === null) note(noPlanId, 'Ask the insurer to write it like 12345CA0010001.', 'plan_id', fields.text('planid'))
    const years = yearsOf(fields, today, note)
    return plan === null || years === null ? [] : { plan, tier: tierOf(fields), years }
  })
}

export const noPlanId = 'This is no plan id of 14 characters.'

export function planIdOf(fields: Fields): string | null {
  return marketplacePlanId(fields.text('planid'))
}

/** A tier is part of an id, so it holds nothing that an id may not. */
function tierOf(fields: Fields): string {
  return fitForId(fields.text('networktier'))
}

/** Adds what one record of a plan file says. */
export function addPlan(plans: Plans, fields: Fields, file: string, today: IsoDate): void {
  const id = planIdOf(fields)
  if (id === null) return
  const plan = planIn(plans, id, file)
  for (const year of yearsOf(fields, today, quietly) ?? []) plan.years.add(year)
  for (const network of fields.objects('network')) addTier(plan, tierOf(network))
  const asOf = renewedOn(fields, today, quietly)
  if (asOf > plan.asOf) plan.asOf = asOf
}

/** Adds what a provider says of the plans it is in. */
export function addProvider(plans: Plans, fields: Fields, file: string, today: IsoDate): void {
  for (const { plan: id, tier, years } of namedTiersOf(fields, today, quietly)) {
    const plan = planIn(plans, id, file)
    for (const year of years) plan.heardYears.add(year)
    addTier(plan, tier)
  }
}

function planIn(plans: Plans, id: string, file: string): PlanFacts {
  let plan = plans.get(id)
  if (!plan) plans.set(id, (plan = { years: new Set(), heardYears: new Set(), tiers: new Map(), file, asOf: '' }))
  return plan
}

function addTier({ tiers }: PlanFacts, tier: string): void {
  if (!tiers.has(tier.toLowerCase())) tiers.set(tier.toLowerCase(), tier)
}

export function yearsOfPlan({ years, heardYears }: PlanFacts): Set<number> {
  return years.size > 0 ? years : heardYears
}

/** Plans name no network, only tiers of it: each plan × tier is a network. */
export function networkIdOf(plan: string, { tiers }: PlanFacts, tier: string): string {
  const written = tiers.get(tier.toLowerCase()) ?? tier
  return written === '' ? plan : `${plan}-${written}`
}

export function putNetworks(plans: Plans, draft: Draft, sourceOf: (file: string) => string): void {
  for (const [plan, facts] of plans) {
    const { tiers, file, asOf } = facts
    for (const tier of tiers.values()) {
      draft.take('network', { file, line: null }, ({ put, note }) => {
        if (tier === '') note('No tier is named for providers of this plan, so they are in a network that is named after it.', 'Ask the insurer for the tier.', 'network_tier', plan)
        put('networks', { id: networkIdOf(plan, facts, tier), name: tier || plan, issuer: plan.slice(0, 5), source: sourceOf(file), asOf })
      })
    }
  }
}

/** A plan as a plan file tells it, or by its id alone. */
export function putPlan(fields: Fields | null, id: string, facts: PlanFacts, { planYear, source, entry }: { planYear: number; source: string; entry: Entry }): void {
  const years = yearsOfPlan(facts)
  const name = fields?.text('marketingname') ?? ''
  const [type, ...others] = planTypesIn(name)
  const isTypeKnown = type !== undefined && others.length === 0
  if (name === '') entry.note('The plan has no name, so its id stands for it.', 'Fetch the insurer’s file of plans, or write the name into plans.csv.', 'marketing_name', id)
  else if (!isTypeKnown) entry.note('The plan’s name does not tell its type, and nothing else does.', 'Write HMO, PPO, EPO or POS into plans.csv.', 'type', name)
  if (years.size === 0) entry.note('No year is named for this plan, so it is not used.', 'Write its plan_year into plans.csv.', 'years', id)
  entry.put('plans', {
    id,
    name: name || id,
    issuer: id.slice(0, 5),
    networks: [...facts.tiers.values()].map((tier) => networkIdOf(id, facts, tier)),
    track: 'marketplace',
    line: 'commercial',
    type: isTypeKnown ? type : null,
    planYear: years.has(planYear) ? planYear : years.size > 0 ? Math.max(...years) : null,
    website: fields?.text('marketingurl'),
    source,
    asOf: facts.asOf,
  })
}
