/**
 * What doctors of a NUCC taxonomy code are called in plain words: "heart doctor (cardiologist)" is left to the page, here stands
 * the usual English name. Null: the code is not in our table, and the source's own words serve.
 */
export function specialtyOf(code: string): { name: string; primaryCare: boolean } | null {
  const known = table[code.trim().toUpperCase()]
  return known === undefined ? null : { name: known, primaryCare: primaryCare.has(known) }
}

const primaryCare = new Set(['Family Medicine', 'Internal Medicine', 'General Practice', 'Pediatrics', 'Geriatric Medicine'])

const table: Record<string, string> = {
  '207Q00000X': 'Family Medicine',
  '207R00000X': 'Internal Medicine',
  '208D00000X': 'General Practice',
  '208000000X': 'Pediatrics',
  '207RC0000X': 'Cardiology',
  '207N00000X': 'Dermatology',
}
