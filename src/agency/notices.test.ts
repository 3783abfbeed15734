// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readLanguage } from '../content/read'
import { identityOf } from './identity'
import { noticesFor, type Where } from './notices'
import { standingOf } from './standing'

const content = resolve(import.meta.dirname, '../../content')
const { chat, first } = readLanguage(content, 'en')
const sample = JSON.parse(readFileSync(resolve(content, 'agency.json'), 'utf8')) as Record<string, unknown>
const at = { today: '2026-11-21', directory: { sample: true, planYear: 2027 }, consents: { contact: '2026-11-22', answers: '2026-10-01', texts: '2026-10-01' }, languages: ['en'] }

function said(where: Partial<Where>, change: object = {}, today = at.today): string[] {
  const then = { ...at, today }
  return noticesFor(standingOf({ ...sample, ...change }, then), chat.words.notices, then, { track: 'medicare', county: '06037', screen: 'result', language: 'en', ...where }).map(({ text }) => text)
}

const notAll =
  'We do not offer every plan available in your area. Currently we represent 3 organizations which offer 5 products in your area. Please contact Medicare.gov or 1-800-MEDICARE to get information on all of your options.'

it('says word for word what the law asks of third-party marketing, with the counts of the area', () => {
  expect(said({ screen: 'question' })).toEqual(['We are not part of Medicare or the government.', notAll])
  expect(said({ county: '06073' })).toContain(notAll.replace('3 org', '2 org').replace('5 prod', '2 prod'))
})

it('says it otherwise where every plan is sold', () => {
  expect(said({}, { sells: { medicareAdvantage: true, moreThanOneOrganization: true, everyPlanInArea: true } })).toContain(
    'Currently we represent 3 organizations which offer 5 products in your area. You can always contact Medicare.gov or 1-800-MEDICARE for help with plan choices.',
  )
})

it('names the State Health Insurance Program on days before 1 October 2026', () => {
  expect(said({}, { counts: (sample.counts as object[]).map((counts) => ({ ...counts, approvedOn: '2026-01-01' })) }, '2026-09-30').join(' ')).toContain('State Health Insurance Program (SHIP)')
  expect(said({}, {}, '2026-10-01').join(' ')).not.toContain('SHIP')
})

it('says it in English where no translation was approved, and says that it is English', () => {
  const words = { ...chat.words.notices, thirdParty: chat.words.notices.thirdParty.map((wording) => ({ ...wording, language: 'en' })) }
  const inSpanish = (statements: object) =>
    noticesFor(standingOf({ ...sample, statements }, at), words, at, { track: 'medicare', county: '06037', screen: 'question', language: 'es' })[1]
  expect(inSpanish(sample.statements as object)).toEqual({ text: notAll, language: 'en' })
  expect(inSpanish({ ...(sample.statements as object), thirdParty: { es: { notAll: 'Representamos {organizations} y {products}.', all: '-' } } })).toEqual({ text: 'Representamos 3 y 5.' })
})

it('never fills in a count that is not there', () => {
  for (const change of [{ counts: [] }, { sells: undefined }, { counts: (sample.counts as object[]).map((counts) => ({ ...counts, expires: '2026-11-20' })) }])
    expect(said({}, change).join(' ')).not.toContain('products')
  expect(said({ county: '' }).join(' ')).not.toContain('products')
})

it('says of plan contracts and of pay on the result and beside the form', () => {
  expect(said({ screen: 'contact' }).slice(2)).toEqual([
    'The agency works with several Medicare plans. Each has a contract with Medicare, and enrollment depends on its renewal.',
    'The agency may be paid if you enroll.',
  ])
})

it.each(['employer', 'marketplace', 'medi-cal'] as const)('says nothing of Medicare to somebody with %s cover', (track) => {
  for (const screen of ['question', 'result', 'contact'] as const) expect(said({ track, screen }).join(' ')).not.toMatch(/Medicare/)
  expect(said({ track })).toEqual(['This is not a government website.', 'The agency may be paid if you enroll.'])
})

it('says nothing before it is known what the person has', () => {
  expect(said({ track: null })).toEqual([])
})

it('names the agency as filed, with licence, insurance, domicile and main office', () => {
  expect(identityOf(standingOf(sample, at).agency, first.words.agency)).toEqual({
    name: 'Marisol Bay Insurance Services (invented)',
    lines: ['Insurance agency, California insurance license 0X00000.', 'State of domicile: California. Main office: Marisol, California.'],
  })
})

it('names no agency that does not say who it is', () => {
  for (const field of ['legalName', 'licences', 'domicile', 'principalPlace']) expect(identityOf({ ...standingOf(sample, at).agency, [field]: undefined }, first.words.agency)).toBeUndefined()
})
