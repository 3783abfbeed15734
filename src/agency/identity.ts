import { fill } from '../content/fill'
import type { AgencyWords } from '../content/noticeWords'
import type { Agency } from './agency'

/** Who runs this copy, as the foot of every screen says it (California Insurance Code 1726). */
export type Identity = { name: string; lines: string[] }

/** Undefined where the file does not say enough. */
export function identityOf({ legalName, licences = [], domicile, principalPlace, sample }: Agency, words: AgencyWords): Identity | undefined {
  const numbers = licences.filter(({ state }) => state === 'CA').map(({ number }) => number)
  if (!legalName || numbers.length === 0 || !domicile || !principalPlace) return undefined
  return {
    name: sample ? fill(words.invented, { name: legalName }) : legalName,
    lines: [fill(words.license, { license: numbers.join(', ') }), fill(words.place, { domicile, place: principalPlace })],
  }
}
