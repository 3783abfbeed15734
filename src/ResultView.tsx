import { startTransition, useEffect, useState, type ReactNode } from 'react'
import { contactButton } from './chat/ContactOffer'
import type { Stay } from './chat/services'
import type { Knowledge } from './knowledge'
import type { Language } from './content/read'
import type { PictureSoFar } from './results/PictureSoFar'
import type { Results } from './results/Results'
import type { Answers, Evidence, Notes } from './recommend/answers'
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
  /** What is written on the call sheet beside. */
  notes: Notes
  onNotes: (notes: Notes) => void
  /** Said until it is here. */
  waiting: string
  /** Said when it does not come. */
  gone: { gone: string; reload: string }
  /** What the person told us, each with Change. */
  told: ReactNode
  /** For more than one person. */
  together: ReactNode
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
export function ResultView({ load, answers, evidence, onEvidence, notes, onNotes, waiting, gone, told, actions, together, contact, stay, isToPrint, onPrinted, onAnswer, agency }: ResultViewProps) {
  const shown = useLoaded(load, true)
  const { backToPx, ...sheetOpen } = stay
  const isBack = backToPx !== undefined
  const isHere = shown !== undefined && shown !== 'failed'
  useEffect(() => {
    if (!isHere) return
    // Who comes back from the contact form goes on where they were, once all of it stands here.
    if (isBack) return
    toTop()
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [isHere, isBack])
  if (shown === 'failed') return <Gone words={gone} />
  if (!shown) return <p role="status">{waiting}</p>
  const { today, words, questions } = shown
  // Answers are weighed before they lead here; while others are being weighed, there is nothing to show.
  const directory = shown.directory(answers)
  if (!directory) return <p role="status">{waiting}</p>
  return (
    <shown.Results
      recommendation={shown.recommend(directory, answers, evidence)}
      unheard={evidence.length > 0 ? shown.recommend(directory, answers, []) : undefined}
      {...{ directory, answers, evidence, onEvidence, notes, onNotes, today, words, told, actions, together, contact, agency, sheetOpen }}
      mode={shown.mode(answers)}
      questionCopy={questions}
      onTry={(change) => onAnswer(change.question, change.answer)}
      onPrint={() => window.print()}
      onWhole={() => {
        if (isBack) {
          scrollTo(0, backToPx)
          document.querySelector<HTMLElement>(contactButton)?.focus({ preventScroll: true })
        }
        if (!isToPrint) return
        window.print()
        onPrinted()
      }}
    />
  )
}

/** The picture as far as the answers reach. It follows the question, which never waits for it. */
export function PictureView({ load, answers }: { load: () => Promise<Shown>; answers: Answers }) {
  const shown = useLoaded(load, true)
  const [picture, setPicture] = useState<ReactNode>(null)
  useEffect(() => {
    if (!shown || shown === 'failed') return
    const { today, words } = shown
    const directory = shown.directory(answers)
    if (directory) startTransition(() => setPicture(<shown.PictureSoFar {...{ directory, answers, today, words }} mode={shown.mode(answers)} />))
  }, [shown, answers])
  return picture
}
