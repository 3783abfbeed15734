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
import { linkedFrom } from './chat/linked'
import { isLink, readLink } from './chat/share'
import { keepIn, type Keep } from './chat/keep'
import { replay } from './guide/replay'
import { localDate } from './text/localDate'
import { once } from './once'
import type { Spoken } from './language'
import type { Weighed } from './recommend/weigh'
import { InLanguage } from './InLanguage'
import { speakingIn } from './speaking'

type Start = {
  around: Around
  spoken: Spoken
  words: Language['chat']
  /** What the person did on the first page. */
  act?: FirstAct
}

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
export async function startGuide({ around, spoken, words, act }: Start): Promise<ReactNode> {
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
  const { given, trouble } = keep.read()
  const place = address.read()
  const linked = isLink(place) ? linkedFrom(await readLink(place), given?.answers ?? {}) : null
  const brought = linked?.is === 'used' ? linked.given : given
  if (brought && brought !== given) keep.write(brought)
  const guide = createActor(
    guideMachine.provide({
      actors: {
        weigh: fromPromise<Weighed, ToWeigh>(async ({ input }) => {
          ;({ isWithout } = input)
          return await (await knowledge()).weigh(input.answers, input.evidence)
        }),
      },
    }),
    { input: { given: brought ?? undefined, visit: (place as PlaceId | null) ?? undefined } },
  ).start()
  // Each place says itself where it is to be seen.
  history.scrollRestoration = 'manual'
  follow(guide, address, keep)
  tellMoves(guide, around)
  if (typeof act === 'object' && 'answer' in act) guide.send({ type: 'answer', to: 'coverage', value: act.answer })
  if (act === 'helpingSomeone') guide.send({ type: 'helpSomeone', whoFor: 'someone-else' })

  const speaking = (now: Spoken, inWords: Language['chat']) =>
    speakingIn(now, inWords, {
      around,
      today,
      address,
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
  const opening = speaking(spoken, words)
  fetchAhead(guide, knowledge, opening.parts)
  return <InLanguage guide={guide} opening={opening} speaking={speaking} act={act} />
}

/** Fetches what the next answers will need while a question is being read, so that no answer waits for it. What does not come is told when it is needed. */
function fetchAhead(guide: Guide, knowledge: () => Promise<unknown>, parts: () => Promise<unknown>): void {
  const ahead: Partial<Record<PlaceId, () => Promise<unknown>>> = { zip: knowledge, mainDoctor: parts, needs: parts, checkAnswers: parts }
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

/** Keeps storage and address in step with the guide. */
function follow(guide: Guide, address: Address, keep: Keep): void {
  const start = guide.getSnapshot().context
  let { answers, evidence, at } = start
  let hasArrived = start.at !== null
  // Where the answers do not lead to what the address asks for, it says where we are.
  if (start.at !== null && address.read() !== null && address.read() !== contactPlace) address.move(start.at, true)
  guide.subscribe(({ context }) => {
    if (context.answers !== answers || context.evidence !== evidence) {
      ;({ answers, evidence } = context)
      keep.write({ answers, parked: context.parked, evidence })
    }
    if (context.at === null) return
    // The contact form lies over the result until something else is gone to.
    const isCovered = address.read() === contactPlace && (at === null || at === context.at)
    ;({ at } = context)
    if (!isCovered) address.move(context.at, !hasArrived)
    hasArrived = true
  })
  address.onChange((place) => {
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
