import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { tables } from './columns'
import type { Problem } from './model'
import { readDirectory } from './readDirectory'
import { folderOf, smallFolder } from './smallFolder.fixture'
import type { SmallFolder } from './smallFolder.fixture'

it('reads every file of a good folder without a problem', () => {
  const { directory, problems } = read({})
  expect(problems).toEqual([])
  expect(directory?.plans.map(({ id, networks, aligned, snp, counties }) => ({ id, networks, aligned, snp, counties }))).toEqual([
    { id: 'gold', networks: ['ma'], aligned: null, snp: null, counties: ['mar', 'ald'] },
    { id: 'duo', networks: ['ma'], aligned: false, snp: 'D-SNP', counties: ['mar'] },
    { id: 'free', networks: ['ppo'], aligned: null, snp: null, counties: [] },
    { id: 'orig', networks: [], aligned: null, snp: null, counties: [] },
  ])
  expect(directory?.practices[0]).toEqual({
    doctor: 'vega',
    group: 'har',
    lines: ['medicare-advantage', 'commercial'],
    zip: '00011',
    address: '12 Main St, Suite 4',
    phone: '555-0200',
    accepting: 'newpt',
    networks: ['ma'],
    basis: 'listed',
    source: 'invented',
    asOf: '2026-10-06',
  })
  expect(directory?.places[1]).toEqual({ zip: '00011', county: 'ald', countyName: 'Alder', state: 'CA', share: 0.1, lat: null, lon: null })
})

it('takes an absent column for empty cells', () => {
  const { directory } = read({})
  expect(directory?.listings).toEqual([
    {
      doctor: 'kim',
      network: 'ppo',
      lines: [],
      zip: '00012',
      address: '',
      phone: '',
      accepting: 'nopt',
      basis: 'listed',
      source: '',
      asOf: null,
    },
  ])
})

it('reads columns in any order, ignores further ones, and minds neither a byte order mark, line ends, blank lines nor letter case', () => {
  const plans = '\ufeffTYPE,note,line,track,name,plan_id,plan_year\r\n\r\nppo,"a, b",commercial,Employer,Acme,acme,2027\r\n,,,,,,\r\n'
  const { directory, files } = read({ 'plans.csv': plans })
  expect(directory?.plans).toEqual([expect.objectContaining({ id: 'acme', type: 'PPO', track: 'employer', planYear: 2027 })])
  expect(files).toContainEqual({ file: 'plans.csv', rows: { read: 1, kept: 1 } })
})

it('does without the optional files, without a word', () => {
  const { directory, problems, files } = read({ 'groups.csv': withoutColumn('groups.csv', 'hospitals') }, 'hospitals.csv', 'places.csv', 'ratings.csv', 'listings.csv')
  expect(problems).toEqual([])
  expect(directory?.doctors).toHaveLength(2)
  expect(files).toContainEqual({ file: 'places.csv', rows: 'absent' })
})

/** What is wrong, the file, the text replaced in it, by what, and the problem: line, column, value, effect, words of the reason. */
const badCells: [name: string, file: keyof typeof smallFolder, from: string, to: string, problem: Expected][] = [
  ['a code of a plan’s type', 'plans.csv', 'HMO,,', 'HMOO,,', [2, 'type', 'HMOO', 'set-aside', 'none of HMO']],
  ['a code of its track', 'plans.csv', 'medicare,', 'medicaid,', [2, 'track', 'medicaid', 'set-aside', 'none of medicare']],
  ['a code of its line', 'plans.csv', 'medicare-advantage,HMO', 'ma,HMO', [2, 'line', 'ma', 'set-aside', 'none of']],
  ['a special needs plan of no known kind', 'plans.csv', 'D-SNP', 'DSNP', [3, 'snp', 'DSNP', 'set-aside', 'none of C-SNP']],
  ['an aligned that is neither yes nor no', 'plans.csv', ',no,', ',nope,', [3, 'aligned', 'nope', 'set-aside', 'neither yes nor no']],
  ['a year that is none', 'plans.csv', '2027', '27', [2, 'plan_year', '27', 'set-aside', 'not a year']],
  ['no id', 'plans.csv', 'gold,', ',', [2, 'plan_id', '', 'set-aside', 'is empty']],
  ['an id with a semicolon', 'plans.csv', 'gold,', 'go;ld,', [2, 'plan_id', 'go;ld', 'set-aside', 'no semicolon']],
  ['the same id again', 'plans.csv', 'duo,', 'gold,', [3, 'plan_id', 'gold', 'set-aside', 'same id']],
  ['a script for a web address', 'plans.csv', 'https://example.com', 'javascript:alert(1)', [2, 'website', 'javascript:alert(1)', 'noted', 'web address']],
  ['only a network that is missing', 'plans.csv', 'Shore,ma,', 'Shore,none,', [2, 'network_ids', 'none', 'set-aside', 'networks.csv']],
  ['a missing network among others', 'plans.csv', 'Shore,ma,', 'Shore,none;ma,', [2, 'network_ids', 'none', 'noted', 'networks.csv']],
  ['counties that are only separators', 'plans.csv', 'mar;ald', ';', [2, 'counties', ';', 'set-aside', 'between the semicolons']],
  ['a code of a group’s kind', 'groups.csv', 'ipa', 'plan exclusive', [2, 'kind', 'plan exclusive', 'set-aside', 'none of ipa']],
  ['a hospital that is missing', 'groups.csv', 'shore', 'lake', [2, 'hospitals', 'lake', 'noted', 'hospitals.csv']],
  ['a language by its name', 'groups.csv', 'en;es', 'en;Spanish', [2, 'languages', 'Spanish', 'noted', 'code of a language']],
  ['a ZIP of a group that has lost its zeros', 'groups.csv', '00011;', '11;', [2, 'zips', '11', 'noted', 'five digits']],
  ['a contract of a missing group', 'contracts.csv', 'ma,hil', 'ma,hill', [3, 'group_id', 'hill', 'set-aside', 'groups.csv']],
  ['a contract for a missing network', 'contracts.csv', 'ma,hil', 'mb,hil', [3, 'network_id', 'mb', 'set-aside', 'networks.csv']],
  ['an NPI too short', 'doctors.csv', '1234567893', '123456789', [2, 'npi', '123456789', 'noted', 'ten digits']],
  ['a yes or no that is neither', 'doctors.csv', 'yes,yes', 'yes,maybe', [2, 'takes_original_medicare', 'maybe', 'noted', 'neither']],
  ['a day that does not exist', 'doctors.csv', '2026-10-05', '2026-02-30', [2, 'as_of', '2026-02-30', 'set-aside', 'date that exists']],
  ['a date as spreadsheets write it', 'doctors.csv', '2026-10-05', '10/5/2026', [2, 'as_of', '10/5/2026', 'set-aside', 'year-month-day']],
  ['a practice of a missing doctor', 'practices.csv', 'kim', 'nobody', [3, 'doctor_id', 'nobody', 'set-aside', 'doctors.csv']],
  ['a wrong line among right ones', 'practices.csv', ';commercial', ';comercial', [2, 'lines', 'comercial', 'set-aside', 'none of']],
  ['an accepting code that is none', 'practices.csv', 'newpt', 'yes', [2, 'accepting', 'yes', 'noted', 'none of newpt']],
  ['a basis that is none', 'practices.csv', ',listed', ',guessed', [2, 'basis', 'guessed', 'set-aside', 'none of listed']],
  ['only networks that are missing', 'practices.csv', ',ma,', ',none,', [2, 'networks', 'none', 'set-aside', 'networks.csv']],
  ['a listing in a missing network', 'listings.csv', 'kim,ppo', 'kim,epo', [2, 'network_id', 'epo', 'set-aside', 'networks.csv']],
  ['a share over one', 'places.csv', '0.9', '90', [2, 'share', '90', 'set-aside', 'from 0 to 1']],
  ['the same ZIP and county again', 'places.csv', 'ald,Alder', 'mar,Marisol', [3, 'zip, county_id', '00011, mar', 'set-aside', 'same id']],
  ['a rating of a missing group', 'ratings.csv', 'har', 'haar', [2, 'group_id', 'haar', 'set-aside', 'groups.csv']],
  ['too few cells', 'plans.csv', '2027,555-0300,711', '2027', [2, null, null, 'set-aside', 'as many cells']],
  ['too many cells', 'hospitals.csv', 'Shore Hospital', 'Shore, Hospital', [2, null, null, 'set-aside', 'as many cells']],
  ['a quote that never closes', 'networks.csv', 'Shore PPO', '"Shore PPO', [3, null, 'ppo,"Shore PPO,Shore,invented,', 'set-aside', 'never closed']],
  ['a name that turns the line round', 'doctors.csv', 'Ana', 'A\u202ena', [2, 'first_name', 'A\u202ena', 'noted', 'read or seen']],
  ['a name as long as a book', 'hospitals.csv', 'Shore Hospital', 'x'.repeat(100_000), [2, 'name', 'x'.repeat(100_000), 'noted', 'longer than']],
  ['a NUL byte', 'doctors.csv', 'Ana', 'A\0na', [2, 'first_name', 'A\0na', 'noted', 'cannot be read']],
]
type Expected = [line: number | null, column: string | null, value: string | null, effect: Problem['effect'], reason: string]

it.each(badCells)('tells of %s', (_, file, from, to, [line, column, value, effect, reason]) => {
  const { problems, files } = read({ [file]: smallFolder[file].replace(from, to) })
  const expected = { file, line, column, value, effect, reason: expect.stringContaining(reason), advice: expect.stringMatching(/^[A-Z].*\.$/) }
  expect(problems).toContainEqual(expected)
  const count = files.find((one) => one.file === file)?.rows
  if (typeof count !== 'object') throw new Error(`${file} is not read.`)
  expect(count.read - count.kept).toBe(effect === 'set-aside' ? 1 : 0)
})

it('uses the beginning of a cell that is too long', () => {
  const { directory } = read({ 'hospitals.csv': smallFolder['hospitals.csv'].replace('Shore Hospital', 'x'.repeat(100_000)) })
  expect(directory?.hospitals[0]?.name).toBe('x'.repeat(2000))
})

/** What the file is, its name, its content, and the problem. */
const badFiles: [name: string, file: string, content: string | Uint8Array, problem: Expected][] = [
  ['nothing', 'plans.csv', '', [null, null, null, 'set-aside', 'empty']],
  ['blank', 'plans.csv', '\n \n', [null, null, null, 'set-aside', 'empty']],
  ['a web page', 'doctors.csv', '<!DOCTYPE html><html></html>', [null, null, null, 'set-aside', 'web page']],
  ['an Excel workbook', 'doctors.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 20), [null, null, null, 'set-aside', 'Excel']],
  ['an old Excel workbook', 'doctors.csv', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), [null, null, null, 'set-aside', 'Excel']],
  ['packed', 'doctors.csv', Uint8Array.of(0x1f, 0x8b, 8), [null, null, null, 'set-aside', 'gzip']],
  ['UTF-16', 'doctors.csv', Buffer.from('\ufeffdoctor_id,last_name\n', 'utf16le'), [null, null, null, 'set-aside', 'UTF-16']],
  ['without a required column', 'plans.csv', 'plan_id,name,line,type\n', [1, 'track', null, 'set-aside', 'lacks']],
  ['with a column twice', 'hospitals.csv', 'hospital_id,name,zip,zip\n', [1, 'zip', null, 'set-aside', 'twice']],
  ['separated by semicolons', 'hospitals.csv', 'hospital_id;name;zip\n', [1, null, 'hospital_id;name;zip', 'set-aside', 'semicolons']],
  ['with an open quote in its header', 'hospitals.csv', '"hospital_id,name\na,A\n', [1, null, '"hospital_id,name', 'set-aside', 'quote']],
  ['of no known name', 'listing.csv', 'doctor_id\n', [null, null, null, 'noted', 'this name']],
  ['not JSON', 'directory.json', '{\n  "name": "A",\n}', [3, null, null, 'set-aside', 'not JSON']],
  ['cut off JSON', 'directory.json', '{\n  "name": "A"', [2, null, null, 'set-aside', 'not JSON']],
  ['a JSON list', 'directory.json', '[]', [null, null, '[]', 'set-aside', 'not one object']],
  ['without a field', 'directory.json', info({ sample: undefined }), [null, 'sample', null, 'set-aside', 'missing']],
  ['with a year as text', 'directory.json', info({ planYear: '2027' }), [null, 'planYear', '"2027"', 'set-aside', 'what it must']],
  ['with a date that does not exist', 'directory.json', info({ asOf: '2026-02-30' }), [null, 'asOf', '"2026-02-30"', 'set-aside', 'must']],
]

it.each(badFiles)('tells of a file that is %s', (_, file, content, [line, column, value, effect, reason]) => {
  const { problems } = read({ [file]: content })
  const expected = { file, line, column, value, effect, reason: expect.stringContaining(reason), advice: expect.stringMatching(/^[A-Z].*\.$/) }
  expect(problems).toContainEqual(expected)
})

it.each(['plans.csv', 'directory.json'])('tells that %s is missing', (file) => {
  const { problems } = read({}, file)
  expect(problems).toContainEqual(expect.objectContaining({ file, line: null, reason: 'The file is missing.', effect: 'set-aside' }))
})

it('keeps the rows of a Windows-1252 file that are plain, and names the cells that are not', () => {
  const rows = 'doctor_id,first_name,last_name,note\nvega,Ana,Vega,\xe9\npe,Jos\xe9,Pe,\nlu,Lu,Mu\xf1oz,\n'
  const { directory, problems } = read({ 'doctors.csv': Buffer.from(rows, 'latin1') }, 'practices.csv', 'listings.csv')
  expect(directory?.doctors.map(({ id, firstName }) => [id, firstName])).toEqual([
    ['vega', 'Ana'],
    ['pe', ''],
  ])
  expect(problems.map(({ line, column, effect }) => [line, column, effect])).toEqual([
    [3, 'first_name', 'noted'],
    [4, 'last_name', 'set-aside'],
  ])
})

it('lists the rows that refer to a row set aside', () => {
  const { problems } = read({ 'networks.csv': smallFolder['networks.csv'].replace('2026-10-01', 'October') })
  expect(problems.map(({ file, line }) => `${file} ${line}`)).toEqual(
    ['networks.csv 2', 'plans.csv 2', 'plans.csv 3', 'contracts.csv 2', 'contracts.csv 3', 'practices.csv 2'],
  )
})

it.each([
  ['a plan without a year', 'plans.csv', 'mar;ald,2027', 'mar;ald,', 'plan_year', 'no plan_year'],
  ['a plan of another year', 'plans.csv', 'mar;ald,2027', 'mar;ald,2026', 'plan_year', 'another year'],
  ['an HMO without a network', 'plans.csv', 'Shore,ma,', 'Shore,,', 'network_ids', 'names no network'],
  ['an HMO that no group has a contract with', 'plans.csv', 'Shore,ma,', 'Shore,ppo,', 'network_ids', 'No group has a contract'],
  ['a contract without a year', 'contracts.csv', 'advantage,2027', 'advantage,', 'plan_year', 'no plan_year'],
  ['a contract of another year', 'contracts.csv', 'advantage,2027', 'advantage,2026', 'plan_year', 'another year'],
  ['a contract without a line', 'contracts.csv', 'medicare-advantage', '', 'line', 'no line'],
] as const)('keeps %s and notes that the rules cannot use it', (_, file, from, to, column, reason) => {
  const { problems, files } = read({ [file]: smallFolder[file].replace(from, to) })
  expect(problems).toContainEqual(
    expect.objectContaining({ file, line: 2, column, effect: 'noted', reason: expect.stringContaining(reason) }),
  )
  expect(files.every(({ rows }) => typeof rows === 'object' && rows.kept === rows.read)).toBe(true)
})

it('never throws, and each row is kept or has a problem that sets it aside', () => {
  const names = Object.keys(smallFolder) as (keyof typeof smallFolder)[]
  const piece = fc.oneof(
    fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\r\n', '\0', '\ufeff', ' ', '<', 'HMO', '2026-02-30', '__proto__', ''),
    fc.string({ maxLength: 8 }),
    fc.uint8Array({ maxLength: 8 }),
  )
  const change = fc.record({ file: fc.constantFrom(...names), at: fc.nat(), length: fc.nat(12), piece })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const files: SmallFolder = { ...smallFolder }
      for (const { file, at, length, piece: bytes } of changes) {
        const old = Buffer.from(files[file] ?? '')
        const start = at % (old.length + 1)
        files[file] = Buffer.concat([old.subarray(0, start), Buffer.from(bytes), old.subarray(start + length)])
      }
      const reading = readDirectory(folderOf(files))
      const unaccounted = reading.files.filter(({ file, rows }) => {
        const ofFile = reading.problems.filter((problem) => problem.file === file && problem.effect === 'set-aside')
        const lines = new Set(ofFile.map(({ line }) => line))
        return typeof rows === 'string' ? lines.size === 0 : rows.read - rows.kept !== lines.size
      })
      expect(unaccounted).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('counts every row of a file in which no quote stands', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ';', ' ', '\0'), maxLength: 3 })
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 20 })
  fc.assert(
    fc.property(rows, (cells) => {
      const lines = cells.map((row) => row.join(','))
      const { files } = read({ 'hospitals.csv': ['hospital_id,name,zip', ...lines].join('\n') })
      const count = files.find(({ file }) => file === 'hospitals.csv')?.rows
      expect(count).toMatchObject({ read: cells.filter((row) => row.some((one) => one.trim() !== '')).length })
    }),
    { numRuns: 300 },
  )
})

it('has a table for each list of a directory', () => {
  const { directory } = read({})
  const lists = Object.entries(directory ?? {}).filter(([, part]) => Array.isArray(part))
  expect(Object.keys(tables).sort()).toEqual(lists.map(([name]) => name).sort())
})

function read(changes: SmallFolder, ...without: string[]) {
  const files: SmallFolder = { ...smallFolder, ...changes }
  for (const file of without) delete files[file]
  return readDirectory(folderOf(files))
}

function info(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(smallFolder['directory.json']) as object), ...changes })
}

function withoutColumn(file: keyof typeof smallFolder, header: string): string {
  return smallFolder[file].replace(header, 'unknown')
}
