import { outside } from './fhir'
import { find, meant } from './planNetKnown'
import { above, originOf, type Joined, type Origin } from './planNetOrganizations'
import type { Draft, Entry } from './draft'
import type { Organization } from './planNetKnown'

/** Which group serves which network, with what a row of it rests on. */
export type Contracts = {
  /** Puts the rows of a group and a network, unless they stand there. @returns whether they do now. */
  put: (entry: Entry, network: string, group: string, origin: Origin) => boolean
  /** The ids of the networks that a group, or one that it is part of, is affiliated with. */
  affiliated: (group: Organization) => string[]
  /** Pairs of a plan and a group with a contract. */
  pairs: () => Set<string>
}

/** Puts what the OrganizationAffiliations say. @param start The day from which it has to hold, YYYY-MM-DD. */
export function putContracts(joined: Joined, draft: Draft, start: string): Contracts {
  const { known, networks, groups, plans } = joined
  const contracted = new Map<string, Set<string>>()
  const affiliations = new Map<string, Set<string>>()

  const contracts: Contracts = {
    put(entry, network, group, origin) {
      if (contracted.get(group)?.has(network)) return true
      const terms = [...new Map([...(plans.get(network)?.values() ?? [])].map((plan) => [`${plan.line} ${plan.year}`, plan])).values()]
      // Without a plan nobody knows the line: the row waits for one.
      const rows = terms.length > 0 ? terms.map(({ line, year }) => ({ line, planYear: year })) : [{}]
      const arePut = rows.map((row) => entry.put('contracts', { network, group, ...row, ...origin })).every(Boolean)
      if (arePut) add(contracted, group, network)
      return arePut
    },
    affiliated: (group) => [...new Set([group, ...above(known, group)].flatMap(({ key }) => [...(affiliations.get(key) ?? [])]))],
    pairs: () => new Set([...contracted].flatMap(([group, serves]) => [...serves].flatMap((network) => pairsOf(joined, network, group)))),
  }

  for (const affiliation of known.affiliations.values()) {
    const { isActive, period } = affiliation
    draft.take('OrganizationAffiliation', affiliation.where, (entry) => {
      if (!isActive) return entry.setAside('The affiliation is no longer active.', 'Ask the insurer whether it should be.')
      const when = outside(period, start)
      if (when !== null) return entry.setAside(`The affiliation is ${when} on the first day of the plan year, or today.`, 'Ask the insurer for the one in force.')
      if (affiliation.networks.length === 0) return entry.setAside('The affiliation names no network.', 'Ignore it, or ask the insurer for the network.')
      const organization = find(known, known.organizations, affiliation.group)
      if (!organization) return entry.setAside('The affiliation names an organization that is not in the files.', 'Add the organization to the files.', null, affiliation.group)
      const group = groups.get(organization.key)
      if (!group) return entry.setAside('The affiliation is not of a medical group in use.', 'Ignore it if it is of a hospital or a pharmacy.')
      for (const written of affiliation.networks) {
        const key = meant(known.aliases, written)
        const network = networks.get(key)
        if (network === undefined) entry.note('The affiliation names a network that is not in use.', 'Add the network to the files.', 'network_id', key)
        else if (contracts.put(entry, network, group.id, originOf(affiliation))) {
          entry.keep()
          add(affiliations, group.key, network)
        }
      }
    })
  }
  return contracts
}

/** A pair of a plan and a group for each plan of a network. */
export function pairsOf({ plans }: Joined, network: string, group: string): string[] {
  return [...(plans.get(network)?.keys() ?? [])].map((plan) => `${plan}\n${group}`)
}

function add(map: Map<string, Set<string>>, key: string, one: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(one))
}
