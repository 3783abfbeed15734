import { accentFrom, type Refusal } from '../ui/accent'

/** What becomes of a colour: used as given, used after a correction (`#rrggbb`), or turned away. */
export type AccentCheck = { isUsed: true; status: 'asGiven' } | { isUsed: true; status: 'corrected'; color: string } | { isUsed: false; status: Refusal }

/** On dark nearly every colour is made lighter; a broker chooses by what they see on light. */
export function checkAccent(color: string): AccentCheck {
  const accent = accentFrom(color)
  if ('refused' in accent) return { isUsed: false, status: accent.refused }
  return accent.changed.light ? { isUsed: true, status: 'corrected', color: accent.light.accent } : { isUsed: true, status: 'asGiven' }
}
