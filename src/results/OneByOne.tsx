import { Children, startTransition, useEffect, useState, type ReactNode } from 'react'
import type { Recommendation } from '../recommend/recommendation'

type OneByOneProps = {
  className: string
  outcome: Recommendation['outcome']
  children: ReactNode
  /** Called once, when the last part stands on the page. */
  onWhole?: () => void
}

/**
 * Puts its children on the page one after another, each in a task of its own, so that a long page never holds up the
 * person. Only the whole of it bears the outcome.
 */
export function OneByOne({ className, outcome, children, onWhole }: OneByOneProps) {
  const parts = Children.toArray(children)
  const [count, setCount] = useState(2)
  // A part that comes later finds the page whole.
  const isWhole = count === Infinity
  useEffect(() => {
    if (isWhole) onWhole?.()
    else startTransition(() => setCount(count + 1 < parts.length ? count + 1 : Infinity))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onWhole once, and the count leads.
  }, [count])
  return (
    <div className={className} data-outcome={isWhole ? outcome : undefined} aria-busy={!isWhole}>
      {parts.slice(0, count)}
    </div>
  )
}
