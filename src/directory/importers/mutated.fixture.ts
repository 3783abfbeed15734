import fc from 'fast-check'
import { imported, lost } from './importing.fixture'
import { SourceError } from './source'

/**
 * Imports the files over and over, each time with some of them damaged by chance, and gives what it should never come to: a record
 * that is neither kept nor set aside. Any error but SourceError goes through.
 * @param seed Of the chance, so that a failure can be repeated.
 */
export async function lostWhenDamaged(files: Record<string, string>, format: string, times: number, seed: number): Promise<string[]> {
  const cases = fc.sample(fc.record({ which: fc.nat(), damages: fc.array(damage, { minLength: 1, maxLength: 3 }) }), { numRuns: times, seed })
  const lostOf = async ({ which, damages }: (typeof cases)[number]) => {
    const names = Object.keys(files)
    const name = names[which % names.length]!
    const damaged = damages.reduce((text, harm) => harm(text), files[name]!)
    try {
      return lost((await imported({ ...files, [name]: damaged }, format)).report)
    } catch (error) {
      if (error instanceof SourceError) return []
      throw new Error(`On ${JSON.stringify(damaged)}`, { cause: error })
    }
  }
  const all: string[] = []
  for (let at = 0; at < cases.length; at += atOnce) all.push(...(await Promise.all(cases.slice(at, at + atOnce).map(lostOf))).flat())
  return all
}

/** An import mostly waits for the disk. */
const atOnce = 20

/** What a text may suffer: a value of another kind, a value gone, a piece cut out, the end cut off, stray characters. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...values())).map(([at, value]) => (text: string) => replaceToken(text, at, value)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.nat(40)).map(([at, length]) => (text: string) => cut(text, at, length)) },
  { weight: 1, arbitrary: fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.constantFrom('"', ',', '\n', '\u0000', '\u{1F600}', '{', ']', '\uFFFD', ';')).map(([at, stray]) => (text: string) => insert(text, at, stray)) },
)

function values(): string[] {
  return ['', 'null', 'true', '0', '-1', '1e400', '12345678901234567890', '""', '" "', '"x;y"', '"__proto__"', '"\\u0000"', '[]', '{}', '[[]]', '[null,[],{},0]', '{"__proto__":{"npi":[1]}}', `"${'long '.repeat(2000)}"`]
}

/** A token is a JSON value without members, or a cell of CSV. */
function replaceToken(text: string, at: number, value: string): string {
  const tokens = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|[^\s",:{}[\]]+/g)]
  const token = tokens[at % Math.max(tokens.length, 1)]
  return token ? text.slice(0, token.index) + value + text.slice(token.index + token[0].length) : text + value
}

function cut(text: string, at: number, length: number): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + text.slice(from + length)
}

function insert(text: string, at: number, stray: string): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + stray + text.slice(from)
}
