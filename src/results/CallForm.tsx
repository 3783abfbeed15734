import { useId, useState, type ReactNode } from 'react'
import { fill } from '../content/fill'
import { typedLine } from '../text/typedLine'
import { CallAsk } from './CallAsk'
import { isSameQuestion } from './heard'
import { Phone } from './Phone'
import { QuestionRow, type Says } from './QuestionRow'
import type { Call } from './call'
import type { Evidence } from '../recommend/answers'
import type { SheetQuestion } from './callQuestions'
import type { View } from './view'

type CallFormProps = {
  view: View
  call: Call
  number: number
  /** With what was pressed. */
  onEvidence: ((pressed: Element, evidence: Evidence[]) => void) | undefined
  /** What came of it. */
  news: ReactNode
}

/** One call: the number, the questions with boxes for the answers, and who said so when. */
export function CallForm({ view, call, number, onEvidence, news }: CallFormProps) {
  const { words, evidence, today } = view
  const { sheet } = words
  const id = useId()
  /** Answers that say nothing to the rules, or that nobody takes. */
  const [noted, setNoted] = useState<Record<string, Says>>({})
  const abouts = call.questions.flatMap(({ about }) => about)
  const heard = evidence.filter((one) => abouts.some((about) => isSameQuestion(about, one)))
  const others = evidence.filter((one) => !heard.includes(one))
  const [who, setWho] = useState({ ...nobody, ...(heard[0] && written({ ...nobody, ...heard[0] })) })

  const answer = ({ key, about }: SheetQuestion, says: Says, pressed: Element) => {
    if (about.length === 0 || !onEvidence) return setNoted({ ...noted, [key]: says })
    const now = { ...who, date: who.date || today }
    setWho(now)
    const kept = evidence.filter((one) => !about.some((target) => isSameQuestion(target, one)))
    return onEvidence(pressed, [...kept, ...about.map((target) => ({ ...target, says, ...written(now) }))])
  }
  const describe = (change: Partial<typeof who>, field: Element) => {
    const next = { ...who, ...change }
    setWho(next)
    if (heard.length > 0 && next.date !== '') onEvidence?.(field, [...others, ...heard.map((one) => ({ ...one, name: undefined, reference: undefined, ...written(next) }))])
  }
  const clear = (pressed: Element) => {
    setNoted({})
    setWho(nobody)
    if (heard.length > 0) onEvidence?.(pressed, others)
  }
  const saysOf = ({ key, about }: SheetQuestion): Says | undefined => {
    const target = about[0]
    return target && onEvidence ? evidence.findLast((one) => isSameQuestion(target, one))?.says : noted[key]
  }

  return (
    <li className="sheet-call" aria-labelledby={id} tabIndex={-1}>
      <div className="sheet-call-head">
        <h3 className="card-head" id={id}>
          <span className="visually-hidden">{fill(sheet.step, { number, name: '' })}</span>
          {call.name}
        </h3>
        {call.phone === '' ? <span className="side muted">{call.noPhone}</span> : <Phone className="sheet-phone" number={call.phone} />}
      </div>
      <CallAsk sheet={sheet} ask={call.ask} hasBoxes={call.questions.some(({ kind }) => kind === 'choice' || kind === 'option')} />
      {call.questions.map((question) => (
        <QuestionRow key={question.key} words={sheet} question={question} says={saysOf(question)} onAnswer={(says, pressed) => answer(question, says, pressed)} />
      ))}
      <div className="sheet-who">
        <label>
          <input
            type="date"
            className="field"
            data-empty={who.date === '' || undefined}
            value={who.date}
            max={today}
            onChange={(event) => describe({ date: event.target.value }, event.target)}
          />
          <span>{sheet.date}</span>
        </label>
        <label>
          <input className="field" autoComplete="off" value={who.name} onChange={(event) => describe({ name: event.target.value }, event.target)} />
          <span>{sheet.person}</span>
        </label>
        <label>
          <input className="field" autoComplete="off" value={who.reference} onChange={(event) => describe({ reference: event.target.value }, event.target)} />
          <span>{sheet.reference}</span>
        </label>
      </div>
      {news}
      {(heard.length > 0 || Object.keys(noted).length > 0) && (
        <button type="button" className="link sheet-clear" onClick={(event) => clear(event.currentTarget)}>
          {sheet.clear}
        </button>
      )}
    </li>
  )
}

const nobody = { date: '', name: '', reference: '' }

function written({ date, ...typed }: { date: string; name: string; reference: string }): Pick<Evidence, 'date' | 'name' | 'reference'> {
  const [name, reference] = [typedLine(typed.name), typedLine(typed.reference)]
  return { date, ...(name && { name }), ...(reference && { reference }) }
}
