import type { OtherLanguage } from './chat/Frame'

/**
 * Every language but this one, as the switch offers them.
 *
 * @param languages Those of `virtual:content`. Imported here, they would cut the first page's script in two.
 */
export function otherLanguages(languages: Record<string, { name: string }>, spoken: string): OtherLanguage[] {
  return Object.entries(languages).flatMap(([code, { name }]) => (code === spoken ? [] : [{ code, name }]))
}
