import { codingsOf, identifiersOf, isActive, type Coding, type Fhir } from './fhir'
import { languageCode } from './languages'
import { firstNameCase, lastNameCase } from './nameCase'
import { npiOf } from './npi'
import { specialtyOf } from './specialties'
import { objectsOf, wordOf, wordsOf } from './values'
import type { Resource } from './fhirFiles'
import type { SaidRow } from './draft'

/** A Practitioner as a row of doctors, but for the languages, and the specialty, which their roles know better. */
export type Doctor = {
  keys: string[]
  row: SaidRow<'doctors'> & { id: string; lastName: string }
  isActive: boolean
  /** What stands for an NPI and is none. */
  notNpi: string | null
  /** Codes or names. */
  languages: string[]
  specialty: Coding | null
}

export function doctorOf({ key, aliases, body }: Resource): Doctor {
  const [written = ''] = identifiersOf(body, /us-npi$/i)
  const npi = npiOf(written)
  const name = nameOf(body)
  return {
    keys: [key, ...aliases],
    row: {
      id: npi ?? `plan-net-${idOf(key)}`,
      npi,
      ...nameParts(name),
      credential: wordsOf(name?.suffix).join(', ') || degreeOf(body),
    },
    isActive: isActive(body),
    languages: codingsOf(body.communication).map(({ code, display }) => (languageCode(code) ?? display) || code),
    notNpi: npi === null && written !== '' ? written : null,
    specialty: specialtyIn(objectsOf(body.qualification).map(({ code }) => code)),
  }
}

/** The first NUCC taxonomy code among codes of any kind: http://nucc.org/provider-taxonomy. */
export function specialtyIn(concepts: unknown): Coding | null {
  const codings = codingsOf(concepts)
  return codings.find(({ system, code }) => /nucc/i.test(system) && code !== '') ?? codings.find(({ code }) => /^\w{9}X$/i.test(code)) ?? null
}

export function specialtyRow(coding: Coding | null): Pick<SaidRow<'doctors'>, 'specialty' | 'primaryCare'> {
  const known = coding && specialtyOf(coding.code)
  return { specialty: known?.name ?? coding?.display, primaryCare: known?.primaryCare }
}

/** The source's own id out of a key, without what an id may not hold. */
export function idOf(key: string): string {
  return key.replace(/^(?:[A-Za-z]+\/|urn:(?:uuid|oid):)/, '').replace(/[#;\s]+/g, '-')
}

/** The official name, else the usual one, else any that is in use. */
function nameOf(body: Fhir): Fhir | null {
  const names = objectsOf(body.name).filter(({ use }) => use !== 'old')
  return names.find(({ use }) => use === 'official') ?? names.find(({ use }) => use === 'usual') ?? names[0] ?? null
}

/** Of a name that is one text, which part is the last name cannot be told: it all stands there, without the degree. */
function nameParts(name: Fhir | null): { firstName: string; lastName: string } {
  const family = wordOf(name?.family)
  if (family === '') return { firstName: '', lastName: lastNameCase(wordOf(name?.text).replace(/,.*$/, '')) }
  return { firstName: firstNameCase(wordsOf(name?.given).join(' ')), lastName: lastNameCase(family) }
}

/** HL7 table 0360: MD, DO, NP and so on. */
function degreeOf(body: Fhir): string {
  const codings = objectsOf(body.qualification).flatMap(({ code }) => codingsOf(code))
  return codings.find(({ system }) => /0360/.test(system))?.code ?? ''
}
