import { useId, useRef, type ChangeEvent, type ReactNode } from 'react'
import { fill } from '../content/fill'
import { CallAsk } from './CallAsk'
import { Phone } from './Phone'
import { QuestionRow } from './QuestionRow'
import { useCallAnswers, type Heard } from './useCallAnswers'
import type { Call } from './call'
import type { View } from './view'

type CallFormProps = Heard & {
  view: View
  call: Call
  number: number
  /** What came of it. */
  news: ReactNode
}

/** One call: the number, the questions with boxes for the answers, and who said so when. */
export function CallForm({ view, call, number, onEvidence, onNotes, news }: CallFormProps) {
  const { today, words } = view
  const { sheet } = words
  const id = useId()
  const { textOf, saysOf, isFilled, type, answer, clear } = useCallAnswers(view, call, { onEvidence, onNotes })
  const place = useRef<HTMLLIElement>(null)
  const field = (line: 'date' | 'name' | 'reference') => ({
    className: 'field',
    value: textOf(line),
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(line, target.value, target),
  })

  return (
    <li className="sheet-call" ref={place} aria-labelledby={id} tabIndex={-1}>
      <div className="sheet-call-head">
        <h3 className="card-head" id={id}>
          <span className="visually-hidden">{fill(sheet.step, { number, name: '' })}</span>
          {call.name}
        </h3>
        {call.phone === '' ? <span className="side muted">{call.noPhone}</span> : <Phone className="sheet-phone" number={call.phone} />}
      </div>
      <CallAsk sheet={sheet} ask={call.ask} hasBoxes={call.questions.some(({ kind }) => kind === 'choice' || kind === 'option')} />
      {call.questions.map((question) => (
        <QuestionRow
          key={question.key}
          words={sheet}
          question={question}
          says={saysOf(question)}
          note={textOf(question.key)}
          onAnswer={(says, pressed) => answer(question, says, pressed)}
          onWrite={(text, at) => type(question.key, text, at)}
        />
      ))}
      <div className="sheet-who">
        <label>
          <input type="date" data-empty={textOf('date') === '' || undefined} max={today} {...field('date')} />
          <span>{sheet.date}</span>
        </label>
        <label>
          <input autoComplete="off" {...field('name')} />
          <span>{sheet.person}</span>
        </label>
        <label>
          <input autoComplete="off" {...field('reference')} />
          <span>{sheet.reference}</span>
        </label>
      </div>
      {news}
      {isFilled && (
        <button
          type="button"
          className="link sheet-clear"
          onClick={(event) => {
            clear(event.currentTarget)
            // The button goes with what it cleared.
            place.current?.focus({ preventScroll: true })
          }}
        >
          {sheet.clear}
        </button>
      )}
    </li>
  )
}
