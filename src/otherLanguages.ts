import { languages } from 'virtual:content'
import type { OtherLanguage } from './chat/Frame'

/** Every language but this one, as the switch offers them. */
export function otherLanguages(spoken: string): OtherLanguage[] {
  return Object.entries(languages).flatMap(([code, { name }]) => (code === spoken ? [] : [{ code, name }]))
}
