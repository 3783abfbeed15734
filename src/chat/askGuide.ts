import type { Context, Understood } from './understand'
import type { Tongue, Tongues } from './tongues'
import { understand } from './understand'

/** From this score on a text that bears no mark of a language may be of it: "hi" is no question about the HICAP of Spanish. */
const sure = 0.5

/** What a text means, and the language it is answered in. */
export type Heard = { meant: Understood; tongue: Tongue }

/**
 * What somebody means with a text that is no plain answer, in the language typed: that of the page, or another the guide is written in.
 * Where no language makes sense of it, it is `unplaced` in the likeliest.
 *
 * @param contextIn The question in focus, in the words of a language.
 * @throws When what it needs cannot be loaded.
 */
export async function askGuide(text: string, { page, spoken, tongue }: Tongues, contextIn: (tongue: Tongue) => Context): Promise<Heard> {
  let likeliest: Heard | undefined
  const languages = await spoken(text)
  for (const [place, language] of languages.entries()) {
    const one = await tongue(language)
    const isGuess = place > languages.indexOf(page)
    const find = isGuess ? (typed: string) => one.find(typed).filter(({ score }) => score >= sure) : one.find
    const heard = { meant: understand(text, { ...contextIn(one), find }), tongue: one }
    if (heard.meant.kind !== 'unplaced') return heard
    likeliest ??= heard
  }
  return likeliest!
}
