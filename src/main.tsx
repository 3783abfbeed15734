import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { startTransition, useEffect, useState, type ReactNode } from 'react'
import type { Language } from './content/read'
import { aroundFrame, aroundPage, type Around } from './around'
import { identityOf } from './agency/identity'
import { FirstPage, type FirstAct } from './chat/FirstPage'
import { Gone } from './chat/Gone'
import { hasKept } from './chat/kept'
import { NotHere } from './chat/NotHere'
import { languageAtStart, learnFolder, speak, spokenIn, type Spoken } from './language'
import { once } from './once'
import { otherLanguages } from './otherLanguages'
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
  const code = languageAtStart(around.lang)
  const written = code === html.lang ? firstWords() : null
  const started = once(async () => {
    const { startGuide, resumeMessages } = await import('./app')
    resumeMessages()
    return startGuide(around)
  })
  const viewIn = async (spoken: Spoken) => {
    const [viewOf, words] = await Promise.all([started(), languages[spoken.code]!.chat()])
    return (act?: FirstAct) => viewOf(spoken, words, act)
  }
  // What is no colour, or one that means something here, leaves ours.
  if (around.accent) void import('./ui/accent').then(({ applyAccent }) => applyAccent(around.accent!))
  if (around.address.read() !== null || hasKept(around.keptAs)) void goOn()
  else if (written) ask({ code, first: written }, (page) => hydrateRoot(root, page))
  else void spokenIn(code).then((spoken) => ask(spoken, drawIn(root)))

  /** The first question. While it is read the guide is drawn beside the page, so that the first answer finds it there. */
  function ask(spoken: Spoken, draw: (page: ReactNode) => Root): void {
    const place = root.cloneNode() as HTMLElement
    const guide = createRoot(place)
    const beside = once(async () => {
      const view = await viewIn(spoken)
      startTransition(() => guide.render(view()))
      return view
    })
    const page = draw(<Page start={spoken} onAct={takeOver} />)
    show()
    // Answers that came with a link, or a place named by hand: the guide knows what to do with them.
    const unhear = around.address.onChange(() => void takeOver(spoken).catch(() => undefined))

    async function takeOver(now: Spoken, act?: FirstAct): Promise<void> {
      const view = await (now === spoken ? beside() : viewIn(now))
      unhear()
      root.replaceWith(place)
      flushSync(() => guide.render(view(act)))
      setTimeout(() => page.unmount())
    }
    fetchSoon(beside)
  }

  function Page({ start, onAct }: { start: Spoken; onAct: (now: Spoken, act: FirstAct) => Promise<void> }) {
    const [spoken, setSpoken] = useState(start)
    useEffect(() => speak(spoken), [spoken])
    return (
      <FirstPage
        first={spoken.first}
        agency={identityOf(facts, spoken.first.words.agency)}
        learn={learnFolder(spoken.code)}
        onAct={(act) => onAct(spoken, act)}
        others={otherLanguages(languages, spoken.code)}
        onLanguage={async (chosen) => setSpoken(await spokenIn(chosen))}
        onClose={around.onClose}
      />
    )
  }

  /** Answers to go on with, or a place in the address: the first question would only be in the way. */
  async function goOn(): Promise<void> {
    root.replaceChildren()
    show()
    root.ariaBusy = 'true'
    const spoken = written ? { code, first: written } : await spokenIn(code)
    speak(spoken)
    const guide = await viewIn(spoken).then((view) => view(), () => <Gone words={spoken.first.words} />)
    root.ariaBusy = null
    drawIn(root)(guide)
  }

  function show(): void {
    delete html.dataset.goingOn
    delete html.dataset.waiting
    const pressed = root.querySelector<HTMLElement>('[data-pressed]')
    pressed?.removeAttribute('data-pressed')
    pressed?.click()
    around.tell({ type: 'ready' })
  }
}

function drawIn(place: HTMLElement): (page: ReactNode) => Root {
  return (page) => {
    const drawn = createRoot(place)
    drawn.render(page)
    return drawn
  }
}

async function showNote(why: 'alone' | 'notHere'): Promise<void> {
  root.replaceChildren()
  delete html.dataset.goingOn
  delete html.dataset.waiting
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
