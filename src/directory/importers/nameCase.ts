/**
 * A name as people write it. Only a name all in capitals is changed: "O'BRIEN-MCKAY" → "O'Brien-McKay", "DE LA CRUZ" → "De la Cruz".
 * "MACDONALD" stays "Macdonald", for it cannot be told from "Macias".
 */
export function nameCase(name: string): string {
  const plain = name.replace(/\s+/g, ' ').trim()
  if (plain !== plain.toUpperCase() || !/\p{L}{2}/u.test(plain)) return plain
  return plain
    .split(' ')
    .map((word, at, words) => (at > 0 && isSmall(word, words[at - 1]!) ? word.toLowerCase() : asIs.has(word) ? word : wordCase(word)))
    .join(' ')
}

function isSmall(word: string, before: string): boolean {
  return small.has(word) || (articles.has(word) && particles.has(before))
}

function wordCase(word: string): string {
  return word.toLowerCase().replace(/(^|[^\p{L}\p{M}'’])(mc(?=\p{L}{2})|[a-z]{1,2}['’](?=\p{L}{2})|)(\p{L})/gu, (_, before: string, beginning: string, letter: string) => {
    return before + beginning.slice(0, 1).toUpperCase() + beginning.slice(1) + letter.toUpperCase()
  })
}

const particles = new Set('DE DEL DER DI DOS DA DU VAN VON'.split(' '))
const small = new Set([...particles, 'OF', 'AND', 'THE', 'AT', 'FOR'])
/** Not in "Los Angeles". */
const articles = new Set('LA LAS LOS DEN DER'.split(' '))
const asIs = new Set('II III IV LLC LLP PC IPA UCLA UCSF UCSD USC'.split(' '))
