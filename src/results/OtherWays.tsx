import { CombinationCard } from './CombinationCard'
import { ShowMore } from './ShowMore'
import { cardKey, type View } from './view'
import type { Recommendation } from '../recommend/recommendation'

const SHOWN = 3

/** The other lane, without a rank. */
export function OtherWays({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const { words, say } = view
  const { otherWays } = recommendation
  if (otherWays.length === 0) return null
  return (
    <section className="result-part">
      <h2 className="part-head">{otherWays.length === 1 ? words.ways.titleOne : words.ways.titleMany}</h2>
      <p className="side muted">{words.ways[`${otherWays[0]!.lane}Note${view.person.dual ? 'Dual' : ''}`]}</p>
      <div className="other-ways">
        <ShowMore first={SHOWN} label={(count) => say.form(words.cards.more, count, { count })}>
          {otherWays.map((one) => (
            <CombinationCard key={cardKey(one)} {...{ view, recommendation }} combination={one} short />
          ))}
        </ShowMore>
      </div>
    </section>
  )
}
