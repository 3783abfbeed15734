import { createRoot, hydrateRoot } from 'react-dom/client'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { useState, type ReactNode } from 'react'
import type { Language } from './content/read'
import { aroundFrame, aroundPage, type Around } from './around'
import { identityOf } from './agency/identity'
import { FirstPage, type FirstAct } from './chat/FirstPage'
import { Gone } from './chat/Gone'
import { hasKept } from './chat/kept'
import { NotHere } from './chat/NotHere'
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
  const { lang, address } = around
  // As the bubble has it: "es" for a page in "es-US".
  const wanted = [lang, lang?.slice(0, 2)].find((code) => code !== undefined && code in languages)
  const isWritten = wanted === undefined || wanted === html.lang
  if (!isWritten) html.lang = wanted
  const content = languages[html.lang] ?? languages.en!
  const guide = once(async () => {
    const [{ startGuide, resumeMessages }, words] = await Promise.all([import('./app'), content.chat()])
    resumeMessages()
    return (shown: Language['first'], act?: FirstAct) => startGuide({ around, language: html.lang, content, first: shown, words, act })
  })
  const first = isWritten ? firstWords() : null
  // What is no colour, or one that means something here, leaves ours.
  if (around.accent) void import('./ui/accent').then(({ applyAccent }) => applyAccent(around.accent!))
  if (address.read() !== null || hasKept(around.keptAs)) void goOn()
  else {
    if (first) hydrateRoot(root, <Page words={first} />)
    else void content.first().then((words) => createRoot(root).render(<Page words={words} />))
    show()
    fetchSoon(guide)
  }

  function Page({ words }: { words: Language['first'] }) {
    const [app, setApp] = useState<ReactNode>()
    return app ?? <FirstPage first={words} agency={identityOf(facts, words.words.agency)} onAct={async (act) => setApp((await guide())(words, act))} onClose={around.onClose} />
  }

  /** Answers to go on with, or a place in the address: the first question would only be in the way. */
  async function goOn(): Promise<void> {
    root.replaceChildren()
    show()
    root.ariaBusy = 'true'
    const words = first ?? (await content.first())
    const app = await guide().then(
      (start) => start(words),
      () => <Gone words={words.words} />,
    )
    root.ariaBusy = null
    createRoot(root).render(app)
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

function fetchSoon(guide: () => Promise<unknown>): void {
  const signs = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'scroll'] as const
  const fetchNow = () => {
    for (const sign of signs) removeEventListener(sign, fetchNow)
    clearTimeout(timer)
    // A failure is said when the person acts.
    guide().catch(() => undefined)
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
