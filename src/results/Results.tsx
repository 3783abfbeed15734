import { useRef, useState, type ReactNode } from 'react'
import { CallList } from './CallList'
import { callsFor } from './calls'
import { CallSheet } from './CallSheet'
import { Combinations, GeneralCautions, Trade } from './Combinations'
import { Dates } from './Dates'
import { WhatItMeans } from './WhatItMeans'
import { MedigapNotice } from './MedigapNotice'
import { OneByOne } from './OneByOne'
import { OtherWays } from './OtherWays'
import { Picture } from './Picture'
import { Steps } from './Steps'
import { ToldBar } from './ToldBar'
import { cardKey, look, toVerify, type View, type ViewInput } from './view'
import { WouldChange } from './WouldChange'
import type { Change, Recommendation } from '../recommend/recommendation'
import type { Evidence, Notes } from '../recommend/answers'
import type { QuestionCopies } from './told'
import { goTo } from '../ui/goTo'
import './results.css'

export type ResultsProps = ViewInput & {
  recommendation: Recommendation
  questionCopy: QuestionCopies
  /** What the person told us, each with Change. */
  told: ReactNode
  onTry: (change: Change) => void
  /** Gets the whole list of what was said on calls. Left out: the call sheet is for paper. */
  onEvidence?: (evidence: Evidence[]) => void
  /** Gets all that is written on the call sheet and says nothing to the rules. Left out: it is forgotten with the page. */
  onNotes?: (notes: Notes) => void
  onPrint: () => void
  /** The last part stands on the page. */
  onWhole?: () => void
  /** Save and share. */
  actions?: ReactNode
  /** For more than one person: what could serve them all, and the way to one more. */
  together?: ReactNode
  /** The way to the contact form, where there is one. */
  contact?: ReactNode
  /** Whether the call sheet is open, where that is kept elsewhere: it outlives the page of the result. */
  sheetOpen?: { isOpen: boolean; onOpen: (isOpen: boolean) => void }
  /** Who runs this copy, at the foot of the printed sheet. */
  agency?: string
}

/** The result, from what the person told us to whom to call. */
export function Results({ recommendation, questionCopy, told, onTry, onEvidence, onNotes, onPrint, onWhole, actions, together, contact, agency, sheetOpen, ...input }: ResultsProps) {
  const view = look(input)
  const { outcome, warnings } = recommendation
  const [isOpen, onOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const head = useRef<HTMLHeadingElement>(null)
  const sheet = useRef<HTMLHeadingElement>(null)
  /** The call from which the person went up to see what changed. */
  const left = useRef<HTMLElement>(null)
  const backToCalls = () => {
    goTo(left.current?.isConnected ? left.current : sheet.current)
    left.current = null
  }
  const shown = [...toVerify(recommendation), ...recommendation.otherWays.slice(0, 3)]
  const focus = shown.find((one) => cardKey(one) === chosen) ?? shown[0]
  const hasCards = outcome === 'RANKED' || outcome === 'TRADE'
  return (
    <OneByOne className="result" outcome={outcome} onWhole={onWhole}>
      <ToldBar view={view} questionCopy={questionCopy} list={told} />
      <WhatItMeans headRef={head} view={view} recommendation={recommendation} onCalls={backToCalls} />
      {warnings.includes('MEDIGAP_WINDOW') && <MedigapNotice words={view.words} />}
      {focus && (
        <section className="result-part">
          <h2 className="part-head">{view.words.picture.title}</h2>
          <Picture view={view} shown={shown} focus={focus} onFocus={(one) => setChosen(cardKey(one))} />
        </section>
      )}
      {outcome === 'RANKED' && <Combinations view={view} recommendation={recommendation} />}
      {outcome === 'TRADE' && <Trade view={view} recommendation={recommendation} />}
      {!hasCards && <ToDo view={view} recommendation={recommendation} />}
      <OtherWays view={view} recommendation={recommendation} />
      <WouldChange view={view} recommendation={recommendation} questionCopy={questionCopy} onTry={onTry} />
      <CallSheet
        headRef={sheet}
        {...{ view, recommendation, onEvidence, onNotes, onPrint, agency }}
        {...(sheetOpen ?? { isOpen, onOpen })}
        onSee={(from) => {
          left.current = from?.closest<HTMLElement>('.sheet-call') ?? null
          goTo(head.current)
        }}
      />
      <Dates view={view} />
      {actions && <section className="result-part">{actions}</section>}
      {together}
      {contact && <section className="result-part">{contact}</section>}
    </OneByOne>
  )
}

/** Nothing to verify yet, or no plan to choose: the steps and the calls are the result. */
function ToDo({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const { stepsFirst, stepsTitle } = view.words
  const callsFirst = recommendation.outcome === 'CANNOT_TELL_YET'
  const calls = (
    <div className="combination combination-alone">
      <CallList calls={callsFor(view, recommendation)} />
    </div>
  )
  return (
    <section className="result-part">
      <h2 className="part-head">{stepsFirst}</h2>
      {callsFirst && calls}
      {callsFirst && <h3 className="card-head">{stepsTitle}</h3>}
      <Steps view={view} codes={recommendation.nextSteps} />
      {!callsFirst && calls}
      <GeneralCautions view={view} recommendation={recommendation} />
    </section>
  )
}
