import { isDeepStrictEqual } from 'node:util'
import { browserAddress } from './chat/address'
import { keepIn } from './chat/keep'
import { linkedFrom, type Linked } from './chat/linked'
import { isLink, readLink } from './chat/share'
import { resume } from './resume'
import { openTab, storageOf } from './tab.fixture'
import { answersToTry } from './test/journey'
import { weighInTown } from './test/ask'
import { nothingWeighed } from './guide/conditions'
import { questionIds, questions } from './guide/questions'
import { answering, arrived } from './guide/walk.fixture'
import { canVisit, replay, type Given } from './guide/replay'
import { OtherVersionError, UnreachableError } from './directory/wire/fetchDirectory'
import type { Answers, Evidence, Notes, QuestionId } from './recommend/answers'
import type { Guide, GuideEvent, ToWeigh } from './guide/machine'
import type { People } from './guide/people'

/** A person at the guide, without a screen: the real machine, storage, address and links, in a tab that can be reloaded. */
export type Wanderer = Awaited<ReturnType<typeof startWandering>>

/** How the directory is at the moment. */
export type Directory = 'here' | 'gone' | 'ofAnotherRelease'

/** What must not be lost: the last answer to each question, and while something is tried those from before it. */
type Told = { answers: Map<QuestionId, unknown>; evidence: Evidence[]; notes: Notes; trial: { of: QuestionId; before: Map<QuestionId, unknown> } | null }

/** @param onGuide Called with each guide that begins. */
export async function startWandering(onGuide: (guide: Guide) => unknown = () => undefined) {
  const tab = openTab('https://guide.example/')
  const device = new Map<string, string>()
  const keep = keepIn({ tab: tab.session, device: storageOf(device) }, () => 1_000_000)
  let directory: Directory = 'here'
  /** It does not answer before the next thing happens. */
  let isSlow = false
  /** When it was last asked. */
  let was: Directory = 'here'
  const weigh = async (toWeigh: ToWeigh) => {
    const isNow: Directory = toWeigh.isWithout ? 'here' : directory
    was = isNow
    if (isSlow) await new Promise((go) => setImmediate(go))
    if (toWeigh.isWithout) return nothingWeighed
    if (isNow === 'gone') throw new UnreachableError('The directory cannot be had.')
    if (isNow === 'ofAnotherRelease') throw new OtherVersionError('The directory is of another release.')
    return weighInTown(toWeigh)
  }
  const begin = () => {
    const address = browserAddress(tab.window)
    return resume({ address, keep, weigh, onGuide }).then((resumed) => ({ ...resumed, address }))
  }
  let page = await begin()
  /** By person, what must not be lost: the last answer to each question, and the calls. */
  const told = new Map<string, Told>()
  let isCleared = true

  const people = (): People => page.people
  const guide = (): Guide => people().now().guide
  const context = () => guide().getSnapshot().context
  const who = () => people().now().household.focus
  const toldBy = (id: string) => {
    const known = told.get(id) ?? { answers: new Map<QuestionId, unknown>(), evidence: [], notes: {}, trial: null }
    told.set(id, known)
    return known
  }
  /** Other answers have taken the place of all there were. */
  const retold = ({ answers, evidence = [], notes = {} }: Pick<Given, 'answers' | 'evidence' | 'notes'>) => {
    told.set(who(), { answers: new Map(questionIds.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id]])), evidence, notes, trial: null })
  }
  const arrive = async () => {
    // Most steps lead on at once; to wait takes its time.
    if (guide().getSnapshot().hasTag('busy')) await arrived(guide())
  }
  const takeUp = (linked: Linked | null) => {
    if (linked?.is !== 'used') return
    guide().send({ type: 'bring', given: linked.given })
    retold(linked.given)
  }
  /** As the conversation hears it. */
  const hearLink = async () => {
    const fragment = page.address.read()
    if (!isLink(fragment)) return null
    page.address.move(context().at ?? 'coverage', true)
    return linkedFrom(await readLink(fragment), context().answers)
  }

  return {
    tab,
    keep,
    people,
    context,
    arrive,
    state: () => guide().getSnapshot().value,
    directory: () => directory,
    directoryIs: (now: Directory) => void (directory = now),
    answersSlowly: (now: boolean) => void (isSlow = now),
    address: () => page.address,
    send(event: GuideEvent): void {
      isCleared = false
      const { answers, weighed } = context()
      const mine = toldBy(who())
      if ((event.type === 'answer' || event.type === 'try') && questions[event.to].fits(event.value, answers, weighed ?? nothingWeighed)) tell(mine, event.type, event.to, event.value, answers)
      if (event.type === 'skip' && questions[event.to].skip !== undefined) tell(mine, 'answer', event.to, questions[event.to].skip, answers)
      if (event.type === 'putBack' && mine.trial) told.set(who(), { ...mine, answers: mine.trial.before, trial: null })
      if (event.type === 'keepTrial') mine.trial = null
      if (event.type === 'heard') toldBy(who()).evidence = event.evidence
      if (event.type === 'note') toldBy(who()).notes = event.notes
      if (event.type === 'startOver') retold({ answers: {} })
      if (event.type === 'bring') retold(event.given)
      guide().send(event)
    },
    add(name: string): void {
      isCleared = false
      const before = who()
      people().add(name)
      if (who() !== before) retold(context())
    },
    remove(id: string): void {
      isCleared = false
      people().remove(id)
    },
    turnTo: (id: string) => people().turnTo(id),
    /** The page is loaded anew, with whatever the address is. */
    async reload(): Promise<void> {
      guide().stop()
      tab.reload()
      const before = who()
      page = await begin()
      // One person alone is kept without a number.
      const now = who()
      told.set(now, toldBy(before))
      if (isCleared) retold(context())
      else if (page.linked?.is === 'used') retold(page.linked.given)
    },
    /** A link with answers is opened in this tab, and used when it is offered. */
    async openLink(fragment: string, isUsed: boolean): Promise<void> {
      tab.open(fragment)
      const linked = await hearLink()
      takeUp(linked?.is === 'offered' && isUsed ? { is: 'used', given: linked.given, mine: null } : linked)
    },
    /** "Clear my answers": as the conversation does it. */
    clear(): void {
      keep.onDevice(false)
      people().removeOthers()
      guide().send({ type: 'startOver' })
      keep.clear()
      retold({ answers: {} })
      isCleared = true
    },
    /** However it went, from here every question can be answered to the result. @returns Where not; null where so. */
    async lastWay(): Promise<string | null> {
      directory = 'here'
      await arrive()
      if (guide().getSnapshot().matches('stuck')) this.send({ type: 'retry' })
      for (const _ of [...questionIds, 'result']) {
        await arrive()
        const fault = this.fault()
        const { at, answers, weighed } = context()
        if (fault !== null || at === null || at === 'result') return fault
        const value = answersToTry(at, questions[at].options?.(answers, weighed ?? nothingWeighed), answers)[0]
        this.send(answering(at, value))
      }
      return `no result after all questions, but ${context().at}`
    },
    /** @returns How what is kept differs from what the guide knows; null where it does not. Takes longer than the rest. */
    unkept,
    /** @returns What is wrong now; null where nothing is. */
    fault(): string | null {
      return lost() ?? misplaced()
    },
  }

  /** Answers and calls that were given and are nowhere now. */
  function lost(): string | null {
    for (const member of people().household().people) {
      const { answers, parked, evidence = [], notes = {} } = member.given
      const { answers: given, evidence: calls, notes: written } = toldBy(member.id)
      for (const [id, value] of given) {
        const held = [answers[id], ...parked.filter(({ question }) => question === id).map((one) => one.value)]
        if (!held.includes(value) && !held.some((one) => isDeepStrictEqual(one, value))) return `the answer ${id} = ${JSON.stringify(value)} of person ${member.id} is lost`
      }
      if (evidence !== calls && !isDeepStrictEqual(evidence, calls)) return `the calls of person ${member.id} are lost`
      if (!isDeepStrictEqual(notes, written)) return `the notes of person ${member.id} are lost`
      if (parked.length > 40) return `${parked.length} answers are parked for person ${member.id}`
    }
    return null
  }

  /** What is kept is what the guide knows. */
  function unkept(): string | null {
    if (isCleared) return null
    const { household, trouble } = keep.read()
    const isNothing = people().household().people.every(({ given }) => Object.keys(given.answers).length === 0 && given.parked.length === 0)
    if (!household && trouble === null && isNothing) return null
    if (!household) return `what is kept cannot be read: ${trouble}`
    const known = (of: typeof household) => of.people.map(({ given: { answers, parked, evidence = [], tried = null, notes = {} } }) => ({ answers, parked, evidence, tried, notes }))
    const now = people().household()
    const isSame = isDeepStrictEqual(known(household), JSON.parse(JSON.stringify(known(now)))) && household.focus === now.focus
    return isSame ? null : `what is kept is not what is known: ${JSON.stringify(known(household))}, known ${JSON.stringify(known(now))}`
  }

  /** The place is one the answers lead to, the address says it, and there is a way on. */
  function misplaced(): string | null {
    const snapshot = guide().getSnapshot()
    if (snapshot.status !== 'active') return `the guide is ${snapshot.status}`
    const state = snapshot.value as string
    const { at, answers, weighed } = snapshot.context
    if (state === 'weighing') return null
    if (state === 'stuck') return was === 'here' ? 'the guide is stuck, with the directory here' : null
    if (state !== at) return `the guide is at ${state}, and shows ${at}`
    const place = replay({ answers, parked: [] }, weighed)
    if (state === 'result') {
      if (place.open !== null) return `the result is shown with ${place.open} open`
    } else {
      const id = questionIds.find((one) => one === state)
      if (id === undefined) return `no such place: ${state}`
      if (!canVisit(place, id)) return `${id} is asked, and must not be: ${JSON.stringify(answers)}`
      if (questions[id].options?.(answers, weighed ?? nothingWeighed).length === 0) return `${id} has no answer to choose`
    }
    const { address } = page
    // The page begins without a name for its first question.
    if (address.read() === null && at === 'coverage') return null
    // An entry made by a link is nobody's until the guide moves there.
    if (address.read() !== at || (address.who() ?? who()) !== who()) return `the address says ${address.read()} of ${address.who()}, the guide ${at} of ${who()}`
    return null
  }
}

/** An answer in earnest stays when a trial is put back; one to the question that is tried ends the trial; one in the place of what the trial took away goes with it. */
function tell(told: Told, how: 'answer' | 'try', id: QuestionId, value: unknown, answers: Answers): void {
  if (how === 'try') told.trial = { of: id, before: told.trial?.before ?? new Map(told.answers) }
  else if (told.trial?.of === id) told.trial = null
  else if (answers[id] !== undefined || !told.trial?.before.has(id)) told.trial?.before.set(id, value)
  told.answers.set(id, value)
}
