import type { ResultWords } from '../content/resultWords'

type CallAskProps = {
  sheet: Pick<ResultWords['sheet'], 'yes' | 'no' | 'unsure'>
  ask: string
  /** Some question below has the three boxes. */
  hasBoxes: boolean
}

/** What to say first, and the heads of the columns of boxes. */
export function CallAsk({ sheet, ask, hasBoxes }: CallAskProps) {
  return (
    <div className="sheet-ask muted">
      <span>{ask}</span>
      {hasBoxes && (
        <span className="sheet-columns small" aria-hidden>
          <span>{sheet.yes}</span>
          <span>{sheet.no}</span>
          <span>{sheet.unsure}</span>
        </span>
      )}
    </div>
  )
}
