import type { LeadWords } from '../content/leadWords'
import { Notice } from '../ui/Notice'

/** What stands in storage under our name and cannot be read: said, shown, and left where it is. */
export function Unread({ words, texts }: { words: LeadWords; texts: { id: string; text: string }[] }) {
  if (texts.length === 0) return null
  return (
    <Notice kind="caution" title={words.sent.unread}>
      {texts.map(({ id, text }) => (
        <p className="small lead-raw" key={id}>
          {text}
        </p>
      ))}
    </Notice>
  )
}
