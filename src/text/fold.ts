/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' }

/** A text as it is compared: lower case, accents off. "Muñoz" and "MUNOZ" become the same; signs and blanks stay. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most names have no accents, and taking them off is what costs.
  // eslint-disable-next-line no-control-regex -- the range of ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþħı]/g, (letter) => plain[letter] ?? letter)
}

/** The words of a text, folded: runs of letters and digits. Apostrophes and hyphens part words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The same, but for apostrophes: "Don’t" and "dont" are one word. */
export function plainWords(text: string): string[] {
  return wordsOf(text.replace(/['’‘`´ʼ]/g, ''))
}
