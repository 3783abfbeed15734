import { useId } from 'react'
import { longestNote, type Evidence } from '../recommend/answers'
import type { ResultWords } from '../content/resultWords'
import type { SheetQuestion } from './callQuestions'

export type Says = Evidence['says']

type QuestionRowProps = {
  words: ResultWords['sheet']
  question: SheetQuestion
  says: Says | undefined
  /** What was written there, where there is room to write. */
  note?: string
  onAnswer: (says: Says, pressed: Element) => void
  onWrite?: (text: string, field: Element) => void
}

/** What to say, and what they said: three boxes, or room to write. */
export function QuestionRow({ words, question: { kind, text, about }, says, note = '', onAnswer, onWrite }: QuestionRowProps) {
  const id = useId()
  if (kind === 'lead') return <p className="sheet-lead">{text}</p>
  if (kind === 'open') {
    return (
      <label className="sheet-open">
        <span>{text}</span>
        <textarea className="field" rows={2} maxLength={longestNote} {...(onWrite ? { value: note, onChange: ({ target }) => onWrite(target.value, target) } : {})} />
      </label>
    )
  }
  return (
    <div className={`sheet-row sheet-${kind}`} role="radiogroup" aria-labelledby={id}>
      <span id={id}>{text}</span>
      <span className="sheet-boxes">
        {(['yes', 'no', 'unsure'] as const).map((value) => (
          <label key={value} className="sheet-box">
            <input type="radio" name={id} value={value} checked={says === value} onChange={(event) => onAnswer(value, event.target)} />
            <span>{words[value]}</span>
          </label>
        ))}
      </span>
      {says && onWrite && about.length === 0 && <span className="sheet-noted small muted">{words.noted}</span>}
    </div>
  )
}
