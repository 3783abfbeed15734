import type { Product } from './agency/products'
import type { Answers, Coverage } from './recommend/answers'
import { coverageOf } from './recommend/person'

const fitting: Record<Exclude<Coverage, 'not-sure'>, Product[]> = {
  medicare: ['medicare-advantage', 'medigap', 'part-d', 'other'],
  // With Medi-Cal, Medigap is never suggested.
  'medicare-and-medi-cal': ['medicare-advantage', 'part-d', 'other'],
  job: ['group', 'other'],
  marketplace: ['individual', 'other'],
  'medi-cal': [],
}

/** What an agent may talk about to this person: of what the agency sells, what belongs to the person's kind of cover. Empty while that is not known. */
export function leadProducts(answers: Answers, sold: readonly Product[] = []): Product[] {
  const coverage = coverageOf(answers)
  return coverage === null ? [] : fitting[coverage].filter((product) => sold.includes(product))
}
