import * as v from 'valibot'
import { isDate } from '../directory/model'

/** YYYY-MM-DD, and a day that the calendar has: 30 February is none. */
export const day = v.pipe(v.string(), v.isoDate('is no date like 2026-10-15'), v.check(isDate, 'is no day of the calendar'))
