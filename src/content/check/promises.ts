import { familiar, forbidden, nowhere } from '../forbidden'
import { filesOf, type Content } from './folder'
import { nameOf, quoted, type Problem } from './problem'
import { saidIn, textsOf, type Text } from './texts'

/** Words that promise, rank or shout, and words that speak to a stranger as to a friend. */
export function promises({ languages }: Content): Problem[] {
  return languages.flatMap((language) => {
    const files = filesOf(language)
    // In quotation marks: what the visitor asks on the phone, "is Dr. Vega in network?"
    const said = files.flatMap(saidIn).filter(({ text }) => !text.startsWith('“'))
    const places = new Set(files.flatMap(saidIn).map(placeOf))
    const typed = files.flatMap(textsOf).filter((text) => text.path[0] !== 'body' && !places.has(placeOf(text)))
    return [
      ...said.flatMap((text) => [...told(text, forbidden[language.code] ?? /!/, 'promises, ranks or shouts', 'Say what is known, no more'), ...told(text, familiar[language.code], 'speaks as to a friend', 'Say “usted”')]),
      ...typed.flatMap((text) => told(text, nowhere[language.code], 'is a word the guide never uses', 'Ask in other words')),
    ]
  })
}

function placeOf({ file, path }: Text): string {
  return `${file} ${nameOf(path)}`
}

function told({ file, line, path, text }: Text, words: RegExp | undefined, wrong: string, advice: string): Problem[] {
  const [word] = words?.exec(text) ?? []
  return word === undefined ? [] : [{ file, line, reason: `${nameOf(path)}: “${word}” ${wrong}, in ${quoted(text)}. ${advice}.` }]
}
