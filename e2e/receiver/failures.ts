/** How the next answers are to go wrong, each once, in this order. */
export type Failure = number | 'slow' | 'cut' | 'down'

/** @throws {Error} for what is no failure. */
export function readFailures(text: string): Failure[] {
  return text.split(',').flatMap((part) => {
    const match = /^(slow|cut|down|[45]\d\d):([1-9]\d{0,3})$/.exec(part.trim())
    if (!match) throw new Error(`--fail: "${part.trim()}" is no failure. Write a status from 400 to 599, slow, cut or down, a colon and how often: 500:3,slow:1.`)
    const what = /\d/.test(match[1]!) ? Number(match[1]) : (match[1] as Failure)
    return Array.from({ length: Number(match[2]) }, () => what)
  })
}
