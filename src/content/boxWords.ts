// Placeholder: to be replaced whole.
import * as v from 'valibot'
export const boxWordsSchema = v.any()
