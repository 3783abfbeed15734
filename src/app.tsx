import type { ReactNode } from 'react'
import { createActor, fromPromise } from 'xstate'
import type { Around } from './around'
import type { FirstAct } from './chat/FirstPage'
import type { Knowledge } from './knowledge'
import type { Language } from './content/read'
import type { Courier } from './lead/courier'
import { clearLead, waitingIn } from './lead/kept'
import { onDelivered } from './lead/onDelivered'
import { contactPlace, type Address } from './chat/address'
import { guideMachine, type Guide, type PlaceId, type ToWeigh } from './guide/machine'
import { keepIn } from './chat/keep'
import { linkedFrom } from './chat/linked'
import { isLink, readLink } from './chat/share'
import { inFocus, nowKnown, oneAlone } from './guide/household'
import { replay } from './guide/replay'
import { startPeople, type People } from './guide/people'
import { languageName } from './text/languageName'
import { localDate } from './text/localDate'
import { once } from './once'
import type { Spoken } from './language'
import type { Weighed } from './recommend/weigh'
import { InLanguage } from './InLanguage'
import { speakingIn, type Speaking } from './speaking'

/** The guide in a language. `act`: what the person did on the first page, which is done now. */
type ViewIn = (spoken: Spoken, words: Language['chat'], act?: FirstAct) => ReactNode

/** One day for as long as the page stands: what it says of dates does not change under the reader's eyes. */
const today = localDate()
const storages = { tab: storage('sessionStorage'), device: storage('localStorage') }
const withDirectory = once<Knowledge>(() => import('./knowledge').then((module) => module.openDirectory(today)))

let courier: Courier | undefined
const startedCourier = once(async () => {
  const [{ startCourier }, { standing }] = await Promise.all([import('./lead/browserCourier'), withDirectory()])
  if (!standing.agency.lead) throw new Error('app: this agency takes no messages.')
  courier = startCourier({ ...standing.agency.lead, device: storages.device })
  return courier
})

/** A message that was not delivered when the page was closed goes on by itself, whatever the person does now. */
export function resumeMessages(): void {
  if (waitingIn(storages.device).length > 0) startedCourier().catch(() => undefined)
}

/** Gives the guide its directory, restores answers, and puts the conversation together. */
export async function startGuide(around: Around): Promise<ViewIn> {
  const { address } = around
  const keep = keepIn(storages, Date.now, around.keptAs)
  const without = once<Knowledge>(() => import('./knowledge').then((module) => module.goOnWithout(today)))
  let isWithout = false
  const knowledge = () => (isWithout ? without() : withDirectory())
  const telling = once(async () => {
    const started = await startedCourier()
    onDelivered(started, () => around.tell({ type: 'lead' }))
    return started
  })
  const { household, trouble } = keep.read()
  const mine = household ?? oneAlone({ answers: {}, parked: [] })
  const place = address.read()
  const linked = isLink(place) ? linkedFrom(await readLink(place), inFocus(mine).given.answers) : null
  const brought = linked?.is === 'used' ? nowKnown(mine, { given: linked.given, at: null }) : mine
  if (brought !== mine) keep.write(brought)
  // Each place says itself where it is to be seen.
  history.scrollRestoration = 'manual'
  /** In the language that is spoken now. */
  let latest: Speaking | undefined
  const people = startPeople(brought, place as PlaceId | null, ({ id, given }, at) => {
    const guide = createActor(
      guideMachine.provide({
        actors: {
          weigh: fromPromise<Weighed, ToWeigh>(async ({ input }) => {
            ;({ isWithout } = input)
            return await (await knowledge()).weigh(input.answers, input.evidence)
          }),
        },
      }),
      { input: { given, visit: at ?? undefined } },
    ).start()
    follow(guide, id, at, address, () => keep.write(people.household()))
    tellMoves(guide, around)
    fetchAhead(guide, {
      knowledge,
      parts: () => latest!.parts(),
      // The first call of all takes the browser long; the question of languages needs it.
      names: () => Promise.resolve(languageName(latest!.code, latest!.code)),
    })
    return guide
  })
  listen(people, address)
  people.subscribe(() => keep.write(people.household()))

  const speaking = (spoken: Spoken, words: Language['chat']) => {
    latest = speakingIn(spoken, words, {
      around,
      today,
      address,
      people,
      keep,
      linked,
      trouble,
      knowledge,
      courier: telling,
      tab: storages.tab,
      undelivered: () => Math.max(waitingIn(storages.device).length, courier?.held().length ?? 0),
      clearContact() {
        courier?.held().forEach(({ message }) => courier?.takeBack(message.id))
        clearLead(storages)
      },
    })
    return latest
  }
  return (spoken, words, act) => {
    const opening = latest?.code === spoken.code ? latest : speaking(spoken, words)
    const { guide } = people.now()
    if (typeof act === 'object' && 'answer' in act) guide.send({ type: 'answer', to: 'coverage', value: act.answer })
    if (act === 'helpingSomeone') guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })
    const isForView = act === 'help' || (typeof act === 'object' && 'say' in act)
    return <InLanguage key={`${spoken.code} ${isForView}`} people={people} opening={opening} speaking={speaking} act={isForView ? act : undefined} />
  }
}

/** Fetches what the next answers will need while a question is being read, so that no answer waits for it. What does not come is told when it is needed. */
function fetchAhead(guide: Guide, { knowledge, parts, names }: Record<'knowledge' | 'parts' | 'names', () => Promise<unknown>>): void {
  const ahead: Partial<Record<PlaceId, () => Promise<unknown>>> = { zip: knowledge, doctors: names, mainDoctor: parts, needs: parts, checkAnswers: parts }
  let from: PlaceId | null = null
  guide.subscribe(({ context: { at } }) => {
    if (at === from) return
    from = at
    const load = at !== null && ahead[at]
    if (load) setTimeout(() => void load().catch(() => undefined), settleMs)
  })
}

/** The question has been drawn by then. */
const settleMs = 300

/** The page around learns that the guide moved, never what was said. */
function tellMoves(guide: Guide, { tell }: Around): void {
  let from = guide.getSnapshot().context.at
  guide.subscribe(({ context: { at, answers, weighed } }) => {
    if (at === from || at === null) return
    from = at
    if (at === 'result') tell({ type: 'finished' })
    else tell({ type: 'moved', step: replay({ answers, parked: [] }, weighed).asked.indexOf(at) + 1 })
  })
}

/** Keeps storage and address in step with the guide of a person. */
function follow(guide: Guide, who: string, wanted: PlaceId | null, address: Address, keep: () => void): void {
  const start = guide.getSnapshot().context
  let { answers, evidence, at } = start
  let hasArrived = start.at !== null
  // Turned to on the screen, not by going back: Back then leads to the one before.
  if (address.who() !== undefined && address.who() !== who) address.move(wanted ?? 'coverage', false, who)
  // Where the answers do not lead to what the address asks for, it says where we are.
  if (start.at !== null && address.read() !== null && address.read() !== contactPlace) address.move(start.at, true, who)
  guide.subscribe(({ context }) => {
    if (context.answers !== answers || context.evidence !== evidence) {
      ;({ answers, evidence } = context)
      keep()
    }
    if (context.at === null) return
    // The contact form lies over the result until something else is gone to.
    const isCovered = address.read() === contactPlace && (at === null || at === context.at)
    ;({ at } = context)
    if (!isCovered) address.move(context.at, !hasArrived, who)
    hasArrived = true
  })
}

/** Back and Forward: to a place of the person in focus, or to another person where they were. */
function listen(people: People, address: Address): void {
  address.onChange((place, who) => {
    const { household, guide } = people.now()
    const isOther = who !== undefined && who !== household.focus && household.people.some(({ id }) => id === who)
    if (isOther) return people.turnTo(who, place === contactPlace ? 'result' : ((place || 'coverage') as PlaceId))
    if (place === contactPlace || isLink(place)) return
    guide.send({ type: 'visit', to: (place || 'coverage') as PlaceId })
    const now = guide.getSnapshot().context.at
    if (now !== null && place !== '' && now !== place) address.move(now, true)
  })
}

function storage(name: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    return window[name]
  } catch {
    return null
  }
}
