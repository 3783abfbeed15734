// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from './checkContent'
import { readContent } from './folder'
import type { Problem } from './problem'
import { languagesIn } from '../read'

const content = join(import.meta.dirname, '../../../content')

/** The newest day of all, so that no test fails because a day has come: `npm run words` goes by the calendar. */
const today = readContent(content)
  .languages.flatMap(({ explainers }) => [...explainers.values()].map(({ read }) => read?.checked ?? ''))
  .toSorted()
  .at(-1)!

it('the content has no problems', { timeout: 60_000 }, () => {
  expect(checkContent(content, today)).toEqual([])
})

type Damage = [
  what: string,
  file: string,
  from: string,
  to: string,
  /** What stands on the line that is to be named. */
  line: string,
  reason: string,
]

/** `from` empty: the file is new; `*`: it goes. What one mistake leads to besides stands below it, with neither `from` nor `to`. */
const shapes: Damage[] = [
  ['a key is missing', 'en/words.yaml', '    titleOne: Another way\n', '', '  ways:', 'results.ways.titleOne: is missing. Add it as in the sample.'],
  ['a key is missing in the other language', 'es/lead.yaml', 'noThanks: No, gracias', 'noThanx: No, gracias', 'title: ', 'noThanks: is missing. Add it; English has “No thanks, print my call sheet”.'],
  ['a key that nobody reads', 'es/lead.yaml', '', '', 'noThanx: ', 'noThanx: is not a key here. Take it out'],
  ['a text is empty', 'en/builder.yaml', 'title: Try it here', 'title: ""', 'title: ""', 'preview.title: is empty.'],
  ['a number for a text', 'en/lead.yaml', 'title: Your permission', 'title: 7', 'title: 7', 'permission.title: 7 is no text. Put it in quotation marks.'],
  ['no YAML', 'es/builder.yaml', 'title: ', 'title: Guía: ', 'title: Guía: ', 'cannot be read'],
  ['no front matter', 'en/questions/medicines.md', '---\ntitle', 'title', 'title', 'has no front matter'],
  ['a day that the calendar has not', 'en/explainers/lists.md', 'checked: 2026-11-21', 'checked: 2026-02-30', 'checked: ', 'checked: “2026-02-30” is no day of the calendar.'],
  ['an unknown track', 'en/explainers/medigapDates.md', 'tracks: [medicare]', 'tracks: [medicar]', 'tracks: ', 'tracks.0: “medicar” is none of medicare, marketplace, employer, medi-cal.'],
]

/** The same for mistakes of sense. */
const senses: Damage[] = [
  ['a file is missing', 'es/explainers/ipa.md', '*', '', '', 'is missing. Copy content/en/explainers/ipa.md there and translate it.'],
  ['a question without its file', 'en/questions/medicines.md', '*', '', '', 'is missing. Take that of the sample; for a new question copy that of another, with a label for each of yes, no, rather-not-say.'],
  ['an unknown question', 'en/questions/parking.md', '', '---\ntitle: Where do you park?\nwhy: We ask.\nlabel: Parking\n---\n', '---', 'there is no question “parking”.'],
  ['an unknown answer', 'en/questions/budget.md', 'lowest: The lowest cost', 'lowst: The lowest cost', 'lowst: The', 'options.lowst: there is no answer “lowst”.'],
  ['an answer has no label', 'en/questions/budget.md', '', '', 'options:', 'options.lowest: is missing. Add a label for this answer.'],
  ['an answer typed for two', 'en/questions/specialists.md', 'typed:\n', 'typed:\n  none: [quite so, quite so]\n', 'quite so', 'typed.none.1: “quite so” stands here twice.'],
  ['an unknown explainer', 'en/questions/treatment.md', 'explainer: continuity', 'explainer: continuty', 'explainer: continuty', 'explainer: there is no explainer “continuty”.'],
  ['a mistake that does not begin with a verb', 'es/questions/zip.md', 'error: Escriba', 'error: Falta', 'error: Falta', 'error: “Falta un código postal de 5 números, como 94110.” does not begin with what to do.'],
  ['a mistake that names an answer otherwise', 'en/questions/timing.md', 'error: Choose', 'error: Choose “Perhaps” or', 'error: ', 'error: names “Perhaps”, and no answer is called that.'],
  ['an unknown neighbour', 'en/explainers/ipa.md', 'neighbours: [medicalGroup,', 'neighbours: [medicalGrup,', 'neighbours: ', 'neighbours.0: there is no explainer “medicalGrup”.'],
  ['an unknown row of the checklist', 'en/explainers/ipa.md', 'covers: [GT-04', 'covers: [GT-99', 'covers: ', 'covers.0: there is no row “GT-99” in the checklist.'],
  ['a row that nothing says any more', 'es/explainers', '', '', '', 'no explainer says row “MG-09” of the checklist.'],
  ['the same way to ask for two', 'en/explainers/network.md', 'asks:\n', 'asks:\n  - what is an ipa\n', '- what is an ipa', 'asks.0: “what is an ipa” stands in en/explainers/ipa.md too.'],
  ['a word of the glossary that leads nowhere', 'en/glossary.yaml', 'explainer: healthPlan', 'explainer: healthPlans', 'explainer: healthPlans', 'healthPlan.explainer: there is no explainer “healthPlans”.'],
  ['a name of two words of the glossary', 'es/glossary.yaml', 'also: [', 'also: [ipa, ipa, ', 'also: [ipa', 'healthPlan.also.1: “ipa” is a name of “healthPlan” too.'],
  ['a dead link', 'en/explainers/planFinder.md', '(#verify)', '(#verifiy)', '(#verifiy)', '“[make the calls](#verifiy)” leads nowhere: there is no explainer “verifiy”.'],
  ['a link to a site that is not the government’s', 'es/explainers/planFinder.md', '(#verify)', '(http://example.com)', '(http://', '“[haga las llamadas](http://example.com)” leads to no explainer, phone or government site.'],
  ['a sentence that is too long', 'en/explainers/idCard.md', '\n---\n\n', `\n---\n\nYou go${' on and on'.repeat(8)}.\n\n`, 'You go on', 'body: this sentence has 26 words, 25 is the most: “You go on and on on'],
  ['an explainer in no theme', 'themes.yaml', 'network, myths', 'myths', '', 'the explainer “network” stands in no theme. Add it to one.'],
  ['an explainer in two themes', 'themes.yaml', 'help: [hicap', 'help: [hicap, appeal', 'help: [hicap', 'help.1: “appeal” stands here twice.'],
  ['a theme without a name', 'es/learn.yaml', '  changes: Cuando algo cambia\n', '', 'themes:', 'themes: has no name for “changes” of themes.yaml.'],
  ['a reading grade over the bar', 'en/words.yaml', 'note: Try one and see. You can always go back.', 'note: Reconsider alternative possibilities independently, individually evaluating consequences.', 'note: Reconsider', 'results.change.note: has reading grade'],
  ['a reading ease under the bar', 'es/words.yaml', 'unclear: ', 'unclear: "Desafortunadamente la documentación administrativa correspondiente resulta insuficiente: {doctors}." #', 'unclear: ', 'results.meaning.unclear: has ease of reading'],
  ['a forbidden word', 'en/lead.yaml', 'intro: You don’t have to.', 'intro: This is the best.', 'intro: ', 'intro: “best” promises, ranks or shouts, in “This is the best. Your result is yours either way.”.'],
  ['a forbidden word in Spanish', 'es/explainers/verify.md', 'short: ', 'short: Le garantizamos todo. ', 'short: ', 'short: “garantizamos” promises'],
  ['a forbidden word among what visitors type', 'en/search.yaml', 'pay: [cover]', 'pay: [cover, covered]', 'pay: ', 'same.pay.1: “covered” is a word the guide never uses'],
  ['a forbidden word among the ways to ask', 'es/explainers/choosePlan.md', 'asks:\n', 'asks:\n  - cuál es el mejor plan\n', '  - cuál es el mejor plan', 'asks.0: “mejor plan” is a word the guide never uses'],
  ['a familiar word', 'es/questions/doctors.md', 'why: ', 'why: Es para ti. ', 'why: ', 'why: “ti” speaks as to a friend'],
  ['a claim without a source', 'en/explainers/appeal.md', 'sources: [', 'sources: [] # [', 'sources: []', 'sources: names no source. Every claim has one: name a code of en/sources.yaml.'],
  ['a source without a name', 'en/explainers/travel.md', 'sources: [', 'sources: [HEARSAY, ', 'sources: ', 'sources.0: there is no source “HEARSAY” in en/sources.yaml.'],
  ['checked on a day to come', 'en/explainers/hospital.md', 'checked: 2026-11-21', 'checked: 2062-11-21', 'checked: ', 'checked: 2062-11-21 is still to come.'],
  ['a date that has expired', 'dates.yaml', 'fall: { from: 2026-10-15, to: 2026-12-07, starts: 2027-01-01, holdsUntil: 2026-12-07', 'fall: { from: 2025-10-15, to: 2025-12-07, starts: 2026-01-01, holdsUntil: 2025-12-07', 'fall: ', 'fall.holdsUntil: 2025-12-07 is past. Enter the next dates and their source'],
  ['a window that ends before it begins', 'dates.yaml', 'late: { from: 2027-01-01', 'late: { from: 2028-01-01', 'late: ', 'late.to: 2027-03-31 is before 2028-01-01'],
  ['a date that there is not', 'en/explainers/medicareDates.md', '{fall.from}', '{fall.form}', '{fall.form}', '{fall.form} is no date of content/dates.yaml.'],
  ['a name in braces that English has not', 'es/words.yaml', 'Quitar a {name}', 'Quitar a {nombre}', 'Quitar a {nombre}', 'names {nombre}, and English (en/words.yaml:'],
  ['another phone number', 'es/words.yaml', 'hicapPhone: 1-800-434-0222', 'hicapPhone: 1-800-434-0223', 'hicapPhone: ', 'chat.first.hicapPhone: “1-800-434-0223” has not the phone numbers of English (1-800-434-0222).'],
  ['another version of a permission', 'es/lead.yaml', 'version: "2026-10-01"\n    text: Manden', 'version: "2026-10-02"\n    text: Manden', 'version: "2026-10-02"', 'consents.answers.version: “2026-10-02” is not the version in English'],
  ['the law’s own words translated', 'es/words.yaml', '          notAll: We do not offer every plan', '          notAll: We offer not every plan', 'notAll: We offer', 'is not the law’s own wording'],
]

/** What else follows from these mistakes: mostly what the other language is told. */
const consequences: [file: string, reason: string][] = [
  ['es/explainers', 'no explainer says row'],
  ['es/explainers/kindsOfGroup.md', 'there is no explainer “ipa”'],
  ['es/explainers/mediCal.md', 'there is no explainer “ipa”'],
  ['es/explainers/medicalGroup.md', 'there is no explainer “ipa”'],
  ['es/sources.yaml', 'MEDU: no explainer and no date uses'],
  ['es/explainers/appeal.md', 'sources: says S1, S3, DMHC, KFF97, IMR-GUIDE, and English says none.'],
  ['es/explainers/travel.md', 'and English says HEARSAY, S1'],
  ['es/explainers/medicareDates.md', '{fall.form}'],
  ['es/glossary.yaml', 'healthPlan.explainer: says healthPlan, and English says healthPlans.'],
  ['es/learn.yaml', 'themes.changes: is missing.'],
  ['es/glossary.yaml', 'ipa.explainer: there is no explainer “ipa”'],
  ['es/questions/budget.md', 'options.low'],
  ['es/questions/medicines.md', 'is not there in English.'],
  ['es/questions/parking.md', 'is missing. Copy content/en/questions/parking.md'],
  ['es/questions/specialists.md', 'English says directly, none, not-sure'],
  ['es/questions/treatment.md', 'says continuity, and English says continuty.'],
]

describe.each([['shape', shapes, []], ['sense', senses, consequences]])('names file, line and reason of every mistake of %s at once:', (_kind, damages, follow) => {
  let folder: string
  let problems: Problem[]

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync(content, folder, { recursive: true })
    // Of a third language all that follows would be told again.
    for (const code of languagesIn(folder)) if (code !== 'en' && code !== 'es') rmSync(join(folder, code), { recursive: true })
    for (const [, file, from, to] of damages) damage(join(folder, file), from, to)
    problems = checkContent(folder, today)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(damages)('%s', (_, file, _from, _to, marker, reason) => {
    expect(problems).toContainEqual({ file, line: marker === '' ? 1 : lineOf(join(folder, file), marker), reason: expect.stringContaining(reason) as string })
  })

  it('and what follows from them', () => {
    expect(follow.filter(([own, reason]) => !problems.some((one) => one.file === own && one.reason.includes(reason)))).toEqual([])
  })

  it('nothing else', () => {
    expect(problems.filter(({ file, reason }) => ![...damages.map(([, own, , , , told]) => [own, told]), ...follow].some(([own, told = '']) => own === file && reason.includes(told)))).toEqual([])
  })
})

function damage(file: string, from: string, to: string): void {
  if (from === '*') return rmSync(file)
  if (from === '' && to === '') return
  const text = from === '' ? '' : readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file}: has no “${from}” to damage.`)
  writeFileSync(file, text.replace(from, () => to))
}

function lineOf(file: string, marker: string): number {
  return readFileSync(file, 'utf8').split('\n').findIndex((line) => line.includes(marker)) + 1
}
