import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Nearest } from './nearest'

it('keeps each number at its lowest price, the cheapest first, equals by number', () => {
  const offers = fc.array(fc.record({ at: fc.nat(6), price: fc.nat(4) }), { maxLength: 30 })
  fc.assert(
    fc.property(offers, fc.nat(4), (all, limit) => {
      const nearest = new Nearest(limit)
      for (const { at, price } of all) nearest.take(at, price)
      const lowest = [...new Set(all.map(({ at }) => at))].map((at) => ({ at, price: Math.min(...all.filter((one) => one.at === at).map(({ price }) => price)) }))
      const sorted = lowest.sort((a, b) => a.price - b.price || a.at - b.at).slice(0, limit)
      expect(nearest.all).toEqual(sorted.map(({ at }) => at))
      expect(nearest.price).toBe(sorted[0]?.price ?? Infinity)
    }),
    { numRuns: 2000 },
  )
})
