import * as fc from 'fast-check'

/** The first value is what shrinking goes to. */
export function weighted<T>(...values: [number, T][]): fc.Arbitrary<T> {
  const all = values.map(([weight, value]) => ({ weight: Math.round(weight), arbitrary: fc.constant(value) }))
  return fc.oneof({ withCrossShrink: true }, ...all)
}
