import fc from 'fast-check'

/** Values that do not fit where they are put. */
const strange: unknown[] = [null, true, 0, -1, 1e300, '', ' ', 'x;y', '\u0000', '\ufffd', '2027', 'Individual', [], [[]], [null], {}, { name: {} }, 'a'.repeat(5000)]

/**
 * JSON of `value` in which some values are dropped, replaced, repeated or put under another name, and which is sometimes cut off.
 * Each change is two numbers, of which the first says where and the second what.
 */
export function mutated(value: unknown): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(9999), fc.nat(9999))
  return fc.tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(20), fc.nat(9999)).map(([changes, fate, cut]) => {
    const copy: unknown = structuredClone(value)
    for (const [where, what] of changes) mutate(copy, where, what)
    const text = JSON.stringify(copy)
    return fate === 0 ? text.slice(0, cut % text.length) : text
  })
}

/** Of the list that a text is; 0 where it is none, or cut off. */
export function lengthOf(text: string): number {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.length : 0
  } catch {
    return 0
  }
}

function mutate(root: unknown, where: number, what: number): void {
  const places = placesIn(root)
  const place = places[where % places.length]
  if (!place) return
  const { holder, key } = place
  const made = strange[what % strange.length]
  if (what % 5 === 0) Reflect.deleteProperty(holder, key)
  else if (what % 7 === 0) Object.assign(holder, { [what % 2 === 0 ? 'constructor' : '__proto__']: made })
  else if (Array.isArray(holder) && what % 3 === 0) holder.push(holder[Number(key)])
  else Reflect.set(holder, key, structuredClone(made))
}

function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)])
}
