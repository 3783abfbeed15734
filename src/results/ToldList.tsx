import { fill } from '../content/fill'
import { toldRows, type QuestionCopies } from './told'
import { look, type View, type ViewInput } from './view'
import type { QuestionId } from '../recommend/answers'
import './told.css'

type ToldListProps = ViewInput & {
  questionCopy: QuestionCopies
  onChange: (question: QuestionId) => void
}

/** What the person told us, each fact with Change. Stands in the right pane on a desk. */
export function ToldList({ questionCopy, onChange, ...input }: ToldListProps) {
  return <ToldRows view={look(input)} questionCopy={questionCopy} onChange={onChange} />
}

type ToldRowsProps = { view: View; questionCopy: QuestionCopies; onChange: (question: QuestionId) => void }

export function ToldRows({ view, questionCopy, onChange }: ToldRowsProps) {
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
