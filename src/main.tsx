import { createActor, fromPromise } from 'xstate'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { languages } from 'virtual:content'
import type { Knowledge } from './knowledge'
import type { Language } from './content/read'
import type { Services } from './chat/services'
import { browserAddress } from './chat/address'
import { Chat } from './chat/Chat'
import { guideMachine, type GuideEvent, type PlaceId } from './guide/machine'
import { keepIn } from './chat/keep'
import { once } from './once'
import { PictureView, ResultView } from './ResultView'
import './ui/tokens.css'
import './ui/base.css'

/** The only file that sees every room: it gives the guide its directory, restores answers, and puts the page together. */
const language = document.documentElement.lang
const content = languages[language] ?? languages.en!
const address = browserAddress(window)
const keep = keepIn({ tab: storage('sessionStorage'), device: storage('localStorage') }, Date.now)
const knowledge = once<Knowledge>(() => import('./knowledge').then((module) => module.openDirectory()))
const shown = once(async () => {
  const [{ Results }, { PictureSoFar }, words, { questions }, known] = await Promise.all([
    import('./results/Results'),
    import('./results/PictureSoFar'),
    content.results(),
    content.chat(),
    knowledge(),
  ])
  return { Results, PictureSoFar, words, questions, ...known }
})

const { given, trouble } = keep.read()
const guide = createActor(
  guideMachine.provide({ actors: { weigh: fromPromise(async ({ input }) => (await knowledge()).weigh(input)) } }),
  { input: { given: given ?? undefined, visit: (address.read() as PlaceId | null) ?? undefined } },
).start()

const services: Services = {
  language,
  rest: once(async () => {
    const [{ Conversation }, words] = await Promise.all([import('./chat/Conversation'), content.chat()])
    return { Conversation, content: words }
  }),
  explainers: once(content.explainers),
  lookup: () => knowledge().then(({ lookup }) => lookup),
  address,
  keep,
  trouble,
  result: (answers, chat) => <ResultView load={shown} answers={answers} {...chat} />,
  picture: (answers) => (answers.doctors?.length ? <PictureView load={shown} answers={answers} /> : null),
}

followGuide()
const root = document.getElementById('guide')!
const isFirstVisit = given === null && address.read() === null
const first = firstWords()
if (first && isFirstVisit) hydrateRoot(root, <Chat guide={guide} first={first} services={services} />)
else void (first ? Promise.resolve(first) : content.first()).then((words) => createRoot(root).render(<Chat guide={guide} first={words} services={services} />))

/** The words that came with the page; none while developing. */
function firstWords(): Language['first'] | null {
  const text = document.getElementById('first')?.textContent
  return text ? (JSON.parse(text) as Language['first']) : null
}

/** Keeps the answers and the address in step with the guide. */
function followGuide(): void {
  let isFirst = true
  let answers: unknown = null
  const follow = () => {
    const { context } = guide.getSnapshot()
    if (context.answers !== answers) {
      // Nothing is stored before there is something to keep.
      if (answers !== null || given !== null) keep.write({ answers: context.answers, parked: context.parked })
      answers = context.answers
    }
    if (context.at === null) return
    if (!(isFirst && context.at === 'coverage' && address.read() === null)) address.move(context.at, isFirst)
    isFirst = false
  }
  guide.subscribe(follow)
  follow()
  address.onChange((place) => {
    guide.send({ type: 'visit', to: (place || 'coverage') as PlaceId } satisfies GuideEvent)
    // Where the answers do not allow that place, the address says where we are.
    const { at } = guide.getSnapshot().context
    if (at !== null && place !== '' && at !== place) address.move(at, true)
  })
}

function storage(name: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    return window[name]
  } catch {
    return null
  }
}
