import { expect, it } from 'vitest'
import { products, type Product } from './agency/products'
import { leadProducts } from './leadProducts'
import type { Answers } from './recommend/answers'

it.each<[Answers, Product[]]>([
  [{ coverage: 'medicare' }, ['medicare-advantage', 'medigap', 'part-d', 'other']],
  [{ coverage: 'medicare-and-medi-cal' }, ['medicare-advantage', 'part-d', 'other']],
  [{ coverage: 'job' }, ['group', 'other']],
  [{ coverage: 'marketplace' }, ['individual', 'other']],
  [{ coverage: 'medi-cal' }, []],
  [{ coverage: 'not-sure', hasMedicare: 'yes', hasMediCal: 'no' }, ['medicare-advantage', 'medigap', 'part-d', 'other']],
  [{ coverage: 'not-sure', hasMedicare: 'yes', hasMediCal: 'yes' }, ['medicare-advantage', 'part-d', 'other']],
  [{ coverage: 'not-sure', hasMedicare: 'yes', hasMediCal: 'not-sure' }, []],
  [{}, []],
])('to somebody with %j an agent may talk about %j', (answers, expected) => {
  expect(leadProducts(answers, products)).toEqual(expected)
})

it('offers nothing that the agency does not sell', () => {
  expect(leadProducts({ coverage: 'medicare' }, ['medigap', 'group'])).toEqual(['medigap'])
  expect(leadProducts({ coverage: 'medicare' })).toEqual([])
})
