import * as fc from 'fast-check'
import { anyProvenance } from './anyProvenance'
import { zips } from './ids'
import { weighted } from './weighted'
import type { Group, GroupKind } from '../../directory/model'

export function anyGroup(id: string): fc.Arbitrary<() => Group> {
  return fc
    .record({
      kind: weighted<GroupKind>(
        [3, 'ipa'],
        [2, 'plan-exclusive'],
        [1, 'multi-specialty'],
        [1, 'single-specialty'],
        [1, 'foundation'],
        [1, 'other'],
      ),
      zips: fc.subarray([...zips, '9'], { maxLength: 2 }),
      hospitals: fc.subarray(['h1', 'h2'], { maxLength: 1 }),
      languages: fc.subarray(['en', 'es', 'vi']),
      wheelchair: weighted<boolean | null>([1, null], [1, true], [1, false]),
      ...anyProvenance,
    })
    .map((rest) => () => ({ ...rest, id, name: id, phone: '', afterHoursPhone: '', website: '' }))
}
