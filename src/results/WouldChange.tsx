import { changeLines } from './changes'
import { fill } from '../content/fill'
import { ShowMore } from './ShowMore'
import type { Change, Recommendation } from '../recommend/recommendation'
import type { QuestionCopies } from './told'
import type { View } from './view'

type WouldChangeProps = {
  view: View
  recommendation: Recommendation
  questionCopy: QuestionCopies
  onTry: (change: Change) => void
}

const SHOWN = 6

/** If this answer were another, then that would come first. Each can be tried. */
export function WouldChange({ view, recommendation, questionCopy, onTry }: WouldChangeProps) {
  const { words, say } = view
  const lines = changeLines(view, recommendation, questionCopy)
  if (lines.length === 0) return null
  return (
    <section className="result-part">
      <h2 className="part-head">{words.change.title}</h2>
      <p className="side muted">{words.change.note}</p>
      <div className="would-changes">
        <ShowMore first={SHOWN} label={(count) => say.form(words.change.more, count, { count })}>
          {lines.map((line) => (
            <div className="would-change" key={line.key}>
              <div>
                <p className="change-if strong">{line.answer}</p>
                <p className="muted">{line.effect}</p>
              </div>
              <button type="button" className="plain" aria-label={fill(words.change.tryWhat, { if: line.answer })} onClick={() => onTry(line.change)}>
                {words.change.tryIt}
              </button>
            </div>
          ))}
        </ShowMore>
      </div>
    </section>
  )
}
