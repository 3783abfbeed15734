import { createRoot, hydrateRoot } from 'react-dom/client'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { useEffect, useState, type ReactNode } from 'react'
import type { Language } from './content/read'
import { aroundFrame, aroundPage, type Around } from './around'
import { identityOf } from './agency/identity'
import { FirstPage, type FirstAct } from './chat/FirstPage'
import { Gone } from './chat/Gone'
import { hasKept } from './chat/kept'
import { NotHere } from './chat/NotHere'
import { languageAtStart, learnFolder, otherLanguage, speak, spokenIn, type Spoken } from './language'
import { once } from './once'
import './ui/tokens.css'
import 'virtual:agency/accent.css'
import './ui/base.css'

/**
 * The entry of both pages, index.html and frame.html: the first question, and the way to everything else. The guide
 * itself (app.tsx) is fetched when the person first touches the page, or after two seconds of reading, or at once
 * when there is something to go on with.
 */
const html = document.documentElement
const root = document.getElementById('guide')!
const readingMs = 2000

if (!('frame' in html.dataset)) begin(aroundPage())
else void aroundFrame(sitesOf(document)).then((around) => (typeof around === 'string' ? showNote(around) : begin(around)))

function begin(around: Around): void {
  const app = once(() => import('./app'))
  const guideIn = async (spoken: Spoken, act?: FirstAct) => {
    const [{ startGuide, resumeMessages }, words] = await Promise.all([app(), languages[spoken.code]!.chat()])
    resumeMessages()
    return startGuide({ around, spoken, words, act })
  }
  const code = languageAtStart(around.lang)
  const written = code === html.lang ? firstWords() : null
  const start = (): Promise<Spoken> => (written ? Promise.resolve({ code, first: written }) : spokenIn(code))
  // What is no colour, or one that means something here, leaves ours.
  if (around.accent) void import('./ui/accent').then(({ applyAccent }) => applyAccent(around.accent!))
  if (around.address.read() !== null || hasKept(around.keptAs)) void goOn()
  else {
    if (written) hydrateRoot(root, <Page start={{ code, first: written }} />)
    else void start().then((spoken) => createRoot(root).render(<Page start={spoken} />))
    show()
    fetchSoon(() => Promise.all([app().then(({ resumeMessages }) => resumeMessages()), languages[code]!.chat()]))
  }

  function Page({ start: atFirst }: { start: Spoken }) {
    const [guide, setGuide] = useState<ReactNode>()
    const [spoken, setSpoken] = useState(atFirst)
    useEffect(() => speak(spoken), [spoken])
    const other = otherLanguage(spoken.first)
    return (
      guide ?? (
        <FirstPage
          first={spoken.first}
          agency={identityOf(facts, spoken.first.words.agency)}
          learn={learnFolder(spoken.code)}
          onAct={async (act) => setGuide(await guideIn(spoken, act))}
          onLanguage={other === undefined ? undefined : async () => setSpoken(await spokenIn(other))}
          onClose={around.onClose}
        />
      )
    )
  }

  /** Answers to go on with, or a place in the address: the first question would only be in the way. */
  async function goOn(): Promise<void> {
    root.replaceChildren()
    show()
    root.ariaBusy = 'true'
    const spoken = await start()
    speak(spoken)
    const guide = await guideIn(spoken).catch(() => <Gone words={spoken.first.words} />)
    root.ariaBusy = null
    createRoot(root).render(guide)
  }

  function show(): void {
    delete html.dataset.goingOn
    around.tell({ type: 'ready' })
  }
}

async function showNote(why: 'alone' | 'notHere'): Promise<void> {
  root.replaceChildren()
  delete html.dataset.goingOn
  const words = await (languages[html.lang] ?? languages.en!).embed()
  createRoot(root).render(<NotHere words={words[why]} newTab={why === 'notHere'} />)
}

function fetchSoon(load: () => Promise<unknown>): void {
  const signs = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'scroll'] as const
  const fetchNow = () => {
    for (const sign of signs) removeEventListener(sign, fetchNow)
    clearTimeout(timer)
    // A failure is said when the person acts.
    load().catch(() => undefined)
  }
  const timer = setTimeout(fetchNow, readingMs)
  for (const sign of signs) addEventListener(sign, fetchNow, { passive: true })
}

/** The words that came with the page; none while developing. */
function firstWords(): Language['first'] | null {
  const text = document.getElementById('first')?.textContent
  return text ? (JSON.parse(text) as Language['first']) : null
}

/** The sites that may show the guide, as they stand in the page. */
function sitesOf(page: Document): 'any' | string[] {
  const sites = page.querySelector<HTMLMetaElement>('meta[name="sites"]')?.content ?? ''
  return sites === 'any' ? sites : sites.split(' ').filter(Boolean)
}
