// @vitest-environment node
import { expect, it } from 'vitest'
import type { FieldName } from './agency'
import { now, sample, whole } from './agency.fixture'
import type { Circumstances } from './requirements'
import { standingOf } from './standing'

/** What is on, in a few letters: plans named and contact offered, to somebody with Medicare (M, m) and with a job's cover (J, j). */
function on(input: unknown, at: Partial<Circumstances> = {}): string {
  const { mayName, mayContact } = standingOf(input, { ...now, ...at })
  const county = '06023'
  return [mayName('medicare', county) && 'M', mayName('employer', county) && 'J', mayContact('medicare', county) && 'm', mayContact('employer', county) && 'j'].filter(Boolean).join('')
}

const without = (field: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))
const all = 'MJmj'

it('an agency that has filled in everything may do everything', () => {
  expect(standingOf(whole, now).problems).toEqual([])
  expect(on(whole)).toBe(all)
})

it.each<[FieldName, string]>([
  ['legalName', ''],
  ['domicile', ''],
  ['principalPlace', ''],
  ['licences', ''],
  ['phone', ''],
  ['planYear', 'mj'],
  ['review', 'mj'],
  ['displayFrom', 'Jmj'],
  ['sells', 'Jj'],
  ['counts', 'Jj'],
  ['statements', 'Jj'],
  ['address', 'MJ'],
  ['email', 'MJ'],
  ['privacy', 'MJ'],
  ['products', 'MJ'],
  ['lead', 'MJ'],
  // Education is what is left where nothing was chosen.
  ['mode', 'mj'],
  ['dba', all],
  ['npn', all],
  ['agents', all],
  ['tty', all],
  ['hours', all],
  ['languages', all],
  ['counties', all],
  ['accent', all],
  ['sites', all],
  ['sample', all],
])('without %s, on is "%s"', (field, expected) => {
  expect(on(without(field))).toBe(expected)
})

it('every field has its line above', () => {
  const { problems } = standingOf(Object.fromEntries(Object.keys(whole).map((name) => [name, null])), now)
  expect(problems.map(({ field }) => field).sort()).toEqual(Object.keys(whole).sort())
})

it.each<[string, Partial<Record<FieldName, unknown>>, string]>([
  ['a licence nobody has', { licences: [{ state: 'CA', number: '0X00000', holder: 'Tidewater' }] }, ''],
  ['no licence of California', { licences: [{ state: 'OR', number: '0K41726', holder: 'Tidewater' }] }, ''],
  ['a number of films', { phone: '(707) 555-0142' }, ''],
  ['a name to be filled in', { legalName: 'Your Agency' }, ''],
  ['last year', { planYear: 2026 }, 'mj'],
  ['nobody who reviewed it', { review: { materialIds: [] } }, 'mj'],
  ['filing numbers instead of a review', { review: { materialIds: ['Y0001_12345_C'] } }, all],
  ['a day before October', { displayFrom: '2026-09-30' }, 'Jmj'],
  ['a day to come', { displayFrom: '2026-12-01' }, 'Jmj'],
  ['counts that are past', { counts: whole.counts.map((counts) => ({ ...counts, expires: '2026-11-20' })) }, 'Jj'],
  ['counts of another county', { counts: [{ ...whole.counts[0]!, counties: ['06037'] }] }, 'Jj'],
  ['counts not approved yet', { counts: whole.counts.map((counts) => ({ ...counts, approvedOn: '2026-12-01' })) }, 'Jj'],
  ['no counts, and plans of one organization only', { counts: undefined, sells: { medicareAdvantage: true, moreThanOneOrganization: false, everyPlanInArea: false } }, all],
  ['a statement in one of two languages', { statements: { ...whole.statements, planContract: { en: 'The plans have a contract.' } } }, 'Jj'],
  ['a policy to come', { privacy: { ...whole.privacy, date: '2027-01-01' } }, 'MJ'],
  ['an endpoint without a lock', { lead: { ...whole.lead, endpoint: 'http://tidewater-benefits.com/leads' } }, 'MJ'],
  ['an endpoint on this computer', { lead: { ...whole.lead, endpoint: 'http://localhost:8787/leads' } }, 'MJ'],
  ['a text that was changed since', { lead: { ...whole.lead, consents: { ...whole.lead.consents, texts: '2025-01-01' } } }, 'MJ'],
  ...['https://u:p@tidewater.com/x', 'https://tidewater.com:99999/', 'https://tide water.com/', 'https://tidewater.com;script-src', 'https://tide"water.com', 'https://[', 'javascript:alert(1)'].map(
    (endpoint): [string, Partial<Record<FieldName, unknown>>, string] => [`the endpoint ${endpoint}`, { lead: { ...whole.lead, endpoint } }, 'MJ'],
  ),
  ['a phone number without digits', { phone: '+.......' }, ''],
  ['other counties', { counties: ['06037'] }, ''],
  ['counties that cannot be read', { counties: '06023' }, ''],
  ['counties to be filled in', { counties: ['00000'] }, ''],
  ['a word for yes where the sample is told', { sample: 'true' }, ''],
  ['education chosen', { mode: 'education' }, 'mj'],
])('with %s, what needs it is off and nothing else', (_, change, expected) => {
  const changed = Object.fromEntries(Object.entries({ ...whole, ...change }).filter(([, value]) => value !== undefined))
  expect(on(changed)).toBe(expected)
})

it('one field that will not do never takes another with it', () => {
  const { agency, problems } = standingOf({ ...whole, phone: 12, email: 'at home' }, now)
  expect(problems.map(({ field, off }) => [field, off])).toEqual([
    ['phone', ['named', 'lead']],
    ['email', ['lead']],
  ])
  expect(agency).toEqual(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'phone' && name !== 'email')))
})

it('says the field, what is wrong and what to do', () => {
  const told = standingOf({ ...whole, leagalName: 'x', counts: [{ ...whole.counts[0]!, expires: '2027-02-30' }] }, now).problems
  expect(told.map(({ field, wrong, advice }) => `${field}: ${wrong}. ${advice}`)).toEqual([
    'counts.0.expires: "2027-02-30" is not a day of the calendar. Write it as content/agency.schema.json says.',
    'leagalName: is not a field. Did you mean "legalName"?',
  ])
})

it.each([[undefined], [null], [[]], ['text'], [{}]])('nothing is on with %j', (input) => {
  expect(on(input)).toBe('')
  expect(standingOf(input, now).problems).not.toEqual([])
})

it('nobody is offered contact about Medi-Cal, or before it is known what for', () => {
  const { mayContact, mayName } = standingOf(whole, now)
  expect([mayContact('medi-cal', '06023'), mayContact(null, '06023'), mayName(null, '06023')]).toEqual([false, false, false])
  expect(mayName('medi-cal', '06023')).toBe(true)
})

it('the invented agency may do everything beside an invented directory, and is nobody beside a real one', () => {
  const invented = { ...now, directory: { sample: true, planYear: 2027 } }
  expect(standingOf(sample, invented).problems).toEqual([])
  expect(on(sample, invented)).toBe(all)
  const beside = standingOf(sample, now)
  expect([beside.agency, beside.mayName('medicare', '06037'), beside.mayContact('medicare', '06037')]).toEqual([{}, false, false])
})

it('the invented agency cannot pass for a real one by leaving the word out', () => {
  for (const invented of [false, true]) expect(on({ ...sample, sample: false }, { directory: { sample: invented, planYear: 2027 } })).toBe('')
})

it('the sample with only the numbers changed is still nobody', () => {
  const { sample: _, ...rest } = whole
  const half = { ...rest, legalName: sample.legalName, address: sample.address, principalPlace: sample.principalPlace, lead: { ...whole.lead, recipient: sample.lead.recipient } }
  expect(on(half)).toBe('')
  expect(standingOf(half, now).problems.map(({ field, wrong }) => `${field}: ${wrong}`)).toEqual([
    'legalName: "Marisol Bay Insurance Services" is a placeholder',
    'principalPlace: "Marisol, California" is a placeholder',
    'address: "12 Harbor Street, Marisol, CA 00011" is a placeholder',
    'lead.recipient: "Marisol Bay Insurance Services" is a placeholder',
  ])
})

it('says where the form will not show, and that a real agency has invented lists', () => {
  const { problems } = standingOf({ ...whole, sites: [] }, { ...now, directory: { sample: true, planYear: 2027 } })
  expect(problems.map(({ field, off }) => [field, off])).toEqual([
    ['sites', []],
    ['', []],
  ])
})

it('a list of sites that cannot be read lets nobody', () => {
  expect(standingOf({ ...whole, sites: [] }, now).sites).toBe('any')
  expect(standingOf({ ...whole, sites: ['https://www.tidewater-benefits.com'] }, now).sites).toEqual(['https://www.tidewater-benefits.com'])
  expect(standingOf({ ...whole, sites: ['https://www.tidewater-benefits.com/guide'] }, now).sites).toEqual([])
  expect(standingOf({ ...whole, sites: 'tidewater' }, now).sites).toEqual([])
})

it.each([
  ['https://WWW.Tidewater.com', 'is "https://www.tidewater.com" to browsers: write it so'],
  ['https://tidewater.com:443', 'is "https://tidewater.com" to browsers: write it so'],
  ['https://münchen.de', 'is "https://xn--mnchen-3ya.de" to browsers: write it so'],
  ['https://*.tidewater.com', 'names no single site'],
  ['https://a;script-src', 'names no single site'],
  ['https://a"><b>', 'names no single site'],
  ['https://tidewater.com/', 'is not an origin like https://www.example.com, without a path'],
])('a site that no browser would ever be at lets nobody in, and is told: %s', (site, wrong) => {
  const { sites, problems } = standingOf({ ...whole, sites: ['https://www.tidewater-benefits.com', site] }, now)
  expect(sites).toEqual([])
  expect(problems.map(({ field, wrong: told }) => [field, told])).toContainEqual(['sites.1', expect.stringContaining(wrong)])
})

it('a list of sites stays one where a site has a name kept free for tests', () => {
  const sites = ['https://www.tidewater-benefits.com', 'https://staging.tidewater.test']
  expect(standingOf({ ...whole, sites }, now).sites).toEqual(sites)
})

it('a misspelt field that would narrow what is on is taken for the one that was meant', () => {
  const { counties: _, sites: __, ...rest } = whole
  expect(on({ ...rest, Counties: ['06037'] })).toBe('')
  expect(standingOf({ ...rest, site: ['https://www.tidewater-benefits.com'] }, now).sites).toEqual([])
})

it('tells of what was never filled in, also where nothing needs it', () => {
  expect(standingOf({ ...whole, dba: 'Your Agency' }, now).problems).toEqual([{ field: 'dba', wrong: '"Your Agency" is a placeholder', advice: 'Write what is true of your agency.', off: [] }])
})
