/** Texts longer than this count as too far apart. Names and typed words are far shorter. */
const longest = 62

// Three rows are enough; they are kept, since the search asks thousands of times per key.
let beforeLast = new Uint8Array(longest + 2)
let last = new Uint8Array(longest + 2)
let row = new Uint8Array(longest + 2)

/**
 * How many letters must be added, dropped, replaced, or swapped with their neighbour to turn `a` into `b`
 * (optimal string alignment).
 *
 * @param most Where to stop: whatever is farther is `most + 1`.
 * @param beginning Compare `a` with the nearest beginning of `b`, for a word that is still being typed.
 */
export function editDistance(a: string, b: string, most: number, beginning = false): number {
  const far = most + 1
  const width = beginning ? Math.min(b.length, a.length + most) : b.length
  if (a.length > longest || width > longest || a.length - width > most || width - a.length > most) return far

  for (let j = 0; j <= width; j++) last[j] = Math.min(j, far)
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most)
    const to = Math.min(width, i + most)
    row[0] = Math.min(i, far)
    if (from > 1) row[from - 1] = far
    let least = from === 1 ? row[0] : far
    const letter = a.charCodeAt(i - 1)
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = Math.min(at(last, j - 1) + (letter === other ? 0 : 1), at(row, j - 1) + 1, at(last, j) + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row[j] = Math.min(cost, far)
      least = Math.min(least, at(row, j))
    }
    if (to < width) row[to + 1] = far
    if (least > most) return far
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }

  if (!beginning) return at(last, width)
  let nearest = far
  for (let j = Math.max(0, a.length - most); j <= width; j++) nearest = Math.min(nearest, at(last, j))
  return nearest
}

function at(cells: Uint8Array, index: number): number {
  return cells[index] as number
}
