import { expect, it } from 'vitest'
import { california } from './california'
import { placesFromPackages } from './fromPackages'
import { encode } from './table'

it('compiles to the table that is kept; if not, run `npm run places`', { timeout: 30_000 }, () => {
  expect(encode(placesFromPackages()) === california).toBe(true)
})
