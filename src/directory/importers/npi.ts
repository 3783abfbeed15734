/**
 * Whether a text is a National Provider Identifier: ten digits, the first 1 or 2, of which the last checks the others.
 * Source: 45 CFR 162.406 and the check digit of ISO/IEC 7812 (Luhn) over the number with 80840 before it.
 */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  // What 80840 adds to the sum.
  let sum = 24
  for (let at = 0; at < 10; at++) {
    const digit = Number(text[at]) * (at % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}
