import { useId, useState, type ReactNode } from 'react'
import { fill } from '../content/fill'
import { typedLine } from '../text/typedLine'
import { CallAsk } from './CallAsk'
import { isSameQuestion, noteKey } from './heard'
import { Phone } from './Phone'
import { QuestionRow, type Says } from './QuestionRow'
import { useAtRest } from './useAtRest'
import type { Call } from './call'
import type { Evidence } from '../recommend/answers'
import type { SheetQuestion } from './callQuestions'
import type { Notes, View } from './view'

type CallFormProps = {
  view: View
  call: Call
  number: number
  /** With what was pressed. */
  onEvidence: ((pressed: Element, evidence: Evidence[]) => void) | undefined
  onNotes: ((notes: Notes) => void) | undefined
  /** What came of it. */
  news: ReactNode
}

/** One call: the number, the questions with boxes for the answers, and who said so when. */
export function CallForm({ view, call, number, onEvidence, onNotes, news }: CallFormProps) {
  const { words, evidence, today } = view
  const { sheet } = words
  const id = useId()
  const [own, setOwn] = useState<Notes>({})
  /** What says nothing to the rules. */
  const notes = onNotes ? view.notes : own
  const noteOf = (line: string) => notes[noteKey(call.key, line)] ?? ''
  const write = (lines: Record<string, string>) => {
    const changed = Object.entries(lines).map(([line, text]) => [noteKey(call.key, line), text] as const)
    const next = Object.fromEntries([...Object.entries(notes), ...changed].filter(([, text]) => text !== ''))
    ;(onNotes ?? setOwn)(Object.fromEntries(Object.entries(next).filter(([key]) => !changed.some(([one, text]) => one === key && text === ''))))
  }
  const abouts = call.questions.flatMap(({ about }) => about)
  const heard = evidence.filter((one) => abouts.some((about) => isSameQuestion(about, one)))
  const others = evidence.filter((one) => !heard.includes(one))
  const [who, setWho] = useState({ date: noteOf('date'), name: noteOf('name'), reference: noteOf('reference'), ...(heard[0] && written({ ...nobody, ...heard[0] })) })
  /** What is typed stands in the page alone until it is cleared. */
  const [clearings, setClearings] = useState(0)

  const answer = ({ key, about }: SheetQuestion, says: Says, pressed: Element) => {
    if (about.length === 0 || !onEvidence) return write({ [key]: says })
    const now = { ...who, date: who.date || today }
    setWho(now)
    const kept = evidence.filter((one) => !about.some((target) => isSameQuestion(target, one)))
    return onEvidence(pressed, [...kept, ...about.map((target) => ({ ...target, says, ...written(now) }))])
  }
  const keepWho = useAtRest((field: Element) => {
    if (heard.length === 0) write({ ...nobody, ...written(who) })
    else if (who.date !== '') onEvidence?.(field, [...others, ...heard.map((one) => ({ ...one, name: undefined, reference: undefined, ...written(who) }))])
  })
  const describe = (change: Partial<typeof who>, field: Element) => {
    setWho({ ...who, ...change })
    keepWho(field)
  }
  const lines = [...call.questions.map(({ key }) => key), ...Object.keys(nobody)]
  const clear = (pressed: Element) => {
    write(Object.fromEntries(lines.map((line) => [line, ''])))
    setWho(nobody)
    setClearings(clearings + 1)
    if (heard.length > 0) onEvidence?.(pressed, others)
  }
  const saysOf = ({ key, about }: SheetQuestion): Says | undefined => {
    const target = about[0]
    if (target && onEvidence) return evidence.findLast((one) => isSameQuestion(target, one))?.says
    return (['yes', 'no', 'unsure'] as const).find((says) => says === noteOf(key))
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
        <QuestionRow
          key={`${question.key} ${clearings}`}
          words={sheet}
          question={question}
          says={saysOf(question)}
          note={noteOf(question.key)}
          onAnswer={(says, pressed) => answer(question, says, pressed)}
          onWrite={(text) => write({ [question.key]: text })}
        />
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
      {(heard.length > 0 || lines.some((line) => noteOf(line) !== '')) && (
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
