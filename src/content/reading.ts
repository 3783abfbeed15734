import { syllable } from 'syllable'

/**
 * Names and terms the guide has to use, and explains where it first uses them. A long name does not
 * make a text hard for someone who has just been told what it means (reading bar: domain words are
 * left out of the score), so each word of them counts as an easy one.
 */
const explainedNames = [
  'Covered California',
  'California',
  'Original Medicare',
  'Medicare Advantage',
  'Medicare',
  'Medigap',
  'Medicaid',
  'Medi-Cal',
  'Medi-Medi',
  'HICAP',
  'DMHC',
  'CMS',
  'HR',
  'HMO-POS',
  'HMO',
  'PPO',
  'EPO',
  'POS',
  'IPA',
  'PCP',
  'D-SNP',
  'SNP',
  'OB-GYN',
  'medical group',
  'specialist',
  'specialty',
  'specialties',
  'hospital',
  'referral',
  'authorization',
  'continuity of care',
]

/** What a text is made of. Syllables as spoken, but two at most for a word of an explained name. */
export type TextCounts = { sentences: number; words: number; syllables: number }

/**
 * Flesch-Kincaid grade of an English text: the year of US school in which it can be read.
 *
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59, from Kincaid, Fishburne, Rogers and
 * Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel", 1975.
 *
 * Left out: markdown, addresses of links, phone numbers. A figure is one word of one syllable. Only
 * `.`, `!` and `?` end a sentence, and so does the end of a paragraph or list item. For checks; the
 * page does not load it. A low grade does not prove that a text is clear.
 *
 * @param easyWords Terms whose words count two syllables at most; `[]` gives the plain formula.
 */
export function readingGrade(text: string, easyWords: readonly string[] = explainedNames): number {
  const { sentences, words, syllables } = countText(text, easyWords)
  if (words === 0) return 0
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

/** Counts of a markdown text, by the rules of `readingGrade`. */
export function countText(text: string, easyWords: readonly string[] = explainedNames): TextCounts {
  const counts = { sentences: 0, words: 0, syllables: 0 }
  for (const sentence of sentencesOf(withEasyWords(plain(text), easyWords))) {
    const words = sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []
    if (words.length > 0) counts.sentences += 1
    counts.words += words.length
    for (const word of words) counts.syllables += syllablesOf(word)
  }
  return counts
}

/** The words of a markdown text, without its marks, the addresses of its links and phone numbers. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\b1-\d{3}-[\dA-Z-]+/g, '')
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '\n\n')
    .replace(/\*\*|__|`/g, '')
    .replace(/\b(Dra?|Sra?)\./g, '$1')
}

/** Puts a word of two syllables in the place of each longer word of a term. */
function withEasyWords(text: string, terms: readonly string[]): string {
  if (terms.length === 0) return text
  const longestFirst = terms.toSorted((a, b) => b.length - a.length)
  const anyTerm = new RegExp(`(?<![\\p{L}-])(?:${longestFirst.join('|')})s?(?![\\p{L}-])`, 'giu')
  return text.replace(anyTerm, (term) => term.replace(/\S+/g, (word) => (syllablesOf(word) > 2 ? 'easy' : word)))
}

/** The same words come in every text, and counting is slow. */
const counted = new Map<string, number>()

/** Initials are spoken letter by letter, which a syllable counter does not know. */
function syllablesOf(word: string): number {
  if (/^[A-Z][A-Z-]*s?$/.test(word)) return word.replace(/[^A-Z]/g, '').length
  const known = counted.get(word) ?? Math.max(1, syllable(word.replaceAll('’', "'")))
  counted.set(word, known)
  return known
}

/** Parts that end with `.`, `!` or `?`, or with their paragraph. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((block) => block.split(/[.!?]+[”"’)]*(?:\s+|$)/))
}
