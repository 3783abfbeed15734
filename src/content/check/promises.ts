import { familiar, forbidden } from '../forbidden'
import { filesOf, type Content } from './folder'
import { nameOf, quoted, type Problem } from './problem'
import { saidIn, type Text } from './texts'

/** Words that promise, rank or shout, and words that speak to a stranger as to a friend. */
export function promises({ languages }: Content): Problem[] {
  return languages.flatMap((language) =>
    filesOf(language)
      .flatMap(saidIn)
      // In quotation marks: what the visitor asks on the phone, "is Dr. Vega in network?"
      .filter(({ text }) => !text.startsWith('“'))
      .flatMap((text) => [...told(text, forbidden[language.code] ?? /!/, 'promises, ranks or shouts', 'Say what is known, no more'), ...told(text, familiar[language.code], 'speaks as to a friend', 'Say “usted”')]),
  )
}

function told({ file, line, path, text }: Text, words: RegExp | undefined, wrong: string, advice: string): Problem[] {
  const [word] = words?.exec(text) ?? []
  return word === undefined ? [] : [{ file, line, reason: `${nameOf(path)}: “${word}” ${wrong}, in ${quoted(text)}. ${advice}.` }]
}
