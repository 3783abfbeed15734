import { oneOf } from './random'

type Mistake = (name: string, random: () => number) => string

const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** What happens to a name on the way from the ear or the pill bottle to the keyboard. Each changes the name, or gives it back if it cannot. */
export const mistakes = {
  dropped: (name, random) => changeAt(name, random, 1, (at) => name.slice(0, at) + name.slice(at + 1)),
  doubled: (name, random) => changeAt(name, random, 0, (at) => name.slice(0, at + 1) + name.slice(at)),
  added: (name, random) => changeAt(name, random, 1, (at) => name.slice(0, at) + oneOf(alphabet, random) + name.slice(at)),
  swapped: (name, random) => changeAt(name, random, 1, (at) => name.slice(0, at) + name.slice(at, at + 2).split('').reverse().join('') + name.slice(at + 2)),
  replaced: (name, random) => changeAt(name, random, 1, (at) => name.slice(0, at) + oneOf(alphabet, random) + name.slice(at + 1)),
  firstLetter: (name, random) => changeAt(name, random, 0, () => oneOf(alphabet, random) + name.slice(1)),
  soundsAlike: (name, random) => {
    const fits = respellings.filter(([from]) => from.test(name))
    if (fits.length === 0) return name
    const [from, to] = oneOf(fits, random)
    return name.replace(from, to)
  },
} satisfies Record<string, Mistake>
export type MistakeKind = keyof typeof mistakes

/** Of names in lower case. */
const respellings: [RegExp, string][] = [
  [/ph/, 'f'],
  [/f/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/k(?=[aou])/, 'c'],
  [/c(?=[ei])/, 's'],
  [/z/, 's'],
  [/(?<=[aeiou])s(?=[aeiou])/, 'z'],
  [/sch/, 'sh'],
  [/tt/, 't'],
  [/ll/, 'l'],
  [/ss/, 's'],
  [/(?<=[aeiou])l(?=[aeiou])/, 'll'],
  [/ie/, 'ee'],
  [/ee/, 'ea'],
  [/ea/, 'ee'],
  [/ai/, 'ay'],
  [/ou/, 'u'],
  [/y$/, 'ie'],
  [/ey$/, 'y'],
  [/gh$/, ''],
  [/th/, 't'],
  [/x/, 'ks'],
  [/son$/, 'sen'],
  [/man$/, 'mann'],
  [/berg$/, 'burg'],
  [/ski$/, 'sky'],
  [/ian$/, 'yan'],
  [/wr/, 'r'],
  [/v/, 'b'],
]

function changeAt(name: string, random: () => number, from: number, change: (at: number) => string): string {
  for (let tries = 0; tries < 10; tries++) {
    const changed = change(from + Math.floor(random() * (name.length - from)))
    if (changed !== name) return changed
  }
  return name
}
