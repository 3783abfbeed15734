import { lineWords } from './cardWords'
import { isCurrent, isMust, isTreated, mainDoctor, standingOf, type View } from './view'
import { isAbout } from './heard'
import { isKept, isLost } from '../recommend/standing'
import type { Candidate } from '../recommend/candidates'
import type { Evidence } from '../recommend/answers'
import type { ResultWords } from '../content/resultWords'
import type { Values } from './wording'

/** What a yes or no to a question would say, for the rules. */
type About = Pick<Evidence, 'plan' | 'group' | 'doctor' | 'by'>

export type SheetQuestion = {
  key: string
  /** lead: begins a sentence that the options after it end. choice: yes, no, not sure. option: the same, under a lead. open: room to write. */
  kind: 'lead' | 'choice' | 'option' | 'open'
  text: string
  about: About[]
}

type Key = keyof ResultWords['sheet']['ask']

export function officeQuestions(view: View, doctor: string, pairs: Candidate[]): SheetQuestion[] {
  const { words, names, answers, say } = view
  const ask = asker(view, { doctor: names.doctor(doctor), line: lineWords(view) })
  const original = pairs.filter(({ plan }) => plan.type === 'ORIGINAL')
  const others = pairs.filter(({ plan }) => plan.type !== 'ORIGINAL')
  const about = (pair: Candidate): About[] => [aboutOf(view, pair, doctor, 'office')]
  const statuses = pairs.map((pair) => standingOf(view, pair, doctor)!.status)
  const existing = statuses.includes('kept-ask-existing') ? 'officeExisting' : isCurrent(view, doctor) ? 'officeCurrent' : 'officeNew'
  const language = answers.needs?.language ?? 'en'
  const groups = new Set(others.map(({ group }) => group))
  const [only] = others
  const group = groups.size === 1 && only?.group ? names.group(only.group) : null
  const named = view.mode === 'education' ? [] : others

  return [
    ...(view.mode === 'education' && others.length > 0 ? [ask('which', 'open', 'officeWhich', { doctors: names.short(doctor) })] : []),
    ...(named.length === 1 ? [ask('plan', 'choice', 'office', { plan: planText(view, named[0]!, true) }, about(named[0]!))] : []),
    ...(named.length > 1 ? [ask('plans', 'lead', group === null ? 'officeMany' : 'officeManyThrough', { group: group ?? '' })] : []),
    ...(named.length > 1
      ? named.map((pair): SheetQuestion => ({
          key: pairKey(pair),
          kind: 'option',
          text: say.form(words.sheet.option, 1, { plan: planText(view, pair, group === null) }),
          about: about(pair),
        }))
      : []),
    ...(original.length > 0 ? [ask('original', 'choice', 'officeOriginal', {}, original.flatMap(about))] : []),
    ...(pairs.length > 0 ? [ask('existing', 'choice', existing)] : []),
    ...(language !== 'en' && language !== '' ? [ask('language', 'choice', 'access', { language: say.languageName(language) })] : []),
    ...(answers.needs?.wheelchair ? [ask('wheelchair', 'choice', 'wheelchair')] : []),
    ask('open', 'open', pairs.some(({ group: one }) => one !== null) ? 'officeOpen' : 'officeOpenFree'),
  ]
}

export function groupQuestions(view: View, group: string, all: Candidate[]): SheetQuestion[] {
  const { names, person, say } = view
  const ask = asker(view, {})
  const pairs = all.filter((pair) => pair.group === group)
  const unheard = (doctor: string) => pairs.every((pair) => standingOf(view, pair, doctor)!.status === 'unknown')
  const open = view.doctors
    .map((doctor) => ({ doctor, pairs: pairs.filter((pair) => isOpen(view, pair, doctor)) }))
    .filter((one) => one.pairs.length > 0)
    // Last, as what is asked of them names no plan for the next question to go on from.
    .toSorted((a, b) => Number(unheard(a.doctor)) - Number(unheard(b.doctor)))
  const questions = open.flatMap(({ doctor, pairs: its }, place): SheetQuestion[] => {
    const name = names.doctor(doctor)
    const about = (pair: Candidate) => aboutOf(view, pair, doctor, 'group')
    if (unheard(doctor)) return [ask(doctor, 'choice', 'groupUnknown', { doctor: name }, its.map(about))]
    if (view.mode === 'education')
      return [
        ask(doctor, 'choice', 'groupKind', { doctor: name, types: say.either([...new Set(its.flatMap(({ plan }) => names.types([plan.type])))]) }),
      ]
    if (place > 0 && its.length > 1) return [ask(doctor, 'choice', 'groupBoth', { doctor: name }, its.map(about), its.length)]
    return its.map((pair, at) =>
      ask(`${doctor} ${pairKey(pair)}`, 'choice', at === 0 ? 'group' : 'groupAnd', { doctor: name, plan: names.plan(pair.plan.id) }, [about(pair)]),
    )
  })
  const lostMust = view.doctors.filter(
    (doctor) => isMust(view, doctor) && pairs.every((pair) => isLost(standingOf(view, pair, doctor)!.status)),
  )
  return [
    ...questions,
    ...lostMust.map((doctor) => ask(`outside ${doctor}`, 'choice', 'groupOutside', { doctor: names.short(doctor) })),
    ...(person.wish.hospital === null ? [] : [ask('hospital', 'choice', 'groupHospital', { hospital: names.hospital(person.wish.hospital) })]),
    ask('open', 'open', 'groupOpen'),
  ]
}

export function planQuestions(view: View, plan: Candidate['plan'], all: Candidate[]): SheetQuestion[] {
  const { names, person } = view
  const ask = asker(view, { plan: names.planShort(plan.id) })
  const pairs = all.filter((pair) => pair.plan === plan)
  const main = mainDoctor(view)
  const doctors = pairs.flatMap((pair) => {
    // Of a nice-to-keep nobody lists, the group is asked.
    const open = view.doctors.filter(
      (doctor) => isOpen(view, pair, doctor) && (isMust(view, doctor) || standingOf(view, pair, doctor)!.status !== 'unknown'),
    )
    const first = open.find((doctor) => doctor === main) ?? open.find((doctor) => isKept(standingOf(view, pair, doctor)!.status)) ?? open[0]
    return open.map((doctor): SheetQuestion => {
      const key = `${pairKey(pair)} ${doctor}`
      const about = [aboutOf(view, pair, doctor, 'plan')]
      const values = { doctor: names.doctor(doctor), group: pair.group === null ? '' : names.group(pair.group), network: networkName(view, pair) }
      if (plan.type === 'ORIGINAL') return ask(key, 'choice', 'planOriginal', values, about)
      if (pair.group === null) return ask(key, 'choice', 'planFree', values, about)
      // Only who was named as main doctor can be asked about as such.
      if (doctor !== first) return ask(key, 'choice', first === main ? 'planThen' : 'planToo', { ...values, main: names.short(first!) }, about)
      return ask(key, 'choice', values.network === '' ? 'plan' : 'planNetwork', values, about)
    })
  })
  const isOriginal = plan.type === 'ORIGINAL'
  return [
    ...doctors,
    ...(isOriginal
      ? []
      : view.doctors
          .filter((doctor) => isTreated(view, doctor))
          .map((doctor) => ask(`treatment ${doctor}`, 'open', 'planTreatment', { doctor: names.short(doctor) }))),
    ...(isOriginal || person.wish.hospital === null
      ? []
      : [ask('hospital', 'choice', 'planHospital', { hospital: names.hospital(person.wish.hospital) })]),
    ...(person.wish.travels && !isOriginal ? [ask('travel', 'choice', 'planTravel')] : []),
    ask('writing', 'choice', 'planWriting'),
  ]
}

function asker(view: View, always: Values) {
  return (key: string, kind: SheetQuestion['kind'], say: Key, values: Values = {}, about: About[] = [], count = 1): SheetQuestion => ({
    key,
    kind,
    text: view.say.form(view.words.sheet.ask[say], count, { year: view.directory.planYear, ...always, ...values }),
    about,
  })
}

/** Worth asking about: not known to be lost, or known only from what was said on a call. */
export function isOpen(view: View, pair: Candidate, doctor: string): boolean {
  return !isLost(standingOf(view, pair, doctor)!.status) || view.evidence.some((call) => call.doctor === doctor && isAbout(call, pair))
}

/** A plan or group known only from a call keeps the name as heard: an id the directory does not know would say nothing. */
function aboutOf(view: View, pair: Candidate, doctor: string, by: About['by']): About {
  const heard = view.evidence.findLast((call) => isAbout(call, pair) && typeof call.plan !== 'string')
  return { plan: heard?.plan ?? pair.plan.id, group: heard?.group ?? pair.group, doctor, by }
}

function planText(view: View, pair: Candidate, withGroup: boolean): string {
  const { words, names, say } = view
  const network = networkName(view, pair)
  const values = { plan: names.planLabel(pair.plan.id), network, group: pair.group === null ? '' : names.group(pair.group) }
  const plan = network === '' ? values.plan : say.form(words.sheet.inNetwork, 1, values)
  if (!withGroup || pair.group === null) return plan
  return say.form(network === '' ? words.sheet.through : words.sheet.inNetworkThrough, 1, values)
}

/** Empty when it is not known, or only repeats the plan. */
function networkName({ names }: View, { network, plan }: Candidate): string {
  const name = network === null ? '' : names.network(network)
  return name === plan.name ? '' : name
}

function pairKey({ plan, group, network }: Candidate): string {
  return `${plan.id}×${group ?? '-'} ${network ?? ''}`
}
