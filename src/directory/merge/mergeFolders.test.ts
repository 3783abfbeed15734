// @vitest-environment node
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recommend } from '../../recommend/recommend'
import { run as runCommand } from '../commands'
import { withBuiltInPlaces } from '../places/builtIn'
import { readFolder } from '../readFolder'
import { smallFolder } from '../smallFolder.fixture'
import type { Answers } from '../../recommend/answers'
import type { MergeReport } from './report'

const work = mkdtempSync(join(tmpdir(), 'merge-'))
afterAll(() => rmSync(work, { recursive: true }))

const today = '2026-11-21'
const run = (...words: string[]) => runCommand(words, { today })
const at = (name: string) => join(work, name)

function write(name: string, content: string) {
  mkdirSync(dirname(at(name)), { recursive: true })
  writeFileSync(at(name), content)
}

function folder(name: string, changes: Partial<Record<keyof typeof smallFolder, string>> = {}): string {
  for (const [file, content] of Object.entries({ ...smallFolder, ...changes })) write(`${name}/${file}`, content)
  return at(name)
}

const feed = [
  {
    npi: '1234567893',
    type: 'Individual',
    name: { first: 'ANAIS', last: 'QUILLMARCH' },
    lastUpdatedOn: '2026-11-02',
    plans: [
      {
        maPlanId: 'H9991-001-000',
        year: ['2027'],
        networkId: 'NET-1',
        accepting: 'Accepting',
        specialty: ['207Q00000X'],
        addresses: [{ address: '480 Wrenfield Way', city: 'Inglewood', state: 'CA', zip: '90301', phone: '2135550125' }],
      },
    ],
  },
]
const landscape = [
  'Contract Year,State Territory Abbreviation,County Name,Contract ID,Plan ID,Segment ID,Sanctioned Plan,Organization Marketing Name,Plan Name,Plan Type,Special Needs Plan (SNP) Indicator,SNP Type',
  '2027,CA,Los Angeles,H9991,001,0,No,Pelican Health,Pelican Gold,HMO,No,Not Applicable',
  '',
].join('\n')
/** What the insurer keeps for its brokers: groups, their contracts and their doctors, by name. */
const list = {
  'directory.json': JSON.stringify({ name: 'Pelican groups', sample: false, planYear: 2027, asOf: '2026-10-30', staleAfterDays: 90, source: 'Pelican, list of groups' }),
  'networks.csv': 'network_id,name,issuer\npelican-hmo,Pelican Medicare HMO,Pelican Health\n',
  'groups.csv': 'group_id,name,kind,zips,languages\nwrenfield,Wrenfield Physicians,ipa,90301,es\n',
  'plans.csv': 'plan_id,name,network_ids,track,line,plan_year\nH9991-001-000,Pelican Gold,pelican-hmo,medicare,medicare-advantage,2027\n',
  'contracts.csv': 'network_id,group_id,line,plan_year\npelican-hmo,wrenfield,medicare-advantage,2027\n',
  'doctors.csv': 'doctor_id,first_name,last_name,specialty\naq,Anais,Quillmarch,Family medicine\n',
  'practices.csv': 'doctor_id,group_id,lines,zip,accepting\naq,wrenfield,medicare-advantage,90301,newpt\n',
}

beforeAll(async () => {
  write('feed/providers.json', JSON.stringify(feed))
  write('landscape.csv', landscape)
  for (const [file, content] of Object.entries(list)) write(`list/${file}`, content)
  await run('import', at('feed'), '--out', at('of-feed'))
  await run('import', at('landscape.csv'), '--out', at('of-landscape'))
})

const answers: Answers = { coverage: 'medicare', zip: '90301', timing: 'looking', doctors: [{ doctor: '1234567893', keep: 'must', current: true }], mainDoctor: '1234567893' }
const recommended = (name: string, change: object = {}) => recommend(withBuiltInPlaces(readFolder(at(name)).directory!), { ...answers, ...change }, [], today)

it('ranks a combination that none of its sources could give', async () => {
  const { err, exit } = await run('merge', at('of-feed'), at('of-landscape'), at('list'), '--out', at('all'))
  expect(exit).toBe(0)
  expect(recommended('all')).toMatchObject({
    outcome: 'RANKED',
    verify: [{ rank: 1, plan: 'H9991-001-000', network: 'NET-1', group: 'wrenfield', doctors: { '1234567893': 'kept' }, sources: expect.arrayContaining(['Pelican, list of groups']) }],
  })
  for (const alone of ['of-feed', 'of-landscape', 'list']) {
    const named = alone === 'list' ? { doctors: [{ doctor: 'aq', keep: 'must', current: true }], mainDoctor: 'aq' } : {}
    expect(recommended(alone, named), alone).toMatchObject({ outcome: 'CANNOT_TELL_YET', verify: [] })
  }
  const { directory, problems } = readFolder(at('all'))
  expect(problems).toEqual([])
  expect(directory).toMatchObject({
    name: 'Plan Finder directory of H9991 + Medicare Advantage plans in California, 2027 + Pelican groups',
    asOf: '2026-11-21',
    plans: [{ id: 'H9991-001-000', name: 'Pelican Gold', issuer: 'Pelican Health', type: 'HMO', counties: ['06037'] }],
    networks: [{ id: 'NET-1', name: 'Pelican Medicare HMO', issuer: 'Pelican Health' }],
    doctors: [{ id: '1234567893', npi: '1234567893', firstName: 'Anais', lastName: 'Quillmarch' }],
  })
  expect([...err]).toEqual(expect.arrayContaining(['Networks of different ids are one, as a plan has just the one in each source. 1:', '  NET-1, pelican-hmo: plan H9991-001-000', 'No conflicts.', '1 doctor has no word on Original Medicare: clinicians could tell.']))
})

it('says the same on the screen and in report.json, source by source', async () => {
  const { err } = await run(
    'merge',
    folder('one', { 'contracts.csv': `${smallFolder['contracts.csv']}nowhere,har,,,,\n` }),
    folder('other', { 'doctors.csv': smallFolder['doctors.csv'].replace('yes,yes', 'yes,no') }),
    '--out',
    at('both'),
  )
  const report = JSON.parse(readFileSync(at('both/report.json'), 'utf8')) as MergeReport
  expect(report.sources.map(({ name, tables }) => [name, tables.contracts])).toEqual([
    ['Invented', { read: 3, kept: 2, joined: 0, setAside: { 'network_id: No usable row of networks.csv has this id.': 1 } }],
    ['Invented', { read: 2, kept: 0, joined: 2, setAside: {} }],
  ])
  expect(report.conflictCounts).toEqual({ 'doctors.csv, takes_original_medicare': 1 })
  expect([...err].map((line) => line.replaceAll(work, ''))).toMatchInlineSnapshot(`
    [
      "/one: Invented",
      "                       read       kept     joined  set aside",
      "  hospitals.csv           1          1          0          0",
      "  networks.csv            2          2          0          0",
      "  groups.csv              2          2          0          0",
      "  plans.csv               4          4          0          0",
      "  contracts.csv           3          2          0          1",
      "                                                           1  network_id: No usable row of networks.csv has this id.",
      "  doctors.csv             2          2          0          0",
      "  practices.csv           2          2          0          0",
      "  listings.csv            1          1          0          0",
      "  places.csv              2          2          0          0",
      "  ratings.csv             1          1          0          0",
      "  contracts.csv, line 4, network_id, "nowhere": No usable row of networks.csv has this id. Add it to networks.csv, or correct the id. (set aside)",
      "",
      "/other: Invented",
      "                       read       kept     joined  set aside",
      "  hospitals.csv           1          0          1          0",
      "  networks.csv            2          0          2          0",
      "  groups.csv              2          0          2          0",
      "  plans.csv               4          0          4          0",
      "  contracts.csv           2          0          2          0",
      "  doctors.csv             2          0          2          0",
      "  practices.csv           2          0          2          0",
      "  listings.csv            1          0          1          0",
      "  places.csv              2          0          2          0",
      "  ratings.csv             1          0          1          0",
      "",
      "Written: hospitals.csv 1, networks.csv 2, groups.csv 2, doctors.csv 2, plans.csv 4, contracts.csv 2, practices.csv 2, listings.csv 1, places.csv 2, ratings.csv 1.",
      "1 conflict: doctors.csv, takes_original_medicare 1.",
      "doctors.csv, vega, takes_original_medicare: "yes" says invented (/one); "no" says invented (/other). It is left unknown.",
      "2 doctors have no word on Original Medicare: clinicians could tell.",
      "1 plan has no counties, which counts as sold everywhere: landscape or qhp could tell.",
    ]
  `)
})

it('writes again what it read, but for what it joined', async () => {
  await run('merge', folder('same'), folder('again'), '--out', at('twice'))
  const [before, after] = ['same', 'twice'].map((name) => readFolder(at(name)).directory!)
  const dated = before!.groups.map((row) => ({ ...row, source: 'invented', asOf: row.asOf ?? before!.asOf }))
  expect(after).toMatchObject({ name: 'Invented', sample: true, groups: dated, hospitals: before!.hospitals, places: before!.places, ratings: before!.ratings })
})

it('takes what a source alone cannot use for no problem of its own', async () => {
  const { err, exit } = await run('merge', at('of-feed'), at('of-landscape'), '--out', at('strictly'), '--strict')
  expect([...err].join('\n')).not.toContain('type is not known')
  expect(exit).toBe(0)
})

it.each([
  ['a row that cannot be used', { 'contracts.csv': `${smallFolder['contracts.csv']}nowhere,har,,,,\n` }, 'contracts.csv, line 4, network_id, "nowhere"'],
  ['a conflict', { 'doctors.csv': smallFolder['doctors.csv'].replace('yes,yes', 'yes,no') }, /"yes" says invented \(.*plain\); "no" says invented \(.*spoilt\). It is left unknown.\nStopped: with --strict/],
])('writes nothing with --strict for %s', async (_, changes, message) => {
  const { err, exit } = await run('merge', folder('plain'), folder('spoilt', changes), '--out', at('never'), '--strict')
  expect([exit, existsSync(at('never'))]).toEqual([2, false])
  expect([...err].join('\n')).toMatch(message)
})

it.each([
  ['one folder', () => [folder('lone')], 'two folders or more'],
  ['a folder that is not there', () => [folder('lone'), at('nowhere')], 'there is no folder of this name'],
  ['a folder without directory.json', () => [folder('lone'), folder('headless', { 'directory.json': '{}' })], 'headless: nothing usable is in it'],
])('refuses %s', async (_, folders, message) => {
  const { err, exit } = await run('merge', ...folders(), '--out', at('refused'))
  expect([exit, existsSync(at('refused'))]).toEqual([2, false])
  expect([...err].join('\n')).toContain(message)
})
