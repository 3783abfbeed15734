/**
 * Names in ALL CAPITALS as people write them. A name with a small letter is left as it is, but for its blanks.
 * "MACDONALD" becomes "Macdonald", as it cannot be told from "Macias".
 */

/** "O'BRIEN-MCKAY III" → "O'Brien-McKay III", "DE LA CRUZ" → "de la Cruz": particles are small before the rest, as they stand after a first name. */
export function lastNameCase(written: string): string {
  return cased(written, (word, { before, isLast }) => !isLast && (particles.has(word) || isArticle(word, before)))
}

/** "MARÍA DE LOS ÁNGELES" → "María de los Ángeles", but "VAN ANH" and "THI VAN": in first names most particles are names. */
export function firstNameCase(written: string): string {
  return cased(written, (word, { before, isLast }) => before !== '' && !isLast && (ofPlaces.has(word) || isArticle(word, before)))
}

/** Of a group, a hospital or a place: "CHILDREN'S HOSPITAL OF LOS ANGELES, LLC" → "Children's Hospital of Los Angeles, LLC". */
export function organizationCase(written: string): string {
  return cased(written, (word, { before }) => before !== '' && (ofPlaces.has(word) || small.has(word) || isArticle(word, before)), isAbbreviation)
}

/** "OBSTETRICS/GYNECOLOGY", "CLINICAL NURSE SPECIALIST (CNS)" → "Clinical Nurse Specialist (CNS)". */
export function specialtyCase(written: string): string {
  return cased(written, (word, { before }) => before !== '' && small.has(word), (word) => /^\(\p{L}{2,5}\)$/u.test(word))
}

type Place = { before: string; isLast: boolean }

function cased(written: string, isSmall: (word: string, place: Place) => boolean, isKept: (word: string) => boolean = () => false): string {
  const plain = written.replace(/\s+/g, ' ').trim()
  if (plain !== plain.toUpperCase() || !/\p{L}{2}/u.test(plain)) return plain
  return plain
    .split(' ')
    .map((word, at, words) => {
      const before = words[at - 1] ?? ''
      if (isSmall(word, { before, isLast: at === words.length - 1 })) return word.toLowerCase()
      return (before !== '' && numbers.has(word)) || isKept(word) ? word : wordCase(word)
    })
    .join(' ')
}

/** Each part of a word begins large, and what follows Mc, O' and D'; not the S of "Children's". */
function wordCase(word: string): string {
  return word.toLowerCase().replace(/(^|[^\p{L}\p{M}'’])(mc(?=\p{L}{2})|[a-z]{1,2}['’](?=\p{L}{2})|)(\p{L})/gu, (_, between: string, beginning: string, letter: string) => {
    return between + beginning.slice(0, 1).toUpperCase() + beginning.slice(1) + letter.toUpperCase()
  })
}

/** LLC, UCLA; also what no one could say: PMG. */
function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '')
  return abbreviations.has(letters) || (/^[B-DF-HJ-NP-TV-XZ]{2,4}$/.test(letters) && !shortened.has(letters))
}

/** Not in "Los Angeles", nor in "Der Hovanessian". */
function isArticle(word: string, before: string): boolean {
  return articles.has(word) && particles.has(before)
}

const ofPlaces = setOf('DE DEL')
const particles = setOf('DA DE DEL DELLA DI DOS DU TEN TER VAN VON')
const articles = setOf('LA LAS LOS DEN DER')
const small = setOf('AND AT FOR IN OF OR THE WITH')
const numbers = setOf('II III IV')
const abbreviations = setOf('ACO APC ASC ENT FQHC II III IPA IV MSO OB PIH UC UCI UCLA UCSD UCSF USA USC VA')
const shortened = setOf('BLVD DR FT JR LTD MR MRS MS MT SR ST STS')

function setOf(words: string): Set<string> {
  return new Set(words.split(' '))
}
