import { expect, test } from './test'
import { people } from './people'
import { commandLine, open, shownCombinations, walk } from './walk'
import { sentencesOnlyIn } from './sentences'

const inSpanish = ['twoPlansTie', 'choiceBetweenDoctors', 'medicareAndMediCal', 'sameInsurerTwoNetworks', 'doctorNobodyKnows']
const journeys = [
  ...Object.keys(people).map((name) => ({ name, language: 'en', path: '/', other: 'es' })),
  ...inSpanish.map((name) => ({ name, language: 'es', path: '/es/', other: 'en' })),
]

for (const { name, language, path, other } of journeys) {
  test(`${name}, in ${language}: the page ends in what the command line says`, async ({ page }) => {
    const { answers } = people[name]!
    const foreign = sentencesOnlyIn(other, language)
    const notHere = async () => expect((await page.locator('body').innerText()).split('\n').filter((line) => foreign.has(line.trim()))).toEqual([])
    await open(page, path)
    const asked = await walk(page, answers, 'result', notHere)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // The page asks only what matters: what it did not ask cannot have changed the result.
    const said = commandLine(answers)
    await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', said.outcome)
    const shown = await shownCombinations(page)
    const expected = [...said.verify, ...said.trade.flatMap(({ options }) => options)]
    expect(shown.filter(({ rank }) => rank !== null || said.outcome === 'TRADE').map(({ pair, rank }) => `${rank ?? '-'} ${pair}`).sort()).toEqual(
      expected.map(({ rank, plan, group }) => `${rank ?? '-'} ${plan}×${group ?? '-'}`).sort(),
    )
    const others = said.otherWays.map(({ plan, group }) => `${plan}×${group ?? '-'}`)
    for (const { pair } of shown.filter(({ rank }) => rank === null && said.outcome !== 'TRADE')) expect(others).toContain(pair)
    expect(asked).toContain('checkAnswers')
    await notHere()
  })
}
