import { acceptingOf, officesOf, quietly, renewedOn, yearsOf, type Office } from './cmsProvider'
import { fitForId, medicarePlanId } from './planIds'
import type { Accepting, IsoDate } from '../model'
import type { Draft, Entry } from './draft'
import type { Fields } from './values'

/** One of a provider's `plans`. */
type NamedPlan = {
  plan: string
  /** Empty: none is named. */
  years: number[]
  /** As the insurer calls them; `''` when it names none. */
  networks: string[]
  accepting: Accepting
  offices: Office[]
  /** NUCC codes. */
  specialties: string[]
}

/** The plans of a provider that can be read; what is wrong with the others is noted. */
export function namedPlansOf(provider: Fields, today: IsoDate, note: Entry['note']): NamedPlan[] {
  return provider.objects('plans').flatMap((fields) => {
    const said = fields.text('maplanid')
    const plan = medicarePlanId(said)
    if (plan === null) note('This is no Medicare plan id, so the plan is left out.', 'Ask the insurer to write it like H1234-001-000.', 'maPlanId', said)
    const years = yearsOf(fields, today, note)
    if (plan === null || years === null) return []
    return {
      plan,
      years,
      networks: networksOf(fields, note),
      accepting: acceptingOf(fields, note),
      offices: officesOf(fields, note),
      specialties: fields.texts('specialty'),
    }
  })
}

function networksOf(fields: Fields, note: Entry['note']): string[] {
  const networks = fields.texts('networkid').filter((id) => {
    const isId = fitForId(id) === id
    if (!isId) note('An id holds no semicolon and no character that cannot be read.', 'Ask the insurer to correct it.', 'networkId', id)
    return isId
  })
  return networks.length > 0 ? networks : ['']
}

/** The plans and networks that providers name. */
export type Survey = {
  plans: Map<string, { years: Set<number>; networks: Set<string>; file: string; asOf: IsoDate | '' }>
  /** For each network what its doctors are listed for, or null when that is not the same for all of them. */
  networks: Map<string, string | null>
}

/** @param isDoctor Only doctors are listed in networks here; a facility tells of its plans that they are there. */
export function surveyProvider({ plans, networks }: Survey, provider: Fields, isDoctor: boolean, file: string, today: IsoDate): void {
  const named = namedPlansOf(provider, today, quietly)
  const asOf = named.length > 0 ? renewedOn(provider, today, quietly) : ''
  for (const one of named) {
    let plan = plans.get(one.plan)
    if (!plan) plans.set(one.plan, (plan = { years: new Set(), networks: new Set(), file, asOf }))
    for (const year of one.years) plan.years.add(year)
    if (isDoctor) for (const network of one.networks) plan.networks.add(network)
    if (asOf > plan.asOf) plan.asOf = asOf
  }
  if (!isDoctor) return
  for (const [network, listed] of listedIn(named)) {
    networks.set(network, networks.has(network) && networks.get(network) !== listed ? null : listed)
  }
}

/** For each network of one doctor the plans and years, or null when they differ in the offices or in who is accepted. */
function listedIn(named: NamedPlan[]): Map<string, string | null> {
  const inNetwork = new Map<string, Map<string, Set<string>>>()
  for (const { plan, years, networks, accepting, offices } of named) {
    for (const network of networks) {
      let plans = inNetwork.get(network)
      if (!plans) inNetwork.set(network, (plans = new Map()))
      const key = `${plan} ${years.join(' ')}`
      plans.set(key, (plans.get(key) ?? new Set()).add(JSON.stringify([accepting, offices])))
    }
  }
  return new Map(
    [...inNetwork].map(([network, plans]) => {
      const said = new Set([...plans.values()].map((of) => [...of].sort().join('\n')))
      return [network, said.size === 1 ? [...plans.keys()].sort().join('\n') : null]
    }),
  )
}

/**
 * The id of a plan's network in the directory. A doctor listed in a network is taken for listed in all plans that use it; where
 * the insurer lists its doctors for some of those plans only, each plan has a network of its own.
 */
export function networkIdOf({ networks }: Survey, network: string, plan: string): string {
  const asPlan = medicarePlanId(network)
  if (network === '' || asPlan === plan) return plan
  return networks.get(network) === null || asPlan !== null ? `${network}-${plan}` : network
}

/** Puts the networks and plans, so that doctors can refer to them. */
export function putPlans(survey: Survey, draft: Draft, sourceOf: (file: string) => string): void {
  for (const { years } of survey.plans.values()) for (const year of years) draft.sawYear(year)
  const planYear = draft.planYear()
  const seen = new Set<string>()
  for (const [plan, { networks, file, asOf }] of survey.plans) {
    for (const said of networks) {
      const id = networkIdOf(survey, said, plan)
      if (seen.has(id)) continue
      seen.add(id)
      draft.take('network', { file, line: null }, ({ put, note }) => {
        const isSplit = id !== said && id !== plan
        if (isSplit) note('Its doctors are not all listed alike for the same plans, so it is one network for each plan.', 'Ask the insurer if that is not so.', 'networkId', said)
        put('networks', { id, name: isSplit ? `${said}, ${plan}` : id, issuer: contractOf(plan), source: sourceOf(file), asOf })
      })
    }
  }
  for (const [id, { years, networks, file, asOf }] of survey.plans) {
    draft.take('plan', { file, line: null }, ({ put, note }) => {
      if (networks.has('')) note('No network is named for doctors of this plan, so they are in one that is named after it.', 'Ask the insurer which network the plan uses.', 'networkId', id)
      if (years.size === 0) note('No year is named for this plan, so it is not used.', 'Write its plan_year into plans.csv.', 'year', id)
      put('plans', {
        id,
        name: id,
        issuer: contractOf(id),
        networks: [...networks].map((network) => networkIdOf(survey, network, id)),
        track: 'medicare',
        line: 'medicare-advantage',
        planYear: years.has(planYear) ? planYear : years.size > 0 ? Math.max(...years) : null,
        source: sourceOf(file),
        asOf,
      })
    })
  }
}

/** "H1234-001-000" → "H1234". */
export function contractOf(plan: string): string {
  return plan.slice(0, plan.indexOf('-'))
}
