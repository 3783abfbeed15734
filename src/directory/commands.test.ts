import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { problemLine } from './check'
import { run as runCommand } from './commands'
import { smallFolder } from './smallFolder.fixture'

const run = (words: string[]) => runCommand(words, { today: '2026-11-21' })

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

it('checks a good folder and ends with 0', async () => {
  const { out, err, exit } = await run(['check', folderWith({})])
  expect([...out].join('\n')).toMatchInlineSnapshot(`
    "Invented: plan year 2027, as of 2026-10-22, a sample

    file               rows     kept  set aside
    hospitals.csv         1        1          0
    networks.csv          2        2          0
    groups.csv            2        2          0
    plans.csv             4        4          0
    contracts.csv         2        2          0
    doctors.csv           2        2          0
    practices.csv         2        2          0
    listings.csv          1        1          0
    places.csv            2        2          0
    ratings.csv           1        1          0

    No problems."
  `)
  expect({ err: [...err], exit }).toEqual({ err: [], exit: 0 })
})

it('reports what is wrong and why, and goes on', async () => {
  const practices = `${smallFolder['practices.csv']}nobody,har,,,,,,,,,\nvega,har,,11,,,,,,,\n`
  const { out, exit } = await run(['check', folderWith({ 'practices.csv': practices })])
  expect([...out]).toEqual(
    expect.arrayContaining([
      'practices.csv         4        3          1',
      '                                          1  doctor_id: No usable row of doctors.csv has this id.',
      'practices.csv, line 4, doctor_id, "nobody": No usable row of doctors.csv has this id. Add it to doctors.csv, or correct the id. (set aside)',
      expect.stringMatching(/^practices.csv, line 5, zip, "11": .* \(noted\)$/),
      '2 problems; 1 row set aside.',
    ]),
  )
  expect(exit).toBe(0)
})

it('compiles, and tells a problem of many rows once', async () => {
  const plans = smallFolder['plans.csv'].split('\n').filter(Boolean)
  const old = [1, 2, 3].map((at) => plans[1]!.replace(/^[^,]*/, `old${at}`).replace('2027', '2026'))
  const out = mkdtempSync(join(tmpdir(), 'compiled-'))
  made.push(out)
  const { err, exit } = await run(['compile', folderWith({ 'plans.csv': [...plans, ...old, ''].join('\n') }), '--out', out])
  const told = [...err]
  expect(told.filter((line) => line.includes('another year'))).toEqual([expect.stringMatching(/And 2 more like it\.$/)])
  expect(told.at(-1)).toMatch(/^Compiled: \d+ counties/)
  expect(exit).toBe(0)
})

it('shows no control character of a file’s name', () => {
  const problem = { file: 'a\u001b[2J\n.csv', line: null, column: null, value: null, reason: 'No.', advice: 'Mend it.', effect: 'noted' as const }
  expect(problemLine(problem)).toBe('a?[2J?.csv: No. Mend it. (noted)')
})

it('shows no control character of a value', async () => {
  const { out } = await run(['check', folderWith({ 'networks.csv': `network_id\n"\u001b[2Jx\u009b;"\n` })])
  expect([...out].join('')).toContain('"\\u001b[2Jx?;"')
})

it.each(['check', 'relations'])('ends %s with 2 when a problem is found and --strict is given', async (command) => {
  const folder = folderWith({ 'doctors.csv': smallFolder['doctors.csv'].replace('1234567893', '12') })
  expect((await run([command, folder])).exit).toBe(0)
  const { out, err, exit } = await run([command, folder, '--strict'])
  expect(exit).toBe(2)
  expect([...out, ...err].at(-1)).toBe('Stopped: with --strict any problem is fatal.')
})

it.each([
  ['directory.json cannot be used', { 'directory.json': '{}' }, 'Nothing usable is left: directory.json cannot be used.'],
  ['no plan is left', { 'plans.csv': 'plan_id\n' }, 'Nothing usable is left: there is no plan of 2027.'],
])('ends with 2 when %s', async (_, changes, last) => {
  const folder = folderWith(changes)
  const check = await run(['check', folder])
  expect([[...check.out].at(-1), check.exit]).toEqual([last, 2])
  const { out, err, exit } = await run(['relations', folder])
  expect([[...out], [...err].at(-1), exit]).toEqual([[], last, 2])
})

it('prints relations on one side and problems on the other', async () => {
  const { out, err, exit } = await run(['relations', folderWith({ 'doctors.csv': smallFolder['doctors.csv'].replace('1234567893', '12') })])
  expect([...out]).toHaveLength(6)
  expect([...err]).toEqual([expect.stringMatching(/^doctors.csv, line 2, npi, "12": .* \(noted\)$/)])
  expect(exit).toBe(0)
})

it.each([
  [[], 'no command is given'],
  [['chek'], 'there is no command "chek"'],
  [['constructor'], 'there is no command "constructor"'],
  [['check'], 'no folder is given'],
  [['check', 'a', 'b'], 'one folder is read, not 2'],
  [['check', '--stric', 'a'], 'Unknown option \'--stric\''],
  [['check', 'no/such/folder'], 'no/such/folder: there is no folder of this name. Give'],
  [['relations', 'package.json'], 'package.json: there is no folder of this name. Give'],
])('refuses %j with a reason', async (words, reason) => {
  const { out, err, exit } = await run(words)
  expect([...err].join('\n')).toContain(reason)
  expect([[...out], exit]).toEqual([[], 2])
})

it.each([['--help'], ['-h'], ['check', '--help']])('explains itself', async (...words) => {
  const { out, exit } = await run(words)
  expect([...out].join('\n')).toContain('check FOLDER')
  expect(exit).toBe(0)
})

it('runs as a program', { timeout: 60_000 }, () => {
  const good = spawnSync(process.execPath, [...program, 'check', folderWith({})], { encoding: 'utf8' })
  expect([good.stdout.split('\n')[0], good.stderr, good.status]).toEqual(['Invented: plan year 2027, as of 2026-10-22, a sample', '', 0])
  const bad = spawnSync(process.execPath, [...program, 'check', 'no/such/folder'], { encoding: 'utf8' })
  expect([bad.stdout, bad.stderr.split(':')[0], bad.status]).toEqual(['', 'directory check', 2])
})

it('does not mind when nobody reads to the end', { timeout: 60_000 }, async () => {
  const doctors = Array.from({ length: 60_000 }, (_, at) => `d${at},Name,yes`)
  const folder = folderWith({ 'doctors.csv': ['doctor_id,last_name,takes_original_medicare', ...doctors].join('\n') }, 'practices.csv', 'listings.csv')
  const child = spawn(process.execPath, [...program, 'relations', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (text) => (err += text))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect({ err, code }).toEqual({ err: '', code: 0 })
})

const program = ['--import', 'tsx', join(import.meta.dirname, 'cli.ts')]

function folderWith(changes: Record<string, string>, ...without: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'))
  made.push(folder)
  for (const [file, text] of Object.entries({ ...smallFolder, ...changes })) {
    if (!without.includes(file)) writeFileSync(join(folder, file), text)
  }
  return folder
}
