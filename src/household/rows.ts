import { fill } from '../content/fill'
import { unique } from '../results/unique'
import type { Fares, InPlan, Option, PlanForAll } from '../recommend/together'
import type { HouseholdWords } from '../content/householdWords'
import type { Mark } from '../ui/StatusMark'
import type { View } from '../results/view'

/** What all parts of the comparison look at: the words, and each person's name and view by id. */
export type Compared = { words: HouseholdWords['together']; people: Map<string, { name: string; view: View }>; isEducation: boolean }

/** A plan for all, in words. */
export type Row = { key: string; name: string; note: string; serves: PlanForAll['serves']; cells: Cell[] }
/** `groups`: in words, '' where nothing is to be said of them. */
export type Cell = { person: string; name: string; fares: Fares; mark: Mark | null; word: string; why: string; groups: string }

const markOf: Record<Fares, Mark | null> = { keeps: 'kept', ask: 'ask', unknown: 'unknown', loses: 'lost', any: null, 'not-offered': null }
const mostGroups = 3

export function rowOf(compared: Compared, plan: PlanForAll, place: number): Row {
  const views = plan.people.map(({ person }) => compared.people.get(person)!.view)
  // The plans of another county are in that person's part of the directory alone.
  const { names, words } = views.find(({ index }) => plan.plan !== null && index.plans.has(plan.plan)) ?? views[0]!
  const label = plan.plan === null ? plan.planTypes.map((type) => words.planTypes[type]).join(', ') : names.planShort(plan.plan)
  const type = plan.plan === null || names.planLabel(plan.plan) === label ? '' : names.planType(plan.plan)
  return {
    key: plan.plan ?? `${plan.planTypes.join()} ${place}`,
    name: label,
    note: label === type ? '' : type,
    serves: plan.serves,
    cells: plan.people.map((one) => cellOf(compared, plan.plan, one)),
  }
}

function cellOf(compared: Compared, plan: string | null, { person, fares, options }: InPlan): Cell {
  const { name, view } = compared.people.get(person)!
  const { words } = compared
  return { person, name, fares, mark: markOf[fares], word: words.fares[fares], why: whyOf(words, view, fares, options), groups: groupsIn(words, view, plan, fares, options) }
}

function whyOf(words: Compared['words'], view: View, fares: Fares, options: Option[]): string {
  const { say, names } = view
  const short = (doctors: string[]) => say.list(doctors.map(names.short))
  if (fares === 'ask') return fill(words.asks, { doctors: short(unique(options.flatMap(({ doctors }) => doctors))) })
  if (fares === 'unknown' && options.length > 0) return fill(words.unsure, { doctors: short(unique(options.flatMap(({ doctors }) => doctors))) })
  if (fares === 'loses') return fill(words.without, { doctors: say.either(unique(options.map(({ doctors }) => short(doctors)))) })
  return ''
}

function groupsIn(words: Compared['words'], view: View, plan: string | null, fares: Fares, options: Option[]): string {
  const { say, names, index } = view
  if (fares === 'loses' || options.length === 0) return ''
  if (options.every(({ group }) => group === null)) return view.words.picture.noGroup
  if (fares === 'any') return words.anyGroup
  const severalNetworks = plan !== null && (index.plans.get(plan)?.networks.length ?? 0) > 1
  const groups = unique(
    options.map(({ group, network }) => {
      const named = names.group(group!)
      return severalNetworks && network !== null ? fill(words.network, { group: named, network: names.network(network) }) : named
    }),
  )
  const more = groups.length - mostGroups
  return say.either(more > 0 ? [...groups.slice(0, mostGroups), say.form(words.moreGroups, more)] : groups)
}
