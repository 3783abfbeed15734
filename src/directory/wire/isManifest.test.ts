// @vitest-environment node
import * as fc from 'fast-check'
import * as v from 'valibot'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileDirectory } from '../compile'
import { isDate } from '../model'
import { readFolder } from '../readFolder'
import { isManifest } from './isManifest'
import { town } from '../../test/directory'

const sample = readFolder(join(import.meta.dirname, '../../../content/directory')).directory!
const manifests = [sample, town()].map((directory) => JSON.parse(compileDirectory(directory).find(({ name }) => name === 'manifest.json')!.content) as object)

/** The same said a second time, in the words of a library. */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const name = v.pipe(v.string(), v.regex(/^[\w-]+\.[0-9a-f]{12}\.json$/))
const files = v.object({ rules: name, offices: name, plans: count, doctors: count, bytes: count })
const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const within = (from: number, to: number) => v.nullable(v.pipe(v.number(), v.minValue(from), v.maxValue(to)))
const whole = v.object({
  info: v.object({
    name: text,
    sample: v.boolean(),
    planYear: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)),
    asOf: v.pipe(v.string(), v.check(isDate)),
    staleAfterDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    source: text,
  }),
  places: v.array(v.object({ zip: v.pipe(v.string(), v.regex(/^\d{5}$/)), county: v.pipe(v.string(), v.nonEmpty()), countyName: v.string(), state: v.string(), share: within(0, 1), lat: within(-90, 90), lon: within(-180, 180) })),
  counties: v.record(v.string(), files),
  elsewhere: files,
})

it('takes what the compiler writes', () => {
  expect(manifests.map(isManifest)).toEqual([true, true])
})

it('takes no manifest that is not whole: 5,000 changed at random', () => {
  const seen = { taken: 0, refused: 0 }
  const anything = fc.oneof(fc.constantFrom<unknown>(undefined, null, '', 'x', -1, 0.5, 1e99, 2027, true, [], {}, '2026-02-31', '../x.json', '94110'), fc.anything({ maxDepth: 1 }))
  fc.assert(
    fc.property(fc.constantFrom(...manifests), fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }), (manifest, changes) => {
      const changed = structuredClone(manifest)
      for (const [where, value] of changes) {
        const spots = spotsIn(changed)
        const { holder, key } = spots[where % spots.length]!
        holder[key] = value
      }
      const isTaken = isManifest(changed)
      expect(isTaken ? (v.safeParse(whole, changed).issues ?? []) : []).toEqual([])
      seen[isTaken ? 'taken' : 'refused']++
    }),
    { numRuns: 5000, seed: 20261121 },
  )
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100)
})

type Holder = Record<string, unknown>

/** Every place of a value where something stands. */
function spotsIn(value: object): { holder: Holder; key: string }[] {
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => [{ holder: value as Holder, key }, ...(typeof one === 'object' && one !== null ? spotsIn(one) : [])])
}
