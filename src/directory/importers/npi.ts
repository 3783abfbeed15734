/**
 * A National Provider Identifier as its ten digits, from a text or a number. Null: it is none, or its check digit is wrong.
 *
 * Source: 45 CFR 162.406; the check digit is Luhn's over the number with 80840 before it.
 */
export function npiOf(written: unknown): string | null {
  const text = typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : ''
  return /^[12]\d{9}$/.test(text) && luhn(text) % 10 === 0 ? text : null
}

/** @param nine The digits of an NPI without the last one. */
export function npiOfNine(nine: string): string {
  return `${nine}${(10 - (luhn(`${nine}0`) % 10)) % 10}`
}

/** The sum of the digits, of every other one the double. The five digits before an NPI come to 24. */
function luhn(npi: string): number {
  let sum = 24
  for (let at = 0; at < npi.length; at++) {
    const digit = npi.charCodeAt(npi.length - 1 - at) - 48
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}

export function isNpi(text: string): boolean {
  return npiOf(text) === text
}

/** What is told of a number that stands for an NPI and is none. */
export const wrongNpi = ['This is no NPI: it has not ten digits, or its check digit is wrong.', 'Ask the sender to correct it.'] as const
