import { expect, it } from 'vitest'
import { recognise } from './recognise'
import type { Source } from './source'

const files: Record<string, string> = {
  'hud.csv': 'ZIP,COUNTY,TOT_RATIO\n94110,06075,1\n',
  'more.csv': 'zip,county\n94110,06075\n',
  'mpf.json': '[{"npi":"1234567893","plans":[{"maPlanId":"H0000-001-000"}]}]',
  'note.txt': 'Ask Ana.',
  'empty.csv': '',
  'page.json': '<html>',
}

function source(name: string): Source {
  const bytes = async function* () {
    yield Buffer.from(files[name]!)
  }
  return { name, path: name, bytes }
}

async function found(names: string[], format: string | null = null) {
  const { importer, used, strangers } = await recognise(names.map(source), format)
  return [importer.format, used.map(({ name }) => name), strangers.map(({ name, why }) => `${name}: ${why}`)]
}

it('finds the one format of several files', async () => {
  expect(await found(['hud.csv', 'more.csv'])).toEqual(['places', ['hud.csv', 'more.csv'], []])
})

it('leaves aside what is of no format, and says why', async () => {
  expect(await found(['note.txt', 'mpf.json', 'empty.csv', 'page.json'])).toEqual([
    'mpf',
    ['mpf.json'],
    ['note.txt: The file is of no known format.', 'empty.csv: This is empty. Put its content back, or remove the file.', expect.stringMatching(/^page\.json: This is a web page or XML, not data\./)],
  ])
})

it('takes of a format that is named only what looks like it', async () => {
  expect(await found(['hud.csv', 'mpf.json'], 'places')).toEqual(['places', ['hud.csv'], ['mpf.json: The file does not look like places.']])
})

it.each<[string, string[], string | null, RegExp]>([
  ['of no format', ['note.txt'], null, /^note\.txt: The file is of no known format\.\nKnown are: mpf \(/],
  ['of several', ['hud.csv', 'mpf.json'], null, /^The files are of several formats\. Import each by itself, then merge\.\nplaces: hud\.csv\nmpf: mpf\.json$/],
  ['of another than the one named', ['hud.csv'], 'mpf', /^hud\.csv: The file does not look like mpf\./],
  ['of a format that is none', ['hud.csv'], 'excel', /^--from excel: there is no such format\. Give one of mpf, /],
  ['empty and alone', ['empty.csv'], null, /^empty\.csv: this is empty\. Put its content back/],
])('refuses files %s', async (_, names, format, message) => {
  await expect(found(names, format)).rejects.toThrow(message)
})
