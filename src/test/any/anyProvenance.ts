import { weighted } from './weighted'
import type { IsoDate } from '../../directory/model'

/** Fresh, 90 and 91 days before the first of `anyToday`, long ago, not known. */
const anyDate = weighted<IsoDate | null>(
  [10, '2026-11-20'],
  [3, '2026-10-22'],
  [1, '2026-09-02'],
  [1, '2026-09-01'],
  [2, '2026-01-01'],
  [2, null],
)

/** A row's source and date. */
export const anyProvenance = { source: weighted([4, 's1'], [1, 's2'], [1, 's3']), asOf: anyDate }
