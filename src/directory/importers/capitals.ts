/**
 * A person's name in normal letters, when it is all capitals: "VAN DER MEER-O'NEIL" is "van der Meer-O'Neil", "MCLEAN" is "McLean".
 * A name with a small letter is left as it is written. Which of "MACDONALD" has a capital D cannot be told, and gets none.
 * @param isLast Particles are small before the rest of a last name.
 */
export function personName(written: string, isLast = false): string {
  if (!isAllCapitals(written)) return written
  const words = written.toLowerCase().split(/\s+/)
  return words.map((word, at) => (isLast && at < words.length - 1 && particles.has(word) ? word : capitalised(word))).join(' ')
}

/** A specialty in normal letters, when it is all capitals: "OBSTETRICS/GYNECOLOGY", "CLINICAL NURSE SPECIALIST (CNS)". */
export function termName(written: string): string {
  if (!isAllCapitals(written)) return written
  return written
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) => (at > 0 && small.has(word) ? word : initialCapital(word)))
    .replace(/\((\p{L}{2,5})\)/gu, (abbreviation) => abbreviation.toUpperCase())
}

const particles = new Set(['da', 'das', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'la', 'las', 'los', 'ten', 'ter', 'van', 'von', 'y'])
const small = new Set(['and', 'for', 'in', 'of', 'or', 'the', 'with'])

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

function capitalised(word: string): string {
  return word
    .replace(/\p{L}+/gu, initialCapital)
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/^(i{2,3}|iv|vi{0,3})$/i, (number) => number.toUpperCase())
}

function initialCapital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
