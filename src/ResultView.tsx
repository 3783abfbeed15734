import { useEffect, type ReactNode } from 'react'
import { contactButton } from './chat/ContactOffer'
import type { Stay } from './chat/services'
import type { Knowledge } from './knowledge'
import type { Language } from './content/read'
import type { PictureSoFar } from './results/PictureSoFar'
import type { Results } from './results/Results'
import type { Answers, Evidence } from './recommend/answers'
import { Gone } from './chat/Gone'
import { toTop } from './ui/toTop'
import { useLoaded } from './chat/useLoaded'

/** What the result needs, all of it fetched when the first doctor is named or the last question answered. */
export type Shown = Knowledge & {
  Results: typeof Results
  PictureSoFar: typeof PictureSoFar
  words: Language['results']
  questions: Language['chat']['questions']
}

type ResultViewProps = {
  load: () => Promise<Shown>
  answers: Answers
  /** What was heard on the phone. */
  evidence: Evidence[]
  onEvidence: (evidence: Evidence[]) => void
  /** Said until it is here. */
  waiting: string
  /** Said when it does not come. */
  gone: { gone: string; reload: string }
  /** What the person told us, each with Change. */
  told: ReactNode
  /** Save and share. */
  actions: ReactNode
  contact: ReactNode
  stay: Stay
  /** The call sheet was asked for from another place. */
  isToPrint: boolean
  onPrinted: () => void
  onAnswer: (id: string, value: unknown) => void
  /** Who runs this copy, as it stands on paper. */
  agency?: string
}

/** Joins the rules and the result's page. */
export function ResultView({ load, answers, evidence, onEvidence, waiting, gone, told, actions, contact, stay, isToPrint, onPrinted, onAnswer, agency }: ResultViewProps) {
  const shown = useLoaded(load, true)
  const { backToPx, ...sheetOpen } = stay
  const isHere = shown !== undefined && shown !== 'failed'
  useEffect(() => {
    if (!isHere) return
    if (backToPx === undefined) toTop()
    else scrollTo(0, backToPx)
    document.querySelector<HTMLElement>(backToPx === undefined ? 'h1' : contactButton)?.focus({ preventScroll: true })
  }, [isHere, backToPx])
  useEffect(() => {
    if (!isHere || !isToPrint) return
    window.print()
    onPrinted()
  })
  if (shown === 'failed') return <Gone words={gone} />
  if (!shown) return <p role="status">{waiting}</p>
  const { today, words, questions } = shown
  // Answers are weighed before they lead here; while others are being weighed, there is nothing to show.
  const directory = shown.directory(answers)
  if (!directory) return <p role="status">{waiting}</p>
  return (
    <shown.Results
      recommendation={shown.recommend(directory, answers, evidence)}
      {...{ directory, answers, evidence, onEvidence, today, words, told, actions, contact, agency, sheetOpen }}
      mode={shown.mode(answers)}
      questionCopy={questions}
      onTry={(change) => onAnswer(change.question, change.answer)}
      onPrint={() => window.print()}
    />
  )
}

/** The picture as far as the answers reach, on wide screens only. */
export function PictureView({ load, answers }: { load: () => Promise<Shown>; answers: Answers }) {
  const shown = useLoaded(load, true)
  if (!shown || shown === 'failed') return null
  const { today, words } = shown
  const directory = shown.directory(answers)
  return directory && <shown.PictureSoFar {...{ directory, answers, today, words }} mode={shown.mode(answers)} />
}
