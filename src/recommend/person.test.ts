import { expect, it } from 'vitest'
import { ask } from '../test/ask'
import { people } from '../test/people'
import { quiet } from '../test/person'

it('takes not sure as balanced and as through the main doctor', () => {
  const { answers } = people.doctorsInTwoGroups
  const notSure = ask({ ...answers, budget: 'not-sure', specialists: 'not-sure' })
  const { wouldChange: _, ...rest } = ask({ ...answers, budget: 'balanced', specialists: 'through-main-doctor' })
  expect(notSure).toMatchObject(rest)
})

it('ignores outside Medicare what only Medicare asks', () => {
  const { answers } = people.childOnCoveredCalifornia
  const away = ask({ ...answers, weeksAway: 30, medicines: 'yes' })
  expect(away).toEqual(ask(answers))
  expect(away.nextSteps).not.toContain('CHECK_DRUG_LIST')
})

it.each([
  ['medicare', 'turning-65', true],
  ['medicare', 'have-part-b', true],
  ['medicare', 'losing-cover', true],
  ['medicare', 'moved', false],
  ['medicare-and-medi-cal', 'turning-65', false],
  ['marketplace', 'losing-cover', false],
] as const)('speaks of the Medigap window to %s, %s: %s', (coverage, timing, speaks) => {
  expect(ask({ ...quiet, coverage, timing }).warnings.includes('MEDIGAP_WINDOW')).toBe(speaks)
})

it.each([
  [{ hasMedicare: 'yes', hasMediCal: 'yes' }, ['DUAL_MATCHING']],
  [{ hasMedicare: 'yes', hasMediCal: 'not-sure' }, ['CANNOT_TELL']],
  [{ hasMedicare: 'not-sure', hasMediCal: 'yes' }, ['CANNOT_TELL']],
  [{ hasMedicare: 'no', hasMediCal: 'no', hasJobCover: 'not-sure' }, ['CANNOT_TELL']],
  [{}, ['CANNOT_TELL']],
] as const)('of who is not sure of the cover, helper answers %o: %o', (helpers, warnings) => {
  expect(ask({ ...quiet, coverage: 'not-sure', ...helpers }).warnings).toEqual(expect.arrayContaining([...warnings]))
})

it('ranks nothing for who only changes a doctor, whatever else they say', () => {
  const { outcome, lane, verify, otherWays, trade, wouldChange, nextSteps } = ask({ ...quiet, coverage: 'not-sure', timing: 'doctor-leaving' })
  expect({ outcome, lane, verify, otherWays, trade, wouldChange }).toEqual({ outcome: 'NOT_SHOPPING', lane: null, verify: [], otherWays: [], trade: [], wouldChange: [] })
  expect(nextSteps).toEqual(expect.arrayContaining(['CHANGE_WITHIN_PLAN', 'ASK_CONTINUITY']))
})
