/**
 * Width of a letter in em, a little more than the mean of Roboto, Noto Sans and Inter at 600 and at 400,
 * so that a line counted here stays inside its box in each of them.
 */
export const LETTER_EM = { bold: 0.54, regular: 0.5 }

/** Cuts a text into as few lines as fit, and as even as can be. A word is cut only when it is wider than the line. */
export function wrap(text: string, widthPx: number, fontPx: number, letterEm = LETTER_EM.bold): string[] {
  if (text === '') return []
  const most = Math.max(4, Math.floor(widthPx / (letterEm * fontPx)))
  const words = text.split(/ +/).flatMap((word) => pieces(word, most))
  const needed = linesOf(words, most).length
  // The narrowest measure that still takes the same number of lines.
  let measure = most
  while (measure > 4 && linesOf(words, measure - 1).length === needed) measure--
  return linesOf(words, measure)
}

function linesOf(words: string[], measure: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= measure) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, most: number): string[] {
  const unbound = word.length > most ? word.split('\u00a0') : [word]
  return unbound.flatMap((part) => part.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
}
