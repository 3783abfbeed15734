import type { Context, Understood } from './understand'
import type { Tongue, Tongues } from './tongues'
import { understand } from './understand'

/** What a text means, and the language it is answered in. */
export type Heard = { meant: Understood; tongue: Tongue }

/**
 * What somebody means with a text that is no plain answer, in the language typed: that of the page, or another the guide is written in.
 * Where no language makes sense of it, it is `unplaced` in the likeliest.
 *
 * @param contextIn The question in focus, in the words of a language.
 * @throws When what it needs cannot be loaded.
 */
export async function askGuide(text: string, { spoken, tongue }: Tongues, contextIn: (tongue: Tongue) => Context): Promise<Heard> {
  let likeliest: Heard | undefined
  for (const language of await spoken(text)) {
    const one = await tongue(language)
    const heard = { meant: understand(text, { ...contextIn(one), find: one.find }), tongue: one }
    if (heard.meant.kind !== 'unplaced') return heard
    likeliest ??= heard
  }
  return likeliest!
}
