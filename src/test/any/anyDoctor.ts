import * as fc from 'fast-check'
import { anyProvenance } from './anyProvenance'
import { lineOf, lines, networkIds, zips } from './ids'
import { weighted } from './weighted'
import type { Accepting, Basis, Doctor, Line, Listing, Practice, Track } from '../../directory/model'

export function anyDoctor(id: string): fc.Arbitrary<() => Doctor> {
  return fc
    .record({ takesOriginalMedicare: weighted<boolean | null>([1, null], [2, true], [2, false]), ...anyProvenance })
    .map((rest) => () => ({
      ...rest,
      id,
      npi: '',
      firstName: '',
      lastName: id,
      credential: '',
      specialty: '',
      primaryCare: null,
      languages: [],
    }))
}

/** What a row says of a doctor's place: mostly listed, for the main line, taking new patients. */
function anySeenAt() {
  return {
    otherLines: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant<Line[]>([]) },
      { weight: 4, arbitrary: fc.subarray(lines, { minLength: 1, maxLength: 2 }) },
    ),
    zip: fc.constantFrom(...zips),
    accepting: weighted<Accepting>([6, 'newpt'], [1, 'unknown'], [1, 'nopt'], [2, 'existptonly'], [1, 'existptfam']),
    basis: weighted<Basis>([10, 'listed'], [1, 'contract'], [1, 'inferred']),
    ...anyProvenance,
  }
}

export function anyPractice([doctor, group]: [string, string]): fc.Arbitrary<(track: Track) => Practice> {
  const anyRestriction = fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray(networkIds, { minLength: 1 }) },
  )
  return fc.record({ ...anySeenAt(), networks: anyRestriction }).map(({ otherLines, ...rest }) => (track) => ({
    ...rest,
    doctor,
    group,
    lines: otherLines ?? [lineOf[track]],
    address: '',
    phone: '',
  }))
}

export function anyListing([doctor, network]: [string, string]): fc.Arbitrary<(track: Track) => Listing> {
  return fc.record(anySeenAt()).map(({ otherLines, ...rest }) => (track) => ({
    ...rest,
    doctor,
    network,
    lines: otherLines ?? [lineOf[track]],
    address: '',
    phone: '',
  }))
}
