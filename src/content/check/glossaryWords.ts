import { countText } from '../reading'
import type { Content, LanguageFiles } from './folder'
import { at, quoted, type Problem } from './problem'

const most = { sentences: 2, words: 38 }

/** Each word of the glossary is short, leads on to an explainer, and has its names for itself. */
export function glossaryWords({ languages }: Content): Problem[] {
  return languages.flatMap((language) => [...leads(language), ...namedTwice(language)])
}

function leads({ glossary, explainers }: LanguageFiles): Problem[] {
  return Object.entries(glossary.read ?? {}).flatMap(([id, { text, explainer }]) => {
    const { sentences, words } = countText(text)
    return [
      ...(explainers.has(explainer) ? [] : [at(glossary, [id, 'explainer'], `there is no explainer ${quoted(explainer)}. Name a file of the folder explainers, without “.md”.`)]),
      ...(sentences > most.sentences || words > most.words ? [at(glossary, [id, 'text'], `has ${sentences} sentences and ${words} words; ${most.sentences} and ${most.words} are the most. Leave the rest to the explainer.`)] : []),
    ]
  })
}

/** What is typed can mean one word only. */
function namedTwice({ glossary }: LanguageFiles): Problem[] {
  const first = new Map<string, string>()
  return Object.entries(glossary.read ?? {}).flatMap(([id, { term, also }]) =>
    [term, ...also].flatMap((name, place) => {
      const before = first.get(name.toLowerCase())
      first.set(name.toLowerCase(), before ?? id)
      return before === undefined ? [] : [at(glossary, [id, ...(place === 0 ? ['term'] : ['also', place - 1])], `${quoted(name)} is a name of “${before}” too. Nobody can tell which is meant: take one out.`)]
    }),
  )
}
