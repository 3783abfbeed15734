import * as v from 'valibot'
import { products } from '../agency/products'
import { draftAs } from './kept'
import { answerIds, type Message } from './message'

/** The lines of a request, in the order of the preview. */
export const typedIds = ['name', 'phone', 'email', 'when', 'language', 'message'] as const
export const requestIds = ['products', ...typedIds] as const
export type RequestId = (typeof requestIds)[number]

const typed = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** The longest each field may be. */
export const most = { name: 120, phone: 40, email: 254, when: 200, message: 2000 }

const draftSchema = v.strictObject({
  products: v.array(v.picklist(products)),
  name: typed(most.name),
  phone: typed(most.phone),
  email: typed(most.email),
  when: typed(most.when),
  language: typed(12),
  message: typed(most.message),
  /** Lines taken out of the preview. */
  removed: v.array(v.picklist([...requestIds, ...answerIds])),
})

/** What was typed and what was taken out. Permissions are no part of it: they never outlive the form. */
export type Draft = v.InferOutput<typeof draftSchema>
export type PartId = Draft['removed'][number]

export function emptyDraft(language: string): Draft {
  return { products: [], name: '', phone: '', email: '', when: '', language, message: '', removed: [] }
}

/** Takes a line out, or puts it back. The main doctor is one of the doctors: whoever takes them out means both. */
export function toggled(removed: PartId[], part: PartId): PartId[] {
  const together: PartId[] = part === 'doctors' ? ['doctors', 'mainDoctor'] : [part]
  const rest = removed.filter((one) => !together.includes(one))
  return removed.includes(part) ? rest : [...rest, ...together]
}

/** What was sent, to change it. */
export function draftOf({ request }: Message, empty: Draft): Draft {
  return { ...empty, ...request }
}

/** Kept in the tab, so that a reload or a look back at the result costs no typing. Storage may be forbidden. */
export function readDraft(tab: Storage | null): Draft | undefined {
  try {
    const stored = v.safeParse(draftSchema, JSON.parse(tab?.getItem(draftAs) ?? 'null'))
    return stored.success ? stored.output : undefined
  } catch {
    return undefined
  }
}

/** @param draft Null: what was kept is removed. */
export function keepDraft(tab: Storage | null, draft: Draft | null): void {
  try {
    if (draft) tab?.setItem(draftAs, JSON.stringify(draft))
    else tab?.removeItem(draftAs)
  } catch {
    // Then it lives as long as the form.
  }
}
