import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { builtInPlaces } from '../../src/directory/places/builtIn'
import { oneOf, seeded } from '../../src/test/random'
import { compiledFile } from './site'
import { ms, whole } from './statistics'
import { atMost, type Row } from './table'

/** The bar is for the last. */
const sizes = [375_000, 750_000, 1_500_000]
const mostMs = 60_000
const mostMegabytes = 1_000
/** Practice rows of a doctor; three stand for insurers that repeat a doctor by network and office. */
const rowsPerDoctor = 3

/** A state's practice rows, compiled for the browser; how the cost grows with them. */
export async function compiling(): Promise<Row[]> {
  const program = await compiledFile('compileOnce')
  const work = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const rows: Row[] = []
    for (const size of sizes) {
      const folder = join(work, 'in')
      await writeState(folder, size)
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, folder, join(work, 'out')], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`compiling ${size} rows: ${stderr}`)
      const { tookMs, cpuMs, megabytes } = JSON.parse(stdout) as { tookMs: number; cpuMs: number; megabytes: number }
      const isBar = size === sizes.at(-1)
      rows.push(
        { what: `compile ${whole(size)} practice rows`, measured: `${ms(tookMs)}, CPU ${ms(cpuMs)}, ${(tookMs / size).toFixed(3)} ms a row`, bar: isBar ? atMost(tookMs, mostMs, ms(mostMs)) : undefined },
        { what: 'same, memory', measured: `${whole(megabytes)} MB`, bar: isBar ? atMost(megabytes, mostMegabytes, `${whole(mostMegabytes)} MB`) : undefined },
      )
      rmSync(folder, { recursive: true })
    }
    return rows
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** California, invented: 300 networks, 1,500 groups, 400 plans, and each doctor at one or two of the offices that four share. */
async function writeState(folder: string, practices: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const random = seeded(5)
  const upTo = (most: number) => Math.floor(random() * most)
  const write = (name: string, header: string, lines: () => Iterable<string>) =>
    pipeline(Readable.from(inPieces(header, lines())), createWriteStream(join(folder, name)))
  const places = builtInPlaces()
  const counties = [...new Set(places.map(({ county }) => county))]
  const doctors = Math.ceil(practices / rowsPerDoctor)
  const office = (at: number) => {
    const { zip } = places[Math.floor((at * places.length) / Math.ceil(doctors / 4))]!
    return `${zip},"${100 + (at % 900)} Ash Street, Town ${at % 400}",(213) 555-${String(at % 10_000).padStart(4, '0')}`
  }

  writeFileSync(join(folder, 'directory.json'), JSON.stringify({ name: 'A state, invented', sample: true, planYear: 2027, asOf: '2026-10-22', staleAfterDays: 90, source: 'invented' }))
  await write('networks.csv', 'network_id,name,issuer', () => times(300, (at) => `n${at},Network ${at},Issuer ${at % 20}`))
  await write('groups.csv', 'group_id,name,kind,zips,phone', () => times(1500, (at) => `g${at},Group ${at},ipa,${oneOf(places, random).zip},(213) 555-0100`))
  await write('plans.csv', 'plan_id,name,issuer,network_ids,track,line,type,counties,plan_year', () =>
    times(400, (at) => `p${at},Plan ${at},Issuer ${at % 20},n${at % 300},medicare,medicare-advantage,${at % 4 ? 'HMO' : 'PPO'},${oneOf(counties, random)};${oneOf(counties, random)},2027`),
  )
  await write('contracts.csv', 'network_id,group_id,line,plan_year', () => times(3000, (at) => `n${at % 300},g${upTo(1500)},medicare-advantage,2027`))
  const syllables = 'ka ro mi ta len vor shi na du pel gra mon tis el'.split(' ')
  const name = (count: number) => [...times(count, () => oneOf(syllables, random))].join('').replace(/^./, (letter) => letter.toUpperCase())
  const [firstNames, lastNames] = [[...times(3000, () => name(2))], [...times(40_000, () => name(3))]]
  const specialties = ['Cardiology', 'Family Medicine', 'Dermatology', 'Neurology', 'Pediatrics']
  await write('doctors.csv', 'doctor_id,first_name,last_name,credential,specialty', () =>
    times(doctors, (at) => `${1_000_000_000 + at * 7},${oneOf(firstNames, random)},${oneOf(lastNames, random)},MD,${oneOf(specialties, random)}`),
  )
  await write('practices.csv', 'doctor_id,group_id,lines,zip,address,phone,accepting,as_of', () =>
    times(practices, (at) => {
      const doctor = at % doctors
      const elsewhere = at >= doctors && doctor % 3 === 0 ? 1 : 0
      const place = (Math.floor(doctor / 4) + elsewhere) % Math.ceil(doctors / 4)
      return `${1_000_000_000 + doctor * 7},g${upTo(1500)},medicare-advantage;commercial,${office(place)},${oneOf(['newpt', 'newpt', 'nopt', 'unknown'], random)},2026-10-2${upTo(9)}`
    }),
  )
}

function* times<Made>(count: number, make: (at: number) => Made): Generator<Made> {
  for (let at = 0; at < count; at++) yield make(at)
}

function* inPieces(header: string, lines: Iterable<string>): Generator<string> {
  let piece = `${header}\n`
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length > 1 << 18) {
      yield piece
      piece = ''
    }
  }
  yield piece
}
