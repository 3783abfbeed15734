import { useEffect, useState } from 'react'
import type { Knowledge } from './knowledge'
import type { Language } from './content/read'
import type { PictureSoFar } from './results/PictureSoFar'
import type { Results } from './results/Results'
import type { Answers, Evidence } from './recommend/answers'

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
  onChange: (id: string) => void
  onAnswer: (id: string, value: unknown) => void
}

/** Joins the rules and the result's page. */
export function ResultView({ load, answers, evidence, onEvidence, waiting, onChange, onAnswer }: ResultViewProps) {
  const shown = useShown(load)
  const isHere = shown !== undefined
  useEffect(() => {
    if (!isHere) return
    scrollTo(0, 0)
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [isHere])
  if (!shown) return <p role="status">{waiting}</p>
  const { directory, today, words, questions } = shown
  return (
    <shown.Results
      recommendation={shown.recommend(answers, evidence)}
      {...{ directory, answers, evidence, onEvidence, today, words, onChange }}
      questionCopy={questions}
      onTry={(change) => onAnswer(change.question, change.answer)}
      onPrint={() => window.print()}
    />
  )
}

/** The picture as far as the answers reach, on wide screens only. */
export function PictureView({ load, answers }: { load: () => Promise<Shown>; answers: Answers }) {
  const shown = useShown(load)
  if (!shown) return null
  const { directory, today, words } = shown
  return <shown.PictureSoFar {...{ directory, answers, today, words }} />
}

function useShown(load: () => Promise<Shown>): Shown | undefined {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    let isWanted = true
    load().then((all) => isWanted && setShown(all), () => undefined)
    return () => {
      isWanted = false
    }
  }, [load])
  return shown
}

