import { CombinationCard } from './CombinationCard'
import { generalCautions } from './cautions'
import { fill } from '../content/fill'
import { Icon } from '../ui/Icon'
import { NotShown } from './NotShown'
import { ShowMore } from './ShowMore'
import { cardKey, type View } from './view'
import type { Combination, Recommendation } from '../recommend/recommendation'

/** What to verify. Equals stand side by side; a lower rank begins a new row. */
export function Combinations({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const { words, say } = view
  const { verify } = recommendation
  const ranks = [...new Set(verify.map(({ rank }) => rank))]
  const ties = verify.length > 1 && ranks.length === 1
  const isConfirmed = verify.every(({ confirmed }) => confirmed)
  const [titleOne, titleMany] = isConfirmed ? [words.cards.confirmedOne, words.cards.confirmedMany] : [words.cards.titleOne, words.cards.titleMany]
  return (
    <section className="result-part">
      <h2 className="part-head">{verify.length === 1 ? titleOne : say.form(titleMany, verify.length)}</h2>
      <p className="side muted">{words.cards[noteOf(verify, ties, isConfirmed, view.doctors.length === 0)]}</p>
      {ranks.map((rank) => (
        <Cards key={rank} {...{ view, recommendation }} combinations={verify.filter((one) => one.rank === rank)} />
      ))}
      <NotShown view={view} recommendation={recommendation} />
      <GeneralCautions view={view} recommendation={recommendation} />
    </section>
  )
}

function noteOf(verify: Combination[], ties: boolean, isConfirmed: boolean, isNobodyNamed: boolean) {
  if (isConfirmed) return ties ? 'confirmedEquals' : 'confirmedNote'
  if (ties) return isNobodyNamed ? 'equalsFit' : 'equalsNote'
  if (verify.length > 1) return 'rankedNote'
  return verify[0]?.group === null ? 'oneFreeNote' : 'oneNote'
}

function Cards({ view, recommendation, combinations }: { view: View; recommendation: Recommendation; combinations: Combination[] }) {
  return (
    <div className="combinations" data-count={combinations.length}>
      {combinations.map((one) => (
        <CombinationCard key={cardKey(one)} {...{ view, recommendation }} combination={one} equals={combinations.length} />
      ))}
    </div>
  )
}

/** What cannot be kept together: one card for each set of doctors, none before another. */
export function Trade({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const { words, say, names } = view
  const { trade } = recommendation
  return (
    <section className="result-part">
      <h2 className="part-head">{words.cards.tradeTitle}</h2>
      <p className="side muted">{trade.length === 0 ? words.cards.tradeEmpty : words.cards.tradeNote}</p>
      <div className="trade">
        {trade.map(({ keeps, options }) => (
          <section className="trade-set" key={keeps.join()}>
            <ShowMore label={(count) => say.form(words.cards.more, count, { count })} first={1}>
              {options.map((one) => (
                <CombinationCard
                  key={cardKey(one)}
                  {...{ view, recommendation }}
                  combination={one}
                  keeps={fill(words.cards.keeps, { doctors: say.list(keeps.map(names.short)) })}
                  short
                />
              ))}
            </ShowMore>
          </section>
        ))}
      </div>
      <NotShown view={view} recommendation={recommendation} />
      <GeneralCautions view={view} recommendation={recommendation} />
    </section>
  )
}

/** Cautions that hold whatever is chosen. */
export function GeneralCautions({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const texts = generalCautions(view, recommendation)
  if (texts.length === 0) return null
  return (
    <div className="notice notice-neutral">
      <h3 className="side strong caution-head">
        <Icon name="warn" />
        {recommendation.outcome === 'RANKED' || recommendation.outcome === 'TRADE' ? view.words.cards.forEach : view.words.cards.keepInMind}
      </h3>
      <ul className="dash-list dash-list-ask">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
