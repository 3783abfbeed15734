import { afterCalls, sheetFacts, sheetFoot } from './sheetFacts'
import { callsFor } from './calls'
import { isSameQuestion, noteKey } from './heard'
import type { Call } from './call'
import type { Recommendation } from '../recommend/recommendation'
import type { SheetQuestion } from './callQuestions'
import type { View } from './view'

/** The call sheet as plain text, for a message or a notebook: with what was answered, and lines to write on for the rest. */
export function sheetText(view: View, recommendation: Recommendation, agency?: string): string {
  const { sheet } = view.words
  const parts = [
    [`${sheet.head}: ${sheet.brand}`, ...sheetFacts(view, recommendation).map(([label, value]) => `${label}: ${value}`)],
    [sheet.how],
    ...callsFor(view, recommendation).map((call, place) => callLines(view, call, place + 1)),
    [sheet.after, afterCalls(view, recommendation)],
    sheetFoot(view, agency),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const toWrite = '________'

function callLines(view: View, call: Call, number: number): string[] {
  const { words, evidence, notes, say } = view
  const note = (line: string) => notes[noteKey(call.key, line)]
  const { sheet } = words
  const heard = evidence.findLast((one) => call.questions.some(({ about }) => about.some((target) => isSameQuestion(target, one))))
  const date = heard?.date ?? note('date')
  return [
    `${number}. ${call.name}: ${call.phone || call.noPhone}`,
    call.ask,
    ...call.questions.map((question) => questionLine(view, question, note(question.key))),
    `${sheet.date}: ${date ? say.date(date) : toWrite}  ${sheet.person}: ${heard?.name ?? note('name') ?? toWrite}  ${sheet.reference}: ${heard?.reference ?? note('reference') ?? toWrite}`,
  ]
}

function questionLine({ words: { sheet }, evidence }: View, { kind, text, about }: SheetQuestion, note: string | undefined): string {
  if (kind === 'lead') return text
  if (kind === 'open') return `${text} ${note ?? toWrite}`
  const says = evidence.findLast((one) => about.some((target) => isSameQuestion(target, one)))?.says ?? note
  const boxes = (['yes', 'no', 'unsure'] as const).map((value) => `[${value === says ? 'x' : ' '}] ${sheet[value]}`)
  return `${kind === 'option' ? '- ' : ''}${text} ${boxes.join(' ')}`
}
