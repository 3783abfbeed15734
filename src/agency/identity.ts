import { fill } from '../content/fill'
import type { AgencyWords } from '../content/noticeWords'
import type { IsoDate } from '../directory/model'
import type { Agency } from './agency'

/** Who runs this copy, as the foot of every screen says it (California Insurance Code 1726). */
export type Identity = { name: string; lines: string[] }

/** What the page knows of its agency from the start. */
export type Facts = Pick<Agency, 'legalName' | 'licences' | 'domicile' | 'principalPlace' | 'sample' | 'phone' | 'tty' | 'hours'>

/** Undefined where the file does not say enough. */
export function identityOf({ legalName, licences = [], domicile, principalPlace, sample }: Facts, words: AgencyWords): Identity | undefined {
  const numbers = licences.filter(({ state }) => state === 'CA').map(({ number }) => number)
  if (!legalName || numbers.length === 0 || !domicile || !principalPlace) return undefined
  return {
    name: sample ? fill(words.invented, { name: legalName }) : legalName,
    lines: [fill(words.license, { license: numbers.join(', ') }), fill(words.place, { domicile, place: principalPlace })],
  }
}

/** When the phone is answered: of the seasons the first that holds today. A season may run over New Year. Empty where nothing is said. */
export function hoursOn(today: IsoDate, { hours = [] }: Facts, language: string): string {
  const day = today.slice(5)
  const holds = hours.find(({ from = '01-01', to = '12-31' }) => (from <= to ? from <= day && day <= to : from <= day || day <= to))
  return holds?.text[language] ?? ''
}
