import { expect, it } from 'vitest'
import { planTypesIn, snpTypeIn } from './planTypes'

it.each([
  ['Saltgrass Silver EPO', ['EPO']],
  ['Saltgrass Gold hmo', ['HMO']],
  ['Saltgrass Gold HMO-POS', ['HMO-POS']],
  ['Saltgrass Gold HMO POS (HMO)', ['HMO-POS']],
  ['Saltgrass POS (HMO-POS)', ['HMO-POS']],
  ['Saltgrass PPO and EPO', ['PPO', 'EPO']],
  ['Saltgrass HMO, POS', ['HMO', 'POS']],
  ['Saltgrass PPO 2500', ['PPO']],
  ['Saltgrass HMOs', []],
  ['Saltgrass Deposit', []],
  ['Saltgrass EPOch', []],
  ['Saltgrass POSitive', []],
])('reads the type in %j as %j', (name, types) => {
  expect(planTypesIn(name)).toEqual(types)
})

it.each([
  ['Saltgrass Duo (HMO D-SNP)', 'D-SNP'],
  ['Saltgrass CSNP', 'C-SNP'],
  ['Saltgrass SNP', null],
])('reads for whom %j is as %j', (name, snp) => {
  expect(snpTypeIn(name)).toBe(snp)
})
