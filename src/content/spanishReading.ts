import { plain, sentencesOf } from './reading'

/** Names the guide has to use. Each counts as one short word: a name is known or told, and no plainer one is to be had. */
export const names = ['Covered California', 'Health Care Options', 'Medicare Original', 'Medicare Advantage', 'Plan Finder', 'Medicare', 'Medigap', 'Medi-Cal', 'California', 'HICAP', 'DMHC']

/**
 * Ease of reading of a Spanish text, by Fernández Huerta: 70 to 80 is fairly easy (sixth grade), 80 to 90 easy.
 *
 * 206.84 − 0.60 × syllables per 100 words − 1.02 × words per sentence, from J. Fernández Huerta, "Medidas sencillas
 * de lecturabilidad", Consigna 214, 1959, read as Law (2011) corrects it. Words and sentences as in `readingGrade`;
 * a figure is one word of one syllable, and initials have one syllable a letter.
 *
 * @param easyNames Names that count as one word of two syllables; `[]` gives the plain formula.
 */
export function readingEase(text: string, easyNames: readonly string[] = []): number {
  const anyName = new RegExp(`(?<!\\p{L})(?:${easyNames.join('|')})(?!\\p{L})`, 'gu')
  const sentences = sentencesOf(plain(easyNames.length === 0 ? text : text.replace(anyName, 'Juana'))).map((sentence) => sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []).filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return 100
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 206.84 - 0.6 * ((100 * syllables) / words.length) - 1.02 * (words.length / sentences.length)
}

/** Syllables of a Spanish word, by its vowels: at least one. */
export function syllablesOf(word: string): number {
  if (/^[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ-]+s?$/.test(word)) return word.replace(/[^\p{Lu}]/gu, '').length
  return Math.max(1, soundsOf(word).reduce((sum, vowels) => sum + syllablesIn(vowels), 0))
}

/** Runs of vowels as they are spoken: no silent u, no h within a run, y as a vowel where no vowel follows. */
function soundsOf(word: string): string[] {
  const spoken = word
    .toLowerCase()
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replace(/h(?=[iu][aeoáéó])/g, '-')
    .replaceAll('h', '')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
  return spoken.match(/[aeiouáéíóúü]+/g) ?? []
}

const strong = /[aeoáéó]/
const accented = /[íú]/

/** Two strong vowels part, and so does an accented weak one beside a strong one; a weak one between two strong ones goes with the first. */
function syllablesIn(vowels: string): number {
  let count = 0
  let syllable = ''
  for (const vowel of vowels) {
    if (syllable === '' || parts(syllable, vowel)) {
      count += 1
      syllable = ''
    }
    syllable += vowel
  }
  return count
}

function parts(syllable: string, next: string): boolean {
  const last = syllable.at(-1) ?? ''
  if (last === next) return true
  if (strong.test(next)) return strong.test(syllable) || accented.test(last)
  return accented.test(next) && strong.test(last)
}
