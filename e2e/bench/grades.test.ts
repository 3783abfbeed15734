// @vitest-environment node
import { expect, it } from 'vitest'
import { grades, readingReport, tooHard } from './grades'

const patiently = { timeout: 30_000 }

it('nothing the guide says is harder than its bar, and on average it is plainer', patiently, () => {
  expect(tooHard()).toEqual([])
  expect(grades().filter(({ bar }) => !bar?.met)).toEqual([])
})

it('the reading report has every message, question and explainer, in both languages, beside its bar', patiently, () => {
  const lines = readingReport()
  for (const [file, bar] of [['en/explainers/ipa.md', '<= 6'], ['es/explainers/ipa.md', '>= 70'], ['en/questions/zip.md', '<= 6'], ['es/questions/zip.md', '>= 70'], ['en/lead.yaml', '<= 8'], ['es/words.yaml', '>= 70']]) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`\\d\\.\\d +${bar} +met.* words, content/${file}:\\d+$`)))
  }
})
