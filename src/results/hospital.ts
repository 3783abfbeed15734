import { shownIn, type View } from './view'
import type { Combination, Recommendation } from '../recommend/recommendation'

/** A hospital was asked for, and no group among all that are shown is listed with it: said once for all. */
export function hospitalOfNone(view: View, recommendation: Recommendation): string[] {
  const { hospital } = view.person.wish
  const groups = shownIn(recommendation).filter(({ group }) => group !== null)
  if (hospital === null || groups.length === 0 || groups.some(hasIt)) return []
  return [view.say.form(view.words.warningWords.noHospital, 1, { hospital: view.names.hospital(hospital) })]
}

/** What a card says of it: that its group is not listed with it where another's is, or that no list tells. */
export function hospitalOn(view: View, combination: Combination, recommendation: Recommendation): string[] {
  const { words, say, names, person } = view
  const { hospital } = person.wish
  if (hospital === null || hasIt(combination)) return []
  const values = { hospital: names.hospital(hospital), group: combination.group === null ? '' : names.group(combination.group) }
  // The lists tie hospitals to groups alone.
  if (combination.group === null) return [say.form(words.warningWords.askHospital, 1, values)]
  return shownIn(recommendation).some(hasIt) ? [say.form(words.warningWords.otherHospital, 1, values)] : []
}

function hasIt({ reasons }: Combination): boolean {
  return reasons.includes('HOSPITAL_MATCH')
}
