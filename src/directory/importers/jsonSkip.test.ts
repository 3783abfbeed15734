import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { skippingMembers } from './jsonSkip'

it.each([
  ['{"a":{"b":[1,"]}"]},"c":2}', '{"a":null,"c":2}'],
  ['{ "a" : [] }', '{ "a" :null}'],
  ['{"a":"a","b":["a"]}', '{"a":null,"b":["a"]}'],
  ['{"a":"\\"}","b":1}', '{"a":null,"b":1}'],
  ['{"a":-1.5e3,"b":"\\"a"}', '{"a":null,"b":"\\"a"}'],
  ['{"b":{"a":1}}', '{"b":{"a":1}}'],
  ['{"a":[1', '{"a":null'],
])('gives of %j: %j', async (json, rest) => {
  for (const size of [1, 2, 3, 100]) expect(await without(json, ['a'], size)).toBe(rest)
})

it('gives for any JSON, cut anywhere, what the members make null', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.integer({ min: 1, max: 20 }), async (json, size) => {
      const value = JSON.parse(`{"skip":${json},"keep":${json},"list":[{"skip":${json}}],"last":0}`) as object
      const read = JSON.parse(await without(JSON.stringify(value, null, size % 3), ['skip'], size)) as unknown
      expect(read).toEqual({ ...value, skip: null })
    }),
    { seed: 11, numRuns: 500 },
  )
})

async function without(json: string, names: string[], size: number): Promise<string> {
  const bytes = Buffer.from(json)
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
  const source = { name: 'file', path: '', bytes: () => Readable.from(parts) as AsyncIterable<Uint8Array> }
  let text = ''
  for await (const part of skippingMembers(source, (key, depth) => depth === 1 && names.includes(key)).bytes()) text += Buffer.from(part).toString()
  return text
}
