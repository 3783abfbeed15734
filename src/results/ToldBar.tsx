import { useId, useState } from 'react'
import { toldLine, type QuestionCopies } from './told'
import { ToldRows } from './ToldList'
import type { QuestionId } from '../recommend/answers'
import type { View } from './view'

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
