import { useId, type Ref } from 'react'
import { CallForm } from './CallForm'
import { callsFor } from './calls'
import { CopySheet } from './CopySheet'
import { HeardForm } from './HeardForm'
import { Icon } from '../ui/Icon'
import { Logo } from '../ui/Logo'
import { NewsLine } from './NewsLine'
import { afterCalls, sheetFacts, sheetFoot } from './sheetFacts'
import { Steps } from './Steps'
import { useNews } from './useNews'
import type { Call } from './call'
import type { Evidence, Notes } from '../recommend/answers'
import type { Recommendation } from '../recommend/recommendation'
import type { View } from './view'
import './sheet.css'
import './print.css'

type CallSheetProps = {
  /** The heading, to go to. */
  headRef?: Ref<HTMLHeadingElement>
  view: View
  recommendation: Recommendation
  /** The whole list of what was said, as it is after an answer was filled in. */
  onEvidence?: (evidence: Evidence[]) => void
  onNotes?: (notes: Notes) => void
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** To the heading of the result, and from where. */
  onSee: (from: Element | null) => void
  onPrint: () => void
  /** Who runs this copy; stands on paper alone. */
  agency?: string
}

/** How many printed lines two pages hold with room to write; a line takes about 70 letters. */
const comfortableLines = 60
const lettersInLine = 70

/** The calls with the questions written out. Filled in on screen it changes the result; on paper it is all that is printed. */
export function CallSheet({ headRef, view, recommendation, isOpen, onOpen, onEvidence, onNotes, onSee, onPrint, agency }: CallSheetProps) {
  const { words, say } = view
  const { sheet } = words
  const id = useId()
  const { newsAt, take, see } = useNews(view, recommendation, onEvidence)
  const news = (where: string) => (
    <NewsLine
      words={sheet}
      news={newsAt(where)}
      onSee={() => {
        see()
        onSee(document.activeElement)
      }}
    />
  )
  const calls = callsFor(view, recommendation)
  const tells = calls.some(({ questions }) => questions.some(({ about }) => about.length > 0))
  const isFirst = recommendation.outcome === 'CANNOT_TELL_YET' || recommendation.outcome === 'NOT_SHOPPING'
  return (
    <section className="result-part sheet-part">
      <h2 className="part-head" ref={headRef} tabIndex={-1}>
        {sheet.title}
      </h2>
      <p className="side muted">
        {say.form(sheet.count, calls.length)} {onEvidence && tells ? sheet.note : sheet.notePaper}
      </p>
      <div className="result-buttons">
        <button type="button" className="button" aria-expanded={isOpen} aria-controls={id} onClick={() => onOpen(!isOpen)}>
          {isOpen ? sheet.close : sheet.open}
        </button>
        <button type="button" className="button-quiet" onClick={onPrint}>
          <Icon name="print" />
          {sheet.print}
        </button>
        <CopySheet view={view} recommendation={recommendation} agency={agency} />
      </div>
      <div className="sheet" id={id} data-open={isOpen} data-many={printedLines(calls) > comfortableLines || undefined}>
        <SheetHead view={view} recommendation={recommendation} />
        <p className="sheet-how">{sheet.how}</p>
        <ol className="sheet-calls">
          {calls.map((call, place) => (
            <CallForm key={call.key} view={view} call={call} number={place + 1} onEvidence={take && ((pressed, heard) => take(call.key, pressed, heard))} onNotes={onNotes} news={news(call.key)} />
          ))}
        </ol>
        <div className="sheet-after">
          <p className="strong">{sheet.after}</p>
          <p>{afterCalls(view, recommendation)}</p>
        </div>
        <SheetFoot view={view} agency={agency} />
      </div>
      {take && recommendation.outcome !== 'NOT_SHOPPING' && view.person.track && view.doctors.length > 0 && (
        <div>
          <HeardForm view={view} open={recommendation.outcome === 'CANNOT_TELL_YET'} onEvidence={(pressed, heard) => take('heard', pressed, heard)} />
          {news('heard')}
        </div>
      )}
      {!isFirst && (
        <>
          <h3 className="card-head">{words.stepsTitle}</h3>
          <Steps view={view} codes={recommendation.nextSteps} />
        </>
      )}
    </section>
  )
}

/** Only on paper: whom it is for and what it rests on. */
function SheetHead({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const { sheet } = view.words
  return (
    <div className="sheet-head">
      <div>
        <p className="sheet-brand strong">
          <Logo />
          {sheet.brand}
        </p>
        <p className="sheet-title">{sheet.head}</p>
      </div>
      <dl className="sheet-facts">
        {sheetFacts(view, recommendation).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function SheetFoot({ view, agency }: { view: View; agency?: string }) {
  return (
    <p className="sheet-foot">
      {sheetFoot(view, agency).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  )
}

/** Each call has its head, whom to ask for, and who said so when. */
function printedLines(calls: Call[]): number {
  const lines = calls.flatMap(({ questions }) => questions).map(({ text }) => 1 + Math.floor(text.length / lettersInLine))
  return lines.reduce((sum, one) => sum + one, calls.length * 5)
}
