import { isNpi, npiOfNine } from '../importers/npi'
import { packDigits, unpackDigits, type Digits } from './digits'

/** Of the ten digits of an NPI the first four are one of a hundred, five are anything, and the last follows from the others. */
const anyDigits = 5
/** Stands for the digit that follows. An id that ends so of itself has it twice. */
const follows = '?'

/** Ids of doctors: mostly NPIs, but any text may be one. */
export function packIds(ids: readonly string[]): Digits {
  return packDigits(
    ids.map((id) => (isNpi(id) ? id.slice(0, -1) + follows : id.endsWith(follows) ? id + follows : id)),
    anyDigits,
  )
}

export function unpackIds(packed: Digits, count: number): string[] {
  return unpackDigits(packed, count, anyDigits).map((id) => {
    if (!id.endsWith(follows)) return id
    const rest = id.slice(0, -1)
    return rest.endsWith(follows) ? rest : npiOfNine(rest)
  })
}
