import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLink, linkFragment, readLink, shared } from './share'
import { callsIn, areDoctors, areNeeds, areWeeks, isTreatment, isZip } from '../guide/fits'
import { walk } from '../guide/walk.fixture'
import { weighInTown } from '../test/ask'
import { everyone, people } from '../test/people'
import { questionIds } from '../guide/questions'
import type { Given } from '../guide/replay'

const all = { doctors: true, calls: true }
const { answers, evidence = [] } = people.officeAndPlanDisagree

/** A link as anybody might make one. */
const linkOf = (value: unknown, version = 1) => `answers=${version}.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`

it.each(everyone)('brings back the answers and calls of %s', async (_, person) => {
  const link = await linkFragment(shared(person.answers, person.evidence ?? [], all))
  expect(link).toMatch(/^answers=1\.[\w-]+$/)
  // Answers to questions that are not asked of them are left behind, here as there.
  const [sent, came] = await Promise.all([{ answers: person.answers, parked: [], evidence: person.evidence }, (await readLink(link!))!].map((given) => walk(weighInTown, { given })))
  expect([came!.at(), came!.given().answers, came!.evidence()]).toEqual([sent!.at(), sent!.given().answers, person.evidence ?? []])
})

it('holds nothing that names a doctor unless asked to, and then asks from the doctors on', async () => {
  const given = shared(answers, evidence, { doctors: false, calls: true })
  const names = answers.doctors!.map(({ doctor }) => doctor!)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(JSON.stringify(given)).not.toContain(name)
  expect(given.evidence).toBeUndefined()
  const guide = await walk(weighInTown, { given: (await readLink((await linkFragment(given))!))! })
  expect(guide.at()).toBe('doctors')
})

it('holds what was heard on calls only when asked to', () => {
  expect(shared(answers, evidence, { doctors: true, calls: false })).toEqual({ answers, parked: [] })
  expect(shared(answers, evidence, all).evidence).toEqual(evidence)
})

it('says that there is no doctor to keep: that names nobody', () => {
  const nobody = people.nobodyToKeep.answers
  expect(shared(nobody, [], { doctors: false, calls: false })).toEqual({ answers: nobody, parked: [] })
})

it('is short: six doctors and eight calls fit in a message', async () => {
  const doctors = Array.from({ length: 6 }, (_, place) => ({ doctor: `1${(place * 7_919_777) % 999_999_999}`, keep: 'must' as const, current: true }))
  const calls = Array.from({ length: 8 }, (_, place) => ({ ...evidence[0]!, name: 'Maria', reference: `AB${place * 7331}` }))
  expect((await linkFragment({ answers: { ...answers, doctors }, parked: [], evidence: calls }))!.length).toBeLessThan(700)
})

it('makes no link that is longer than messengers carry', async () => {
  const noise = fc.sample(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 100 }), { numRuns: 500, seed: 20261121 })
  const noisy = (many: number): Given => ({ answers, parked: [], evidence: noise.slice(0, many).map((name) => ({ ...evidence[0]!, name })) })
  expect(await linkFragment(noisy(500))).toBeNull()
  const sizes = Array.from({ length: 60 }, (_, many) => [many, linkOf(noisy(many)).length] as const)
  const [longest] = sizes.findLast(([, size]) => size < 7900)!
  const [tooLong] = sizes.find(([, size]) => size > 8100)!
  expect((await linkFragment(noisy(longest)))!.length).toBeLessThanOrEqual(8000)
  expect(await linkFragment(noisy(tooLong))).toBeNull()
  expect(await readLink(linkOf(noisy(tooLong))), 'and reads none').toBeNull()
})

it.each([
  ['of a newer release', linkOf({ answers }, 2)],
  ['torn', linkOf({ answers }).slice(0, 60)],
  ['with nothing in it', 'answers='],
  ['of the wrong make', linkOf([])],
  ['with answers to nothing', linkOf({ answers: { favouriteColour: 'blue' } })],
  ['with a bomb in it', linkOf({ answers: { zip: '0'.repeat(50_000_000) } })],
  ['not packed', `answers=1.${btoa(JSON.stringify({ answers }))}`],
])('puts aside a link %s', async (_, link) => {
  expect(await readLink(link)).toBeNull()
})

it('is told from the places of the guide', async () => {
  expect(isLink(await linkFragment({ answers, parked: [] }))).toBe(true)
  expect([null, '', 'result', 'contact', ...questionIds].filter(isLink)).toEqual([])
})

it.each(['.', ')', '>', '%20', '&utm_source=mail'])('reads a link with "%s" hung on to it', async (tail) => {
  expect((await readLink(`${await linkFragment({ answers, parked: [] })}${tail}`))?.answers).toEqual(answers)
})

it('keeps what is an answer and drops what is not', async () => {
  const given = await readLink(
    linkOf({ answers: { coverage: 'medicare', zip: '00041', timing: 'never', doctors: [{ doctor: 5 }], hospital: { $ne: 1 }, weeksAway: 99, needs: { language: '!!', wheelchair: true, near: true }, budget: 'lowest' }, evidence: [{ says: 'yes' }], parked: [{ question: 'zip', value: '90210' }] }),
  )
  expect(given).toEqual({ answers: { coverage: 'medicare', zip: '00041', budget: 'lowest' }, parked: [] })
})

/** What came through and is no answer, as far as anybody can tell without the directory. */
function unsound({ answers: found, evidence: calls = [], parked }: Given): unknown[] {
  const text = (value: unknown) => typeof value === 'string'
  const checks: Record<string, (value: unknown) => boolean> = { zip: isZip, doctors: areDoctors, treatment: (value) => isTreatment(value, found), weeksAway: areWeeks, needs: areNeeds }
  const wrong = Object.entries(found).filter(([id, value]) => (id !== 'whoFor' && !questionIds.some((known) => known === id)) || !(checks[id] ?? text)(value))
  return [...wrong, ...parked, ...(callsIn(calls).length === calls.length ? [] : [calls])]
}

it('believes no call of a day that is still to come, or that there is not', async () => {
  const withDays = (...dates: string[]) => readLink(linkOf({ answers, evidence: dates.map((date) => ({ ...evidence[0], date })) }))
  expect((await withDays(evidence[0]!.date, '9999-12-31'))!.evidence).toEqual([evidence[0]])
  expect((await withDays('2026-02-31'))!.evidence).toBeUndefined()
})

it('makes no link that its reader would not unpack', async () => {
  const calls = Array.from({ length: 500 }, () => ({ ...evidence[0]!, reference: 'as it was said on the phone '.repeat(20) }))
  expect(await linkFragment({ answers, parked: [], evidence: calls })).toBeNull()
})

it('never throws and never believes: thousands of links torn at any place', { timeout: 60_000 }, async () => {
  expect.hasAssertions()
  const links = await Promise.all(everyone.map(([, person]) => linkFragment(shared(person.answers, person.evidence ?? [], all))))
  const letter = fc.constantFrom(...'abcXYZ019-_.=%#&'.split(''))
  const torn = fc
    .tuple(fc.constantFrom(...links.map((link) => link!)), fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'put', 'cut'), letter), { minLength: 1, maxLength: 4 }))
    .map(([link, cuts]) =>
      cuts.reduce((text, [where, how, put]) => {
        const at = where % (text.length + 1)
        if (how === 'cut') return text.slice(0, at)
        return text.slice(0, at) + (how === 'put' ? put : '') + text.slice(at + 1)
      }, link),
    )
  await fc.assert(
    fc.asyncProperty(torn, async (link) => {
      const given = await readLink(link)
      expect(given ? unsound(given) : []).toEqual([])
    }),
    { numRuns: 3000, seed: 20261121 },
  )
})

it('never throws and never believes: thousands of well-made links with anything in them', { timeout: 120_000 }, async () => {
  const anything = fc.anything({ maxDepth: 3 })
  const debris = fc.dictionary(fc.constantFrom(...questionIds, 'whoFor', '__proto__', 'constructor'), anything)
  const mixed = fc.tuple(fc.constantFrom(...everyone.map(([, person]) => person)), debris, fc.option(anything)).map(([person, changed, calls]) => ({
    answers: { ...person.answers, ...changed },
    evidence: calls ?? person.evidence,
    parked: calls,
  }))
  let used = 0
  await fc.assert(
    fc.asyncProperty(mixed, async (value) => {
      const text = JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
      const given = await readLink(linkOf(JSON.parse(text)))
      if (!given) return
      expect(unsound(given)).toEqual([])
      used++
      const guide = await walk(weighInTown, { given })
      expect([...questionIds, 'result']).toContain(guide.at())
    }),
    { numRuns: 2000, seed: 20261121 },
  )
  expect(used).toBeGreaterThan(1000)
})
