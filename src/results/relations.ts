import { fill } from '../content/fill'
import { noGroup, type PictureDoctor, type PictureFocus, type PictureLink, type PictureModel, type PictureNode } from './pictureModel'
import { orderRows } from './pictureOrder'
import { unique } from './unique'
import { isMust, mainDoctor, standingOf, type View } from './view'
import { isKept } from '../recommend/standing'
import type { Candidate } from '../recommend/candidates'
import type { Combination, DoctorStatus } from '../recommend/recommendation'
import type { Mark } from '../ui/StatusMark'

/** What is drawn whatever is in focus: rows in their order, and the listed relations between them. */
export type Relations = {
  groups: string[]
  plans: string[]
  doctors: string[]
  links: PictureLink[]
  /** How many more groups and plans list somebody but find no room. */
  notDrawn: number
  /** Doctors listed in each group and, where no group is needed, in each plan. */
  listed: Map<string, Set<string>>
}

const MOST_GROUPS = 5
const MOST_PLANS = 8

const markOf: Record<DoctorStatus, Mark> = {
  kept: 'kept',
  'kept-ask-existing': 'ask',
  unknown: 'unknown',
  closed: 'lost',
  'wrong-line': 'lost',
  'not-listed': 'lost',
}

/**
 * The relations for the picture, from the directory and the answers, and from a result when there is one:
 * then its combinations come first and plans without a group are drawn only if it names them.
 */
export function relationsOf(view: View, shown: Combination[] = []): Relations {
  const { candidates, doctors } = view
  const isListed = (one: Candidate, doctor: string) =>
    ['kept', 'kept-ask-existing', 'closed'].includes(standingOf(view, one, doctor)?.status ?? 'unknown')
  const listed = new Map<string, Set<string>>()
  for (const one of candidates) {
    const place = one.group ?? planNode(view, one)
    const who = listed.get(place) ?? new Set()
    for (const doctor of doctors) if (isListed(one, doctor)) who.add(doctor)
    listed.set(place, who)
  }
  const lists = (id: string) => listed.get(id)?.size ?? 0

  const named = shown.map(({ group }) => group).filter((group) => group !== null)
  const more = unique(candidates.flatMap(({ group }) => (group === null ? [] : [group]))).sort((a, b) => lists(b) - lists(a))
  const wantedGroups = unique([...named, ...more.filter((group) => lists(group) > 0 || doctors.length === 0)])
  const groups = wantedGroups.slice(0, MOST_GROUPS)

  const ofResult = shown.flatMap((one) => nodesOf(view, one))
  const ofGroups = candidates.filter(({ group }) => group !== null && groups.includes(group)).map((one) => planNode(view, one))
  const free = candidates
    .filter((one) => one.group === null && shown.length === 0 && (lists(planNode(view, one)) > 0 || doctors.length === 0))
    .map((one) => planNode(view, one))
  // A free plan or two always find room: they are the other way.
  const wantedPlans = unique([...ofResult, ...free.slice(0, 2), ...ofGroups, ...free])
  const plans = wantedPlans.slice(0, MOST_PLANS)
  const freePlans = new Set(candidates.filter(({ group }) => group === null).map((one) => planNode(view, one)))

  const doctorLinks = groups.flatMap((group) =>
    doctors
      .filter((doctor) => listed.get(group)?.has(doctor))
      .map((doctor): PictureLink => ({ from: doctor, to: group, side: 'doctors', faint: false })),
  )
  const pairs = unique(candidates.map((one) => JSON.stringify([one.group ?? noGroup, planNode(view, one)]))).map(
    (pair) => JSON.parse(pair) as [string, string],
  )
  const planLinks = pairs
    .filter(([group, plan]) => (group === noGroup || groups.includes(group)) && plans.includes(plan))
    .map(([group, plan]): PictureLink => ({
      from: group,
      to: plan,
      side: 'plans',
      faint: group === noGroup || (doctors.length > 0 && lists(group) === 0),
    }))
  const links = [...doctorLinks, ...planLinks]

  const withNone = plans.some((plan) => freePlans.has(plan)) ? [...groups, noGroup] : groups
  const rows = orderRows({ doctors, groups: withNone, plans }, links, (id) => id === noGroup || freePlans.has(id))
  return { ...rows, links, listed, notDrawn: wantedGroups.length - groups.length + wantedPlans.length - plans.length }
}

/** The relations as a drawing, with one combination in focus and those equal to it marked. */
export function pictureOf(view: View, relations: Relations, focus: Combination | null, equals: Combination[] = []): PictureModel {
  const groupInFocus = focus ? (focus.group ?? noGroup) : null
  const planInFocus = focus ? (nodesOf(view, focus)[0] ?? null) : null
  const equalPlans = new Set(equals.flatMap((one) => nodesOf(view, one)))
  return {
    doctors: relations.doctors.map((id) => doctorRow(view, id, focus)),
    groups: relations.groups.map((id) => ({ id, ...groupWords(view, relations, id, groupInFocus), tone: groupTone(relations, id, groupInFocus) })),
    plans: relations.plans.map((id) => {
      const isEqual = equalPlans.has(id) && id !== planInFocus
      const tone = id === planInFocus ? 'focus' : isEqual ? 'equal' : 'plain'
      return { id, ...planWords(view, relations, id, isEqual && planInFocus ? planInFocus : null), tone }
    }),
    links: relations.links,
    focus: groupInFocus && planInFocus ? { group: groupInFocus, plan: planInFocus, strands: strandsOf(relations, focus!) } : null,
  }
}

function strandsOf(relations: Relations, focus: Combination): PictureFocus['strands'] {
  return relations.doctors.flatMap((doctor) => {
    const status = focus.doctors[doctor]
    return status === undefined ? [] : [{ doctor, mark: markIn(focus, status) }]
  })
}

/** The mark of a doctor in a combination: a kept one is confirmed when the office and the plan have said so. */
export function markIn(combination: Combination, status: DoctorStatus): Mark {
  return combination.confirmed && isKept(status) ? 'confirmed' : markOf[status]
}

function doctorRow(view: View, id: string, focus: Combination | null): PictureDoctor {
  const { words, names } = view
  const isMain = id === mainDoctor(view)
  const status = focus?.doctors[id]
  if (!focus || status === undefined) {
    const note = isMain ? words.picture.main : isMust(view, id) ? words.picture.must : words.picture.nice
    return { id, name: names.doctor(id), note, mark: null }
  }
  const mark = markIn(focus, status)
  const word = status === 'closed' || status === 'wrong-line' ? words.statusWords.short[status] : words.marks[mark]
  return { id, name: names.doctor(id), note: isMain ? fill(words.picture.mainToo, { status: word }) : word, mark }
}

function groupWords(view: View, { listed }: Relations, id: string, groupInFocus: string | null): Pick<PictureNode, 'name' | 'note' | 'said'> {
  const { picture } = view.words
  if (id === noGroup) return { name: picture.noGroup, note: '', said: '' }
  const who = view.doctors.filter((doctor) => listed.get(id)?.has(doctor))
  const none = who.length === 0 && view.doctors.length > 0
  return {
    name: view.names.group(id),
    note: none ? picture.noneOfYours : '',
    said: who.length > 0 && id !== groupInFocus ? fill(picture.lists, { doctors: view.say.list(who.map(view.names.short)) }) : '',
  }
}

function planWords(view: View, { listed }: Relations, id: string, equalTo: string | null): Pick<PictureNode, 'name' | 'note' | 'said'> {
  const { words, names, doctors } = view
  const plan = view.index.plans.get(id)
  if (!plan) return { name: view.mode === 'education' ? (names.types([id as never])[0] ?? id) : id, note: '', said: '' }
  const name = names.planShort(id)
  // A name that says it needs no note.
  const type = [names.planLabel(id), names.planType(id)].includes(name) ? '' : names.planType(id)
  const count = listed.get(id)?.size ?? 0
  const takes =
    listed.has(id) && doctors.length > 0
      ? fill(plan.type === 'ORIGINAL' ? words.picture.takes : words.picture.listsSome, { count, all: doctors.length })
      : ''
  const said = equalTo ? fill(words.picture.equal, { plan: view.index.plans.has(equalTo) ? names.planShort(equalTo) : equalTo }) : ''
  return { name, note: [type, takes].filter(Boolean).join(', '), said }
}

function groupTone({ listed, doctors }: Relations, id: string, groupInFocus: string | null): PictureNode['tone'] {
  const hasDoctors = doctors.length > 0
  if (id === groupInFocus) return id === noGroup ? 'through' : 'focus'
  return id === noGroup || (hasDoctors && (listed.get(id)?.size ?? 0) === 0) ? 'quiet' : 'plain'
}

/** What stands for a candidate's plan: the plan, or its type where no plan is named. */
function planNode(view: View, { plan }: Candidate): string {
  return view.mode === 'education' ? plan.type : plan.id
}

function nodesOf(view: View, { plan, planTypes = [] }: Combination): string[] {
  return view.mode === 'education' || plan === null ? planTypes : [plan]
}
