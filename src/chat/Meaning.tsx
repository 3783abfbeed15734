import type { Glossary } from '../content/schema'
import { fold } from '../text/fold'
import { useLoaded } from './useLoaded'

/** What a word of the glossary means, in a sentence, unless the explainer below it is about that very word. */
export function Meaning({ word, under, glossary }: { word: string; under: string; glossary: () => Promise<Glossary> }) {
  const loaded = useLoaded(glossary, true)
  const entry = typeof loaded === 'object' ? loaded[word] : undefined
  if (!entry || isIn(entry.term, under)) return null
  return (
    <p data-word={word}>
      <strong>{entry.term}</strong>: {entry.text}
    </p>
  )
}

/** "IPA (Independent Practice Association)" is in "What is an IPA?". */
function isIn(term: string, title: string): boolean {
  return fold(title).includes(fold(term.replace(/ \(.*$/, '')))
}
