import type { Product } from './agency/products'
import type { Answers } from './recommend/answers'
import { trackOf } from './recommend/person'

/** What an agent may talk about to this person: of what the agency sells, what belongs to the person's kind of cover. */
export function leadProducts(answers: Answers, sold: readonly Product[] = []): Product[] {
  const track = trackOf(answers)
  const fitting: Product[] =
    track === 'medicare'
      ? // With Medi-Cal, Medigap is never suggested.
        answers.coverage === 'medicare' ? ['medicare-advantage', 'medigap', 'part-d', 'other'] : ['medicare-advantage', 'part-d', 'other']
      : track === 'marketplace'
        ? ['individual', 'other']
        : track === 'employer'
          ? ['group', 'other']
          : []
  return fitting.filter((product) => sold.includes(product))
}
