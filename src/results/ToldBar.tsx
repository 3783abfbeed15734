import { useId, useState } from 'react'
import { fill } from '../content/fill'
import { toldLine, toldRows, type QuestionCopies } from './told'
import type { QuestionId } from '../recommend/answers'
import type { View } from './view'
import './told.css'

type ToldBarProps = { view: View; questionCopy: QuestionCopies; onChange: (question: QuestionId) => void }

/** On a phone: the answers in one line, and a button that opens the list. */
export function ToldBar({ view, questionCopy, onChange }: ToldBarProps) {
  const { told } = view.words
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="told-short">
      <div className="told-bar">
        <p className="side muted">{toldLine(view, questionCopy)}</p>
        <button type="button" className="plain" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? told.close : told.seeAndChange}
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && <ToldRows view={view} questionCopy={questionCopy} onChange={onChange} />}
      </div>
    </div>
  )
}

/** Each fact with Change. */
function ToldRows({ view, questionCopy, onChange }: ToldBarProps) {
  const { told } = view.words
  return (
    <dl className="told-list">
      {toldRows(view, questionCopy).map(({ key, question, label, values }) => (
        <div className="told-row" key={key}>
          <dt>{label}</dt>
          <dd>
            {values.map((value) => (
              <span key={value}>{value}</span>
            ))}
          </dd>
          {question && (
            <dd className="told-change">
              <button type="button" className="link" aria-label={fill(told.changeWhat, { label })} onClick={() => onChange(question)}>
                {told.change}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
