import { useId } from 'react'
import type { Evidence } from '../recommend/answers'
import type { ResultWords } from '../content/resultWords'
import type { SheetQuestion } from './callQuestions'

export type Says = Evidence['says']

type QuestionRowProps = {
  words: ResultWords['sheet']
  question: SheetQuestion
  says: Says | undefined
  onAnswer: (says: Says, pressed: Element) => void
}

/** What to say, and what they said: three boxes, or room to write. */
export function QuestionRow({ words, question: { kind, text }, says, onAnswer }: QuestionRowProps) {
  const id = useId()
  if (kind === 'lead') return <p className="sheet-lead">{text}</p>
  if (kind === 'open') {
    return (
      <label className="sheet-open">
        <span>{text}</span>
        <textarea className="field" rows={2} />
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
    </div>
  )
}
