import { languages } from 'virtual:content'
import type { Language } from './content/read'

/** A language the guide speaks now: its code and what it says on the first page. */
export type Spoken = { code: string; first: Language['first'] }

const html = document.documentElement
/** The folder of the build. Taken at the start: the address changes with the language. */
export const home = new URL(html.dataset.home ?? './', document.baseURI).href
/** The language of index.html itself; the others stand in folders of their code. */
const homeLanguage = html.dataset.homeLanguage ?? html.lang
/** Frames share one address, whatever language is spoken in them. */
const key = 'plan-group-guide-language'

/** The language to begin with: what was chosen in this frame, else what was asked for, else what the page is written in. */
export function languageAtStart(asked?: string): string {
  // As the bubble has it: "es" for a page in "es-US".
  return [isFrame() ? remembered() : null, asked, asked?.slice(0, 2), html.lang].find((code) => code && Object.hasOwn(languages, code)) ?? homeLanguage
}

/** The guide's own page in a language; `isElsewhere`, when the guide stands in a frame of another's page. */
export function guidePage(code: string): { url: string; isElsewhere: boolean } {
  return { url: `${home}${code === homeLanguage ? '' : `${code}/`}`, isElsewhere: isFrame() }
}

/** The page is in this language from now on; a reload keeps it. */
export function speak({ code, first }: Spoken): void {
  if (html.lang === code) return
  html.lang = code
  document.title = first.words.name
  if (isFrame()) remember(code)
  else history.replaceState(history.state, '', `${guidePage(code).url}${location.hash}`)
}

/** Where the learn pages of a language are. A page's address follows its language; a frame's does not. */
export function learnFolder(code: string): string {
  return isFrame() && code !== homeLanguage ? `${code}/learn/` : 'learn/'
}

export async function spokenIn(code: string): Promise<Spoken> {
  return { code, first: await languages[code]!.first() }
}

function isFrame(): boolean {
  return 'frame' in html.dataset
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(code: string): void {
  try {
    sessionStorage.setItem(key, code)
  } catch {
    // Storage is forbidden: a reload brings back the language that was asked for.
  }
}
