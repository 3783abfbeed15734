import type { ReactNode } from 'react'
import type { Around } from './around'
import type { FirstAct } from './chat/FirstPage'
import type { Knowledge } from './knowledge'
import type { Language } from './content/read'
import type { Courier } from './lead/courier'
import { clearLead, waitingIn } from './lead/kept'
import { onDelivered } from './lead/onDelivered'
import type { Guide, PlaceId } from './guide/machine'
import { keepIn } from './chat/keep'
import { replay } from './guide/replay'
import { localDate } from './text/localDate'
import { once } from './once'
import { comeBack, resume } from './resume'
import type { Spoken } from './language'
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
  // Each place says itself where it is to be seen.
  history.scrollRestoration = 'manual'
  /** In the language that is spoken now. */
  let latest: Speaking | undefined
  const { people, ...come } = await resume({
    address,
    keep,
    async weigh({ answers, isWithout: goesOnWithout }) {
      isWithout = goesOnWithout
      return (await knowledge()).weigh(answers)
    },
    onGuide(guide) {
      tellMoves(guide, around)
      fetchAhead(guide, {
        knowledge,
        parts: () => latest!.parts(),
        names: async () => (await knowledge()).readLanguageNames(latest!.code),
      })
    },
  })
  addEventListener('focus', () => comeBack(keep, people))

  const speaking = (spoken: Spoken, words: Language['chat']) => {
    latest = speakingIn(spoken, words, {
      around,
      today,
      address,
      people,
      keep,
      ...come,
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
    if (load) setTimeout(() => void Promise.resolve().then(load).catch(() => undefined), settleMs)
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

function storage(name: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    return window[name]
  } catch {
    return null
  }
}
