import { useId, useState, type ReactNode } from 'react'
import { toldLine, type QuestionCopies } from './told'
import type { View } from './view'
import './told.css'

type ToldBarProps = {
  view: View
  questionCopy: QuestionCopies
  /** Each answer with Change. */
  list: ReactNode
}

/** On a phone: the answers in one line, and a button that opens the list. */
export function ToldBar({ view, questionCopy, list }: ToldBarProps) {
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
        {open && list}
      </div>
    </div>
  )
}
