import { expect, it } from 'vitest'
import { valuesOf } from './json'

/** The values of a list, and what is wrong with it at last. */
async function valuesIn(text: string): Promise<unknown[]> {
  const values: unknown[] = []
  const bytes = async function* () {
    yield Buffer.from(text)
  }
  try {
    for await (const { value } of valuesOf({ name: 'a.json', path: 'a.json', bytes }, ['$.*'])) values.push(value)
  } catch (error) {
    values.push((error as Error).message)
  }
  return values
}

it('gives what came before the file is cut off', async () => {
  expect(await valuesIn('[1,{"a":2},{"a"')).toEqual([1, { a: 2 }, 'a.json: the JSON ends too early. The file is cut off; fetch it again.'])
})

it.each(['[1,\0 2]', '[1,"\0"]', '[1]\0\0'])('says in plain words that %j holds a NUL', async (text) => {
  expect(await valuesIn(text)).toEqual([1, 'a.json: it holds a zero byte (NUL), which no JSON may, so it is damaged. Fetch it again, or ask its sender.'])
})

it('says where it is no JSON', async () => {
  expect(await valuesIn('[1,}')).toEqual([1, expect.stringMatching(/^a\.json: this is not JSON \(.+\)\. Fetch it again, or ask its sender\.$/)])
})
