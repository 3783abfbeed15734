/**
 * A number that nobody should give a chat or a form: of Social Security, of a Medicare card, of a bank card. A ZIP with four more digits,
 * a phone number and a date are none.
 *
 * Medicare numbers: eleven characters, letters and digits in fixed places, without S, L, O, I, B and Z (CMS, "Understanding the
 * Medicare Beneficiary Identifier format").
 */
export function holdsPrivateNumber(text: string): boolean {
  // Full width digits and narrow spaces as the plain ones; any dash, or a dot between digits, as a hyphen.
  const plain = text.normalize('NFKC').replace(/\p{Pd}|\u2212|(?<=\d)\.(?=\d)/gu, '-')
  return socialSecurity.test(plain) || medicare.test(plain) || bankCard.test(plain)
}

const socialSecurity = /(?<![\d-])\d{3}([- ]?)\d{2}\1\d{4}(?![\d-])/
const letter = '[AC-HJKMNP-RT-Y]'
const either = '[AC-HJKMNP-RT-Y\\d]'
const medicare = new RegExp(`(?<!\\w)[1-9]${letter}${either}\\d[- ]?${letter}${either}\\d[- ]?${letter}{2}\\d{2}(?!\\w)`, 'i')
const bankCard = /(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/
