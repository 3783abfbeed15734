import { writtenOut } from '../content/dateWords'
import { fill } from '../content/fill'
import type { RestWords } from '../content/chatWords'
import type { ExplainerCopy } from '../content/schema'

/** "From three guides to medical groups. Checked on 21 Nov 2026." */
export function sourceLine({ sources, checked }: ExplainerCopy, words: RestWords['explainer'], language: string): string {
  return fill(words.source, { sources: new Intl.ListFormat(language).format(sources), date: writtenOut(checked, language) })
}
