import { accentFrom, accentRules, type Refusal } from '../ui/accent'
import type { Agency } from './agency'
import type { Off } from './standing'

const refusals: Record<Refusal, string> = {
  notAColor: 'is not a colour like #0b6b63',
  likeCaution: 'is too near the brown that means "ask first"',
  likeLost: 'is too near the red that means "not listed"',
}

/** The agency's colour as style rules. One that is turned away is told, and the guide's own stays. */
export function colorOf({ accent }: Agency): { css: string; problems: Off[] } {
  const made = accent === undefined ? undefined : accentFrom(accent)
  if (made === undefined) return { css: '', problems: [] }
  if ('refused' in made) return { css: '', problems: [{ field: 'accent', wrong: `"${accent}" ${refusals[made.refused]}`, advice: 'Choose another one; embed.html shows how it looks.', off: [] }] }
  return { css: accentRules(made), problems: [] }
}
