import { expose } from 'comlink'
import { languageName } from '../text/languageName'
import { CountyLists } from './countyLists'

const lists = new Map<string, CountyLists>()
const at = (base: string): CountyLists => {
  let found = lists.get(base)
  if (!found) lists.set(base, (found = new CountyLists(base)))
  return found
}

/** What the page calls: the county lists of a base address. An error keeps its name on the way. */
const inWorker = {
  open: (base: string) => at(base).open(),
  search: (base: string, county: string, text: string) => at(base).search(county, text),
  /** The browser reads its own list of names at the first call, which takes long; once read here, it is there for the page too. */
  readLanguageNames: (shownIn: string) => void languageName(shownIn, shownIn),
  part: (base: string, county: string, doctors: string[], onBytes?: (come: number, all: number) => void) => at(base).part(county, doctors, onBytes),
}
export type InWorker = typeof inWorker

expose(inWorker)
