import * as v from 'valibot'
import { receiptAs } from './kept'

/** That a message was delivered: its number, and when (ISO 8601). Nothing of what was in it. */
export type Receipt = { id: string; at: string }

const receiptSchema = v.object({ id: v.pipe(v.string(), v.uuid()), at: v.pipe(v.string(), v.isoTimestamp()) })

/** The last one of this tab: a look back at the result, or a reload, must not make anybody send twice. */
export function readReceipt(tab: Storage | null): Receipt | undefined {
  try {
    const stored = v.safeParse(receiptSchema, JSON.parse(tab?.getItem(receiptAs) ?? 'null'))
    return stored.success ? stored.output : undefined
  } catch {
    return undefined
  }
}

export function keepReceipt(tab: Storage | null, receipt: Receipt): void {
  try {
    tab?.setItem(receiptAs, JSON.stringify(receipt))
  } catch {
    // Then it is said on this screen alone.
  }
}
