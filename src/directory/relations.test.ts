import { expect, it } from 'vitest'
import type { Directory } from './model'
import { readDirectory } from './readDirectory'
import { relations } from './relations'
import { folderOf, smallFolder } from './smallFolder.fixture'

it('names each doctor of a plan once, sorted, through groups and directly', () => {
  expect(linesOf({})).toEqual([
    '{"plan":"duo","network":"ma","group":"har","doctor":"vega","basis":"listed"}',
    '{"plan":"duo","network":"ma","group":"hil","doctor":"kim","basis":"listed"}',
    '{"plan":"free","network":"ppo","group":null,"doctor":"kim","basis":"listed"}',
    '{"plan":"gold","network":"ma","group":"har","doctor":"vega","basis":"listed"}',
    '{"plan":"gold","network":"ma","group":"hil","doctor":"kim","basis":"listed"}',
    '{"plan":"orig","network":null,"group":null,"doctor":"vega","basis":"listed"}',
  ])
})

it('puts a doctor listed in the network of an HMO before its groups, and keeps the basis of each row', () => {
  const practices = 'doctor_id,group_id,basis,zip\nvega,har,inferred,00011\nvega,har,listed,00011\nvega,har,listed,00012\n'
  expect(ofGold({ 'practices.csv': practices, 'listings.csv': 'doctor_id,network_id,basis\nkim,ma,contract\n' })).toEqual([
    [null, 'kim', 'contract'],
    ['har', 'vega', 'inferred'],
    ['har', 'vega', 'listed'],
  ])
})

it('leaves out a doctor whose row is for other lines, and one whose group is in through other networks only', () => {
  const practices = 'doctor_id,group_id,lines,networks\nvega,har,commercial,\nkim,hil,,ppo\n'
  expect(ofGold({ 'practices.csv': practices })).toEqual([])
})

it('leaves out a group whose contract is for another line or year, or does not say which', () => {
  const contracts = 'network_id,group_id,line,plan_year\nma,har,commercial,2027\nma,har,medicare-advantage,2026\nma,hil,,2027\n'
  expect(ofGold({ 'contracts.csv': contracts })).toEqual([])
})

it('leaves out a plan of another year', () => {
  expect(ofGold({ 'plans.csv': smallFolder['plans.csv'].replace('mar;ald,2027', 'mar;ald,2026') })).toEqual([])
})

it('finds no doctor of a PPO through a group', () => {
  const contracts = 'network_id,group_id,line,plan_year\nppo,har,medicare-advantage,2027\n'
  expect(linesOf({ 'contracts.csv': contracts }).filter((line) => line.includes('"free"'))).toEqual([
    '{"plan":"free","network":"ppo","group":null,"doctor":"kim","basis":"listed"}',
  ])
})

it('leaves the directory as it was', () => {
  const directory = directoryOf({ 'doctors.csv': smallFolder['doctors.csv'].replace(/^vega.*\n(kim.*\n)/m, (_, kim: string) => kim) })
  const before = structuredClone(directory)
  expect([...relations(directory)].length).toBeGreaterThan(0)
  expect(directory).toEqual(before)
})

it('names a network once that a plan has twice, in order, and leaves the plan as it was', () => {
  const directory = directoryOf({})
  const plans = directory.plans.map((plan) => (plan.id === 'gold' ? { ...plan, networks: ['ppo', 'ma', 'ma'] } : plan))
  const ofPlan = [...relations({ ...directory, plans })].filter(({ plan }) => plan === 'gold')
  expect(ofPlan.map(({ network, doctor }) => [network, doctor])).toEqual([['ma', 'vega'], ['ma', 'kim'], ['ppo', 'kim']])
  expect(plans.find(({ id }) => id === 'gold')?.networks).toEqual(['ppo', 'ma', 'ma'])
})

function directoryOf(changes: Partial<Record<keyof typeof smallFolder, string>>): Directory {
  const { directory } = readDirectory(folderOf({ ...smallFolder, ...changes }))
  if (!directory) throw new Error('The changed folder has no usable directory.json.')
  return directory
}

function linesOf(changes: Partial<Record<keyof typeof smallFolder, string>>): string[] {
  return [...relations(directoryOf(changes))].map((relation) => JSON.stringify(relation))
}

function ofGold(changes: Partial<Record<keyof typeof smallFolder, string>>) {
  return [...relations(directoryOf(changes))]
    .filter(({ plan }) => plan === 'gold')
    .map(({ group, doctor, basis }) => [group, doctor, basis])
}
