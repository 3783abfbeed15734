import { noGroup, type PictureLink, type PictureModel } from '../results/pictureModel'
import { orderRows } from '../results/pictureOrder'
import { unique } from '../results/unique'
import type { Compared, Row } from './rows'
import type { PlanForAll } from '../recommend/together'

const mostPlans = 6
const mostGroups = 6

/** What is drawn whatever is in focus. Of the plans those that may serve all; where there are none, the first of the others. */
export function drawnOf(plans: PlanForAll[]): PlanForAll[] {
  const serving = plans.filter(({ serves }) => serves !== 'no')
  return (serving.length > 0 ? serving : plans.slice(0, 3)).slice(0, mostPlans)
}

/**
 * People, the groups that keep their doctors, and plans, as the picture of a result has doctors, groups and plans: each
 * person's strand goes through a group of their own into the plan in focus.
 *
 * @param rows Those of `plans`, in the same order.
 */
export function drawingOf(compared: Compared, plans: PlanForAll[], rows: Row[], focus: string): PictureModel {
  const keyOf = (plan: PlanForAll) => rows[plans.indexOf(plan)]!.key
  const nodeOf = (group: string | null) => group ?? noGroup
  const joins = plans.flatMap((plan) => plan.people.flatMap(({ person, fares, options }) => options.map(({ group }, place) => ({ plan: keyOf(plan), person, fares, group: nodeOf(group), isFirst: place === 0 }))))
  // A strand needs its group; what else there is finds room or not.
  const strong = joins.filter(({ isFirst, fares }) => isFirst && fares !== 'any')
  const groups = unique([...strong.map(({ group }) => group), ...unique(joins.map(({ group }) => group)).slice(0, mostGroups)])
  const drawn = joins.filter(({ group }) => groups.includes(group))
  const links: PictureLink[] = [
    ...linked(drawn.filter(({ fares }) => fares === 'keeps' || fares === 'ask').map(({ person, group }) => [person, group]), 'doctors'),
    ...linked(drawn.map(({ group, plan }) => [group, plan]), 'plans'),
  ]
  const people = plans[0]?.people.map(({ person }) => person) ?? []
  const order = orderRows({ doctors: people, groups, plans: plans.map(keyOf) }, links, (id) => id === noGroup)
  const row = rows.find(({ key }) => key === focus)!
  const strands = row.cells.flatMap(({ person, mark }) => {
    const first = strong.find((join) => join.plan === focus && join.person === person)
    return mark && first ? [{ doctor: person, mark, group: first.group }] : []
  })
  const used = new Set(strands.filter(({ mark }) => mark !== 'lost').map(({ group }) => group))
  const nameOfGroup = (group: string) => plans.flatMap(({ people: who }) => who).flatMap(({ person, options }) => (options.some((one) => one.group === group) ? [compared.people.get(person)!.view.names.group(group)] : []))[0] ?? group
  const { noGroup: without } = compared.people.get(people[0]!)!.view.words.picture
  return {
    doctors: order.doctors.map((person) => {
      const cell = row.cells.find((one) => one.person === person)!
      return { id: person, name: cell.name, note: cell.word, mark: cell.mark }
    }),
    groups: order.groups.map((id) => {
      if (id === noGroup) return { id, name: without, note: '', said: '', tone: used.has(id) ? 'through' : 'quiet' }
      return { id, name: nameOfGroup(id), note: '', said: '', tone: used.has(id) ? 'focus' : 'plain' }
    }),
    plans: order.plans.map((id) => {
      const { name, note, serves } = rows.find(({ key }) => key === id)!
      return { id, name, note: [note, compared.words.serves[serves]].filter(Boolean).join(', '), said: '', tone: id === focus ? 'focus' : 'plain' }
    }),
    links,
    focus: { group: strands[0]?.group ?? groups[0] ?? noGroup, plan: focus, strands },
  }
}

function linked(pairs: [string, string][], side: PictureLink['side']): PictureLink[] {
  return unique(pairs.map((pair) => JSON.stringify(pair))).map((pair) => {
    const [from, to] = JSON.parse(pair) as [string, string]
    return { from, to, side, faint: from === noGroup }
  })
}
