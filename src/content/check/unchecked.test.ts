import { expect, it } from 'vitest'
import { unchecked } from './unchecked'

it('says of each language what nobody looks at, and where to add it', () => {
  expect(unchecked(['en', 'es'])).toEqual([])
  expect(unchecked(['en', 'fr']).map((line) => /^fr: .*“fr” in (\S+\.ts)/.exec(line)?.[1])).toEqual(['src/content/forbidden.ts', 'src/content/grades.ts'])
  expect(unchecked(['vi']).at(-1)).toContain('“vi” in src/search/stems.ts')
})
