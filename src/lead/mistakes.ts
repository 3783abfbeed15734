import * as v from 'valibot'
import type { LeadWords } from '../content/leadWords'
import { holdsPrivateNumber } from '../text/privateNumber'
import { filledIn, type AnswerLine } from './compose'
import type { Draft, RequestId } from './draft'
import { email as emailSchema, type ConsentId } from './message'

/** Where a mistake is shown: at a field, at a line of the preview, at a box. */
export type Place = RequestId | `line ${RequestId}` | `consent ${ConsentId}`
type Mistakes = Partial<Record<Place, keyof LeadWords['mistakes']>>

/** What to do about something, in words, where there is something to do. */
export type Told = (place: Place) => string | undefined

/** What stands in the way of sending, by where it is to be shown. Empty: nothing does. */
export function findMistakes(draft: Draft, answers: AnswerLine[], ticked: readonly ConsentId[]): Mistakes {
  const { products, name, phone, email, when, message } = filledIn(draft)
  const isOut = (part: Draft['removed'][number]) => draft.removed.includes(part)
  const isIn = { phone: phone !== undefined && !isOut('phone'), email: email !== undefined && !isOut('email') }
  const mistakes: Mistakes = {}
  const tell = (place: Place, what: keyof LeadWords['mistakes']) => void (mistakes[place] ??= what)

  if (!products) tell('products', 'products')
  else if (isOut('products')) tell('line products', 'productsBack')
  // Signs that nobody sees are no name.
  if (!name || !/[\p{L}\p{N}]/u.test(name)) tell('name', 'name')
  else if (isOut('name')) tell('line name', 'nameBack')
  if (phone && !isPhone(phone)) tell('phone', 'phone')
  if (email && !v.is(emailSchema, email)) tell('email', 'email')
  if (!isIn.phone && !isIn.email) {
    if (phone) tell('line phone', 'reachBack')
    else if (email) tell('line email', 'reachBack')
    else tell('phone', 'reach')
  }
  for (const [place, text] of Object.entries({ name, when, message })) if (text && holdsPrivateNumber(text)) tell(place as Place, 'privateNumber')
  if (!ticked.includes('contact')) tell('consent contact', 'contact')
  if (ticked.includes('answers') && answers.every(({ id }) => isOut(id))) tell('consent answers', 'answersGone')
  if (ticked.includes('texts') && !isIn.phone) tell('consent texts', 'phoneForTexts')
  return mistakes
}

/**
 * Ten digits as the North American Numbering Plan has them (area and exchange begin with 2 to 9), with the 1 before them or not; or a
 * number of another country with its plus.
 */
function isPhone(text: string): boolean {
  if (!/^\+?[\d\s()./\p{Pd}]+((x|ext\.?)\s*\d{1,6})?$/iu.test(text)) return false
  const digits = text.replace(/(x|ext).*$/i, '').replace(/\D/g, '')
  if (text.startsWith('+') && !digits.startsWith('1')) return digits.length >= 8 && digits.length <= 15
  return /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits)
}
