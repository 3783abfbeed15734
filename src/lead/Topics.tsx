import type { Product } from '../agency/products'
import type { LeadWords } from '../content/leadWords'
import { Mistake } from '../ui/Notice'

type TopicsProps = { words: LeadWords; products: Product[]; ticked: Product[]; mistake?: string; onTick: (ticked: Product[]) => void }

/** What the agent may talk about. Nothing is ticked beforehand, and there is no "all". */
export function Topics({ words, products, ticked, mistake, onTick }: TopicsProps) {
  return (
    <fieldset className="lead-part" aria-describedby={mistake ? 'lead-topics-hint lead-topics-mistake' : 'lead-topics-hint'}>
      <legend className="card-head">{words.topics.title}</legend>
      <p className="side muted" id="lead-topics-hint">
        {words.topics.hint}
      </p>
      {mistake && <Mistake id="lead-topics-mistake">{mistake}</Mistake>}
      <div>
        {products.map((id, place) => (
          <label className="tick" key={id}>
            <input
              type="checkbox"
              name="lead:products"
              value={id}
              checked={ticked.includes(id)}
              aria-describedby={mistake && place === 0 ? 'lead-topics-mistake' : undefined}
              data-mistake={mistake && place === 0 ? true : undefined}
              onChange={(event) => onTick(event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
            />
            {words.topics.products[id]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
