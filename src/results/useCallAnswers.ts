import { useRef, useState } from 'react'
import { isSameQuestion, noteKey } from './heard'
import { typedLine } from '../text/typedLine'
import { useAtRest } from './useAtRest'
import type { Call } from './call'
import type { Says } from './QuestionRow'
import type { SheetQuestion } from './callQuestions'
import type { Evidence, Notes } from '../recommend/answers'
import type { View } from './view'

export type Heard = {
  /** With what was pressed. Left out: the sheet is for paper. */
  onEvidence: ((pressed: Element, evidence: Evidence[]) => void) | undefined
  /** Left out: notes are forgotten with the page. */
  onNotes: ((notes: Notes) => void) | undefined
}

/** Who answered, and when. */
const whoLines = ['date', 'name', 'reference'] as const
type Who = Record<(typeof whoLines)[number], string>

/** What a call was answered, and by whom: what the rules count as evidence, the rest as notes. What is typed is kept once the person rests from it. */
export function useCallAnswers({ evidence, today, ...view }: View, { key: callKey, questions }: Call, { onEvidence, onNotes }: Heard) {
  const [own, setOwn] = useState<Notes>({})
  /** As it was typed, by line: what is kept of it may be without a blank at its end. */
  const [typed, setTyped] = useState<Record<string, string>>({})
  const field = useRef<Element>(null)
  const notes = onNotes ? view.notes : own
  const abouts = questions.flatMap(({ about }) => about)
  const heard = evidence.filter((one) => abouts.some((about) => isSameQuestion(about, one)))
  const others = evidence.filter((one) => !heard.includes(one))
  const lines = [...questions.map(({ key }) => key), ...whoLines]

  const textOf = (line: string) => typed[line] ?? whoHeard(heard)?.[line as keyof Who] ?? notes[noteKey(callKey, line)] ?? ''
  const who: Who = { date: textOf('date'), name: textOf('name'), reference: textOf('reference') }
  const note = (texts: Record<string, string>) => {
    const changed = Object.fromEntries(Object.entries(texts).map(([line, text]) => [noteKey(callKey, line), text]))
    ;(onNotes ?? setOwn)(Object.fromEntries(Object.entries({ ...notes, ...changed }).filter(([, text]) => text !== '')))
  }
  const keep = useAtRest(() => {
    // A call without a day does not count: until it has one, what is typed of it waits.
    if (heard.length > 0 && who.date === '') return
    const isOfWho = whoLines.some((line) => line in typed)
    if (isOfWho && heard.length > 0) onEvidence?.(field.current!, [...others, ...heard.map((one) => ({ ...one, name: undefined, reference: undefined, ...written(who) }))])
    note({ ...typed, ...(isOfWho && { name: typedLine(who.name), reference: typedLine(who.reference) }) })
  })
  return {
    textOf,
    isFilled: heard.length > 0 || lines.some((line) => textOf(line) !== ''),
    saysOf: ({ key, about }: SheetQuestion): Says | undefined => {
      const target = about[0]
      if (target && onEvidence) return evidence.findLast((one) => isSameQuestion(target, one))?.says
      return (['yes', 'no', 'unsure'] as const).find((says) => says === textOf(key))
    },
    type: (line: string, text: string, at: Element) => {
      field.current = at
      setTyped({ ...typed, [line]: text })
      keep()
    },
    answer: ({ key, about }: SheetQuestion, says: Says, pressed: Element) => {
      if (about.length === 0 || !onEvidence) return note({ [key]: says })
      const date = who.date || today
      if (typed.date === '') setTyped({ ...typed, date })
      const kept = evidence.filter((one) => !about.some((target) => isSameQuestion(target, one)))
      return onEvidence(pressed, [...kept, ...about.map((target) => ({ ...target, says, ...written({ ...who, date }) }))])
    },
    clear: (pressed: Element) => {
      setTyped({})
      note(Object.fromEntries(lines.map((line) => [line, ''])))
      if (heard.length > 0) onEvidence?.(pressed, others)
    },
  }
}

function whoHeard([first]: Evidence[]): Who | undefined {
  return first && { date: first.date, name: first.name ?? '', reference: first.reference ?? '' }
}

function written({ date, ...lines }: Who): Pick<Evidence, 'date' | 'name' | 'reference'> {
  const [name, reference] = [typedLine(lines.name), typedLine(lines.reference)]
  return { date, ...(name === '' ? {} : { name }), ...(reference === '' ? {} : { reference }) }
}
