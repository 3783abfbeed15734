import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDirectory } from '../../test/any/anyDirectory'
import { tableNames } from '../columns'
import { relations } from '../relations'
import { merged } from './merging.fixture'
import { standingAlone } from './sources'
import type { NewIds } from './mergeDirectories'
import type { Directory, Line } from '../model'

const npis = ['1234567893', '1234567802', '1234567810', '1234567828', '1234567890']

/** Few names, places and numbers, and mostly one line of business, so that much of it could be one; networks by ids of their own half of the time. */
const anySource = fc
  .record({
    directory: anyDirectory,
    npis: fc.oneof(fc.constant(npis), fc.shuffledSubarray(npis, { minLength: 2 })),
    line: fc.constantFrom(null, ...Array.from({ length: 4 }, () => 'medicare-advantage' as const)),
    picks: fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
    isForeign: fc.boolean(),
  })
  .map(({ directory, npis: known, line, picks, isForeign }): Directory => {
    const pick = (at: number, of: string[]) => of[picks[at % picks.length]! % of.length]!
    const ofLine = <T extends { lines: Line[] }>(row: T): T => (line && row.lines.length > 0 ? { ...row, lines: [line] } : row)
    const renamed = (id: string) => (isForeign ? id.replace('n', 'x') : id)
    return {
      ...directory,
      doctors: directory.doctors.map((row, at) => {
        const npi = picks[at]! < 6 ? (known[at] ?? '') : ''
        return { ...row, npi, firstName: 'Ana', lastName: pick(at + 4, ['Vex', 'Wren', `NPI ${npi}`]), specialty: pick(at + 8, ['Cardiology', 'Cardiology', '']) }
      }),
      groups: directory.groups.map((row, at) => ({ ...row, name: pick(at + 3, ['Wren', 'Vex', row.name]), phone: pick(at + 1, ['', '555-0100-00']) })),
      networks: directory.networks.map((row, at) => ({ ...row, id: renamed(row.id), name: pick(at + 5, [renamed(row.id), 'Gold', 'Blue']) })),
      plans: directory.plans.map((row) => ({ ...row, ...(line && { line, track: 'medicare' }), networks: row.networks.map(renamed) })),
      contracts: directory.contracts.map((row) => ({ ...row, network: renamed(row.network) })),
      practices: directory.practices.map((row) => ({ ...ofLine(row), networks: row.networks.map(renamed) })),
      listings: directory.listings.map((row) => ({ ...ofLine(row), network: renamed(row.network) })),
    }
  })

const anySources = fc.array(anySource, { minLength: 2, maxLength: 4 }).map((all) => all.map((directory, at) => ({ ...directory, name: `S${at}` })))

it('says the same in whatever order the sources come, but for ids and names', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySources, fc.infiniteStream(fc.nat()), (sources, random) => {
      const shuffled = sources.map((source) => ({ source, at: random.next().value as number })).sort((a, b) => a.at - b.at).map(({ source }) => source)
      const [one, other] = [sources, shuffled].map((all) => ({ all, ...merged(...all) }))
      expect(withoutOrder(other!.directory, other!.all, other!.newIds)).toEqual(withoutOrder(one!.directory, one!.all, one!.newIds))
      expect(other!.report.conflictCounts).toEqual(one!.report.conflictCounts)
    }),
    { numRuns: 300 },
  )
})

it('changes nothing when a directory is merged with itself', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySource, (source) => {
      const { directory, report } = merged(source, source)
      const original = standingAlone(source)
      expect([...relations(directory)]).toEqual([...relations(original)])
      for (const table of tableNames) expect(sorted(directory[table].map(undated)), table).toEqual(sorted(original[table].map(undated)))
      expect(report.conflicts).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('loses no row without a word, nor anyone whom a row is about', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const { directory, report, newIds } = merged(...sources)
      for (const table of tableNames) {
        expect(report.rows[table] ?? 0).toBe(directory[table].length)
        for (const [from, source] of sources.entries()) {
          const { read, kept, joined, setAside } = report.sources[from]!.tables[table] ?? { read: 0, kept: 0, joined: 0, setAside: {} }
          expect(read).toBe(source[table].length)
          expect(kept + joined + Object.values(setAside).reduce((all, one) => all + one, 0)).toBe(read)
        }
      }
      const seats = new Set(directory.practices.map(({ doctor, group, zip }) => `${doctor} ${group} ${zip}`))
      const contracts = new Set(directory.contracts.map(({ network, group }) => `${network} ${group}`))
      for (const [from, source] of sources.entries()) {
        for (const { doctor, group, zip } of source.practices) expect(seats).toContain(`${newIds.doctors(from, doctor)} ${newIds.groups(from, group)} ${zip}`)
        for (const { network, group } of source.contracts) expect(contracts).toContain(`${newIds.networks(from, network)} ${newIds.groups(from, group)}`)
      }
    }),
    { numRuns: 300 },
  )
})

it('says of a doctor or plan what no source contradicts', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const { directory, newIds } = merged(...sources)
      for (const doctor of directory.doctors) {
        const same = sources.flatMap((source, from) => source.doctors.filter(({ id }) => newIds.doctors(from, id) === doctor.id))
        const words = new Set(same.map(({ takesOriginalMedicare }) => takesOriginalMedicare).filter((word) => word !== null))
        expect(doctor.takesOriginalMedicare).toBe(words.size === 1 ? [...words][0] : null)
      }
      for (const plan of directory.plans) {
        const same = sources.flatMap(({ plans }) => plans.filter(({ id, planYear }) => id === plan.id && (planYear === null || planYear === plan.planYear)))
        expect(same.filter(({ line, track, snp }) => line !== plan.line || track !== plan.track || (snp ?? plan.snp) !== plan.snp)).toEqual([])
        expect(same.filter(({ type }) => plan.type !== 'unknown' && type !== 'unknown' && type !== plan.type)).toEqual([])
        expect(same.filter(({ counties }) => counties.length > 0 && !plan.counties.every((county) => counties.includes(county)))).toEqual([])
        expect(plan.counties.length === 0).toBe(same.every(({ counties }) => counties.length === 0))
      }
    }),
    { numRuns: 300 },
  )
})

it('refers to nothing that is not there', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const { doctors, groups, networks, plans, contracts, practices, listings, hospitals } = merged(...sources).directory
      const [hasDoctor, hasGroup, hasNetwork, hasHospital] = [doctors, groups, networks, hospitals].map((rows: { id: string }[]) => {
        const ids = rows.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        return (id: string) => ids.includes(id)
      })
      expect(contracts.every(({ network, group }) => hasNetwork!(network) && hasGroup!(group))).toBe(true)
      expect(practices.every(({ doctor, group, networks: only }) => hasDoctor!(doctor) && hasGroup!(group) && only.every(hasNetwork!))).toBe(true)
      expect(listings.every(({ doctor, network }) => hasDoctor!(doctor) && hasNetwork!(network))).toBe(true)
      expect(plans.every((plan) => plan.networks.every(hasNetwork!)) && groups.every((group) => group.hospitals.every(hasHospital!))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

/** What the directory says, with the names that all sources have for a thing in place of its id. */
function withoutOrder(directory: Directory, sources: Directory[], newIds: NewIds) {
  const names = new Map<string, string[]>()
  for (const table of ['hospitals', 'networks', 'groups', 'doctors'] as const) {
    for (const [from, source] of sources.entries()) {
      for (const { id } of source[table]) {
        const key = `${table} ${newIds[table](from, id)}`
        names.set(key, [...(names.get(key) ?? []), `${source.name}:${id}`].sort())
      }
    }
  }
  const hospital = (id: string) => names.get(`hospitals ${id}`)!.join()
  const network = (id: string) => names.get(`networks ${id}`)!.join()
  const group = (id: string) => names.get(`groups ${id}`)!.join()
  const doctor = (id: string) => names.get(`doctors ${id}`)!.join()
  const list = (values: string[]) => values.toSorted()
  return {
    relations: sorted([...relations(directory)].map((row) => ({ ...row, network: row.network && network(row.network), group: row.group && group(row.group), doctor: doctor(row.doctor) }))),
    plans: sorted(directory.plans.map(({ id, networks, type, line, track, snp, aligned, counties, planYear, asOf }) => ({ id, networks: list(networks.map(network)), type, line, track, snp, aligned, counties: list(counties), planYear, asOf }))),
    doctors: sorted(directory.doctors.map(({ id, primaryCare, takesOriginalMedicare, languages, asOf }) => ({ id: doctor(id), primaryCare, takesOriginalMedicare, languages: list(languages), asOf }))),
    groups: sorted(directory.groups.map(({ id, kind, zips, hospitals, wheelchair, asOf }) => ({ id: group(id), kind, zips: list(zips), hospitals: list(hospitals.map(hospital)), wheelchair, asOf }))),
    contracts: sorted(directory.contracts.map((row) => ({ ...row, source: '', network: network(row.network), group: group(row.group) }))),
    practices: sorted(directory.practices.map((row) => ({ ...row, source: '', doctor: doctor(row.doctor), group: group(row.group), networks: list(row.networks.map(network)), lines: list(row.lines) }))),
    listings: sorted(directory.listings.map((row) => ({ ...row, source: '', doctor: doctor(row.doctor), network: network(row.network), lines: list(row.lines) }))),
  }
}

/** Each once, as text, in the order of their characters. */
function sorted(rows: object[]): string[] {
  const fields = (row: object) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [...new Set(rows.map((row) => JSON.stringify(fields(row))))].sort()
}

/** Of rows that are alike but for these, one is left. */
function undated(row: object): object {
  return { ...row, source: '', asOf: '' }
}
