import { expect, test } from '@playwright/test'
import { people } from './people'
import { commandLine, open, shownCombinations, walk } from './walk'

for (const [name, { answers }] of Object.entries(people)) {
  test(`${name}: the page ends in what the command line says`, async ({ page }) => {
    await open(page)
    const asked = await walk(page, answers)
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
  })
}
