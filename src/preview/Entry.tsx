import type { ReactNode } from 'react'
import { fill } from '../content/fill'
import { scales, type Graded } from '../content/grades'
import { countText } from '../content/reading'
import type { Column } from './gather'

type EntryProps = {
  /** To be linked to. */
  id?: string
  /** What an editor calls it: an id, or the place of a text in its file. */
  name: string
  children: ReactNode
}

/** One thing that is said, in every language side by side. The filter shows or hides it whole. */
export function Entry({ id, name, children }: EntryProps) {
  return (
    <article className="entry" id={id} data-entry={name}>
      <h3 className="small muted">{name}</h3>
      <div className="entry-sides">{children}</div>
    </article>
  )
}

/** The same in one language. */
export function Side({ code, children }: { code: string; children: ReactNode }) {
  return (
    <div className="entry-side" lang={code}>
      {children}
    </div>
  )
}

type MeasureProps = { column: Column; file: string; line: number; text: string; graded: Graded | undefined }

/** How long a text is and how hard to read, and where it stands. */
export function Measure({ column: { code, words }, file, line, text, graded }: MeasureProps) {
  const values = graded && { grade: graded.grade.toFixed(1), bar: graded.bar, words: graded.words }
  const isEase = scales[code]?.isHarder(0, 1)
  return (
    <p className="small muted">
      {values ? fill(isEase ? words.ease : words.grade, values) : fill(words.label, { words: countText(text).words })} <code>{`content/${file}:${line}`}</code>
    </p>
  )
}
