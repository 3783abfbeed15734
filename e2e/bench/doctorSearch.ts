import type { Doctor } from '../../src/directory/model'
import { buildSearch, search, type DoctorSearch } from '../../src/directory/search/searchIndex'
import { mistakes } from '../../src/test/mistakes'
import { oneOf, seeded } from '../../src/test/random'
import { countyOf } from './county'
import { median, ms, percentile, series, spread, timed, whole } from './statistics'
import { atLeast, atMost, type Row } from './table'

const mostMs = 16
const leastShare = 0.97
/** The county the bars are for stands first. */
const sizes = [
  { size: 35_000, typed: 150, looked: 600 },
  { size: 150_000, typed: 40, looked: 150 },
]
const barSize = 35_000
const warmUpKeys = 300

/** What is done to a name that the bar is for. All but the last change one letter or sound of the first or the last name. */
const kinds = ['dropped', 'doubled', 'swapped', 'replaced', 'soundsAlike', 'last, first'] as const
type Kind = (typeof kinds)[number]

/** The search for a doctor's name, key by key, and how often a name typed wrong is found. */
export function doctorSearch(): Row[] {
  return sizes.flatMap(({ size, typed, looked }) => {
    const directory = countyOf(size)
    const building = Array.from({ length: 4 }, () => timed(() => buildSearch(directory))).slice(1)
    const index = buildSearch(directory)
    const pressing = keysOf(directory.doctors, typed).map((text) => () => search(index, text))
    for (const press of pressing.slice(0, warmUpKeys)) press()
    const keys = series(pressing.slice(warmUpKeys))
    const shares = kinds.map((kind) => ({ kind, share: foundShare(index, directory.doctors, kind, looked) }))
    const all = shares.reduce((sum, { share }) => sum + share, 0) / shares.length
    const many = `${whole(size)} names`
    const isBarSize = size === barSize
    return [
      { what: `doctor search, ${many}: a key`, measured: spread(keys), bar: isBarSize ? atMost(percentile(keys.tookMs, 0.95), mostMs, `p95 ${ms(mostMs)}`) : undefined },
      { what: `typed wrong, in the first ten of ${many}`, measured: `${percent(all)} (${shares.map(({ kind, share }) => `${kind} ${percent(share)}`).join(', ')})`, bar: isBarSize ? atLeast(all, leastShare, percent(leastShare)) : undefined },
      { what: `same, typed right`, measured: percent(foundShare(index, directory.doctors, null, looked)) },
      { what: `index of ${many}, once`, measured: `median ${ms(median(building))}` },
    ]
  })
}

/** What stands in the field after each key, half of the names with a letter wrong. */
function keysOf(doctors: Doctor[], count: number): string[] {
  const random = seeded(3)
  return Array.from({ length: count }, (_, at) => {
    const name = nameOf(oneOf(doctors, random))
    const text = at % 2 === 0 ? name : mistaken(name, oneOf(kinds, random), random)
    return Array.from(text, (__, letter) => text.slice(0, letter + 1))
  }).flat()
}

/** `null`: typed right. Counts only the very doctor, though others may bear the same name. */
function foundShare(index: DoctorSearch, doctors: Doctor[], kind: Kind | null, count: number): number {
  const random = seeded(17)
  const found = Array.from({ length: count }, () => {
    const doctor = oneOf(doctors, random)
    const name = nameOf(doctor)
    const text = kind === null ? name : mistaken(name, kind, random)
    return search(index, text).some((match) => match.doctor === doctor.id)
  })
  return found.filter(Boolean).length / count
}

function mistaken(name: string, kind: Kind, random: () => number): string {
  const [first = '', ...rest] = name.split(' ')
  const last = rest.join(' ')
  if (kind === 'last, first') return `${last}, ${first}`
  const mistake = mistakes[kind]
  // Where one of the two cannot be mistaken so, the other can.
  const [one, other] = random() < 0.7 ? [mistake(last, random), null] : [null, mistake(first, random)]
  return one !== null && one !== last ? `${first} ${one}` : `${other ?? mistake(first, random)} ${last}`
}

function nameOf({ firstName, lastName }: Doctor): string {
  return `${firstName} ${lastName}`.toLowerCase()
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
