import type { BuilderWords } from '../content/builderWords'
import type { Content, LanguageFiles } from '../content/check/folder'
import { nameOf } from '../content/check/problem'
import { saidIn, type Text } from '../content/check/texts'
import { withDates } from '../content/dates'

export type Section = keyof BuilderWords['editors']['sections']

/** A text that stands by itself, in each language that has it. */
export type Message = {
  section: Section
  /** "lead.consents.contact.text" */
  name: string
  /** By language. */
  sides: Map<string, Text & { where: string }>
}

/** The first that fits holds. Whatever visitors read besides questions and explainers is here. */
const sections: [Section, RegExp][] = [
  ['endings', /^household\.together\b/],
  ['endings', /^words\.results\.(meaning|change|reasons|reasonWords|warnings|warningWords|steps\w*|medigap|cards|ways|statuses|statusWords|marks|dates)\b/],
  ['notices', /^words\.(chat\.first\.(disclosure|sample|agency|gone|hicap\w*)|chat\.rest\.(stop|stuck|stored|reach|gone|notPlaced|privateNumber|contact|notices)|embed)\b/],
  ['notices', /^lead\.(sample|notice|consents|good|mistakes|sent)\b/],
  ['glossary', /^glossary\./],
  ['others', /./],
]

/** In the order of English, whose places they have; what only another language has stands last. */
export function messagesIn({ languages, dates }: Content): Message[] {
  const messages = new Map<string, Message>()
  for (const language of languages) {
    for (const [file, text] of textsOf(language)) {
      const where = nameOf(text.path)
      const name = `${file}.${where}`
      const message = messages.get(name) ?? { section: sections.find(([, fits]) => fits.test(name))![0], name, sides: new Map() }
      const isWindow = where.startsWith('results.dates.windows.')
      message.sides.set(language.code, { ...text, where, text: isWindow ? withDates(text.text, dates.read ?? {}, language.code).text : text.text })
      messages.set(name, message)
    }
  }
  return [...messages.values()]
}

function textsOf({ words, household, lead, glossary, learn }: LanguageFiles): [string, Text][] {
  return Object.entries({ words, household, lead, glossary, learn }).flatMap(([name, file]) => saidIn(file).map((text): [string, Text] => [name, text]))
}
