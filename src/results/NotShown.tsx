import { useId, useState } from 'react'
import { fill } from '../content/fill'
import { groupBy } from '../directory/groupBy'
import { leftOut } from '../recommend/leftOut'
import { isLost } from '../recommend/standing'
import { pairInWords } from './calls'
import { ShowMore } from './ShowMore'
import { standingOf, type View } from './view'
import type { Candidate } from '../recommend/candidates'
import type { DoctorStatus, Recommendation } from '../recommend/recommendation'

const SHOWN = 12

/** How many pairs are left out and why; on a press, which they are and whom each would lose. */
export function NotShown({ view, recommendation: { notShown } }: { view: View; recommendation: Recommendation }) {
  const { words, say } = view
  const { cards } = words
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { keepNobody, loseMustKeep } = notShown
  const parts = [
    ...(loseMustKeep > 0 ? [say.form(cards.notShownLose, loseMustKeep, { count: loseMustKeep })] : []),
    ...(keepNobody > 0 ? [say.form(cards.notShownNobody, keepNobody, { count: keepNobody })] : []),
  ]
  if (parts.length === 0) return null
  return (
    <div className="not-shown">
      <p className="side muted">
        {fill(cards.notShown, { list: say.list(parts) })}{' '}
        <button type="button" className="plain" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? cards.hideThem : cards.showThem}
        </button>
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <ShowMore first={SHOWN} label={(count) => say.form(cards.more, count, { count })}>
            {linesOf(view).map(({ pair, why }) => (
              <p className="side not-shown-pair" key={pair + why}>
                <span className="strong">{pair}</span> <span className="muted">{why}</span>
              </p>
            ))}
          </ShowMore>
        )}
      </div>
    </div>
  )
}

/** Pairs that read the same, where no plan is named, are one line. */
function linesOf(view: View): { pair: string; why: string }[] {
  const { directory, answers, evidence, today } = view
  const lines = leftOut(directory, answers, evidence, today).map((one) => ({ pair: `${pairInWords(view, one)}.`, why: whyOf(view, one) }))
  return [...groupBy(lines, ({ pair, why }) => pair + why).values()].map(([first]) => first!)
}

function whyOf(view: View, candidate: Candidate): string {
  const { words, say, names, doctors } = view
  const named = (test: (status: DoctorStatus) => boolean) => doctors.filter((doctor) => test(standingOf(view, candidate, doctor)!.status)).map(names.short)
  const [lost, unknown] = [named(isLost), named((status) => status === 'unknown')]
  return [
    ...(lost.length > 0 ? [fill(words.cards.wouldLose, { doctors: say.list(lost) })] : []),
    ...(unknown.length > 0 ? [fill(words.cards.notKnown, { doctors: say.list(unknown) })] : []),
  ].join(' ')
}
