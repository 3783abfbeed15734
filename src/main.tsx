import { createRoot, hydrateRoot } from 'react-dom/client'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { useState, type ReactNode } from 'react'
import type { Language } from './content/read'
import { identityOf } from './agency/identity'
import { FirstPage, type FirstAct } from './chat/FirstPage'
import { Gone } from './chat/Gone'
import { hasKept } from './chat/kept'
import { once } from './once'
import './ui/tokens.css'
import './ui/base.css'

/**
 * The entry: the first question, and the way to everything else. The guide itself (app.tsx) is fetched
 * when the person first touches the page, or after two seconds of reading, or at once when there is
 * something to go on with.
 */
const content = languages[document.documentElement.lang] ?? languages.en!
const guide = once(async () => {
  const [{ startGuide, resumeMessages }, words] = await Promise.all([import('./app'), content.chat()])
  resumeMessages()
  return (first: Language['first'], act?: FirstAct) => startGuide({ language: document.documentElement.lang, content, first, words, act })
})
const readingMs = 2000

function Page({ first }: { first: Language['first'] }) {
  const [app, setApp] = useState<ReactNode>()
  return app ?? <FirstPage first={first} agency={identityOf(facts, first.words.agency)} onAct={async (act) => setApp((await guide())(first, act))} />
}

const root = document.getElementById('guide')!
const first = firstWords()
if (location.hash !== '' || hasKept()) void goOn()
else {
  if (first) hydrateRoot(root, <Page first={first} />)
  else void content.first().then((words) => createRoot(root).render(<Page first={words} />))
  fetchSoon()
}

/** Answers to go on with, or a place in the address: the first question would only be in the way. */
async function goOn(): Promise<void> {
  root.replaceChildren()
  delete document.documentElement.dataset.goingOn
  root.ariaBusy = 'true'
  const words = first ?? (await content.first())
  const app = await guide().then(
    (start) => start(words),
    () => <Gone words={words.words} />,
  )
  root.ariaBusy = null
  createRoot(root).render(app)
}

function fetchSoon(): void {
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
