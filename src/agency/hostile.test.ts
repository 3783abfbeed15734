// @vitest-environment node
import { expect, it } from 'vitest'
import { whole } from './agency.fixture'
import { readAgency } from './readAgency'
import { hiddenSigns, hostileTexts } from '../test/hostile'

it.each(hiddenSigns)('refuses a name with a sign in it that nobody sees, and says so: %j', (sign) => {
  const { agency, problems } = readAgency({ ...whole, legalName: `Tide${sign}water` })
  expect(agency.legalName).toBeUndefined()
  expect(problems).toEqual([expect.objectContaining({ field: 'legalName', wrong: expect.stringContaining('nobody sees'), advice: expect.any(String) })])
})

it('refuses a name as long as a book, and shows the beginning of it', () => {
  const { problems } = readAgency({ ...whole, dba: 'x'.repeat(100_000) })
  expect(problems).toEqual([expect.objectContaining({ field: 'dba', wrong: expect.stringContaining('longer than 2000') })])
  expect(problems[0]!.wrong.length).toBeLessThan(200)
})

it.each(hostileTexts)('takes %s for text where text may stand, and for no address, phone or colour', (text) => {
  expect(readAgency({ ...whole, legalName: text })).toEqual({ agency: expect.objectContaining({ legalName: text }), problems: [] })
  const addresses: Record<string, unknown> = { phone: text, tty: text, email: text, sites: [text], webAddress: text, accent: text, privacy: { ...whole.privacy, url: text }, lead: { ...whole.lead, endpoint: text } }
  const { agency, problems } = readAgency({ ...whole, ...addresses })
  expect(Object.keys(addresses).filter((name) => name in agency)).toEqual([])
  expect(new Set(problems.map(({ field }) => field.split('.')[0]))).toEqual(new Set(Object.keys(addresses)))
})
