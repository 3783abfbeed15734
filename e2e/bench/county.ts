import type { Accepting, Basis, Contract, Directory, Doctor, Group, GroupKind, Line, Listing, Network, Plan, PlanType, Practice, SnpType, Track } from '../../src/directory/model'
import { builtInPlaces } from '../../src/directory/places/builtIn'
import { manyDoctors } from '../../src/test/manyDoctors'
import { oneOf, seeded } from '../../src/test/random'
import { aCredential, anNpi, anOffice, aSpecialty, groupsOfOffice } from './likeReal'

/** Los Angeles, the most doctors of any county of California. */
const county = '06037'
const asOf = '2026-10-22'
const planYear = 2027

const size = { groups: 30, hospitals: 25, networks: 60, groupsPerNetwork: [8, 14], practicesPerDoctor: 1.3, listingsPerDoctor: 1.5 } as const

/** Networks by use: 24 for Medicare HMOs, 12 for Medicare PPOs, the rest for other lines. */
const hmoNetworks = [0, 24] as const
const ppoNetworks = [24, 36] as const
const commercialNetworks = [36, 54] as const
const mediCalNetworks = [54, 60] as const

/** 40 Medicare plans, and enough of the other tracks for their networks to be used. */
const planKinds: { count: number; track: Track; line: Line; type: PlanType; snp?: SnpType; networks: readonly [number, number] | null }[] = [
  { count: 25, track: 'medicare', line: 'medicare-advantage', type: 'HMO', networks: hmoNetworks },
  { count: 2, track: 'medicare', line: 'medicare-advantage', type: 'HMO', snp: 'D-SNP', networks: hmoNetworks },
  { count: 1, track: 'medicare', line: 'medicare-advantage', type: 'HMO', snp: 'C-SNP', networks: hmoNetworks },
  { count: 4, track: 'medicare', line: 'medicare-advantage', type: 'HMO-POS', networks: hmoNetworks },
  { count: 7, track: 'medicare', line: 'medicare-advantage', type: 'PPO', networks: ppoNetworks },
  { count: 1, track: 'medicare', line: 'original-medicare', type: 'ORIGINAL', networks: null },
  { count: 12, track: 'marketplace', line: 'commercial', type: 'EPO', networks: commercialNetworks },
  { count: 12, track: 'employer', line: 'commercial', type: 'HMO', networks: commercialNetworks },
  { count: 3, track: 'medi-cal', line: 'medi-cal', type: 'HMO', networks: mediCalNetworks },
]

const given = { source: 'invented', asOf: null }
const cities = 'Alderpoint Birchhaven Coldwater Dovecote Elmsgate Foxhollow Glenmarrow Heronsea Inkwell Juniper Kestrel Larkspur'.split(' ')
const streets = 'Ash Bell Cedar Dune Ember Fern Gull Hazel Iris Jade Kelp Lime'.split(' ')
const kinds: GroupKind[] = ['ipa', 'ipa', 'multi-specialty', 'multi-specialty', 'foundation', 'single-specialty', 'plan-exclusive', 'other']

/**
 * A county of invented doctors, groups and plans, the same on each run: about 40 Medicare plans, 60 networks, 30 groups, and
 * for each doctor 1.3 practices and 1.5 listings. Only its number of doctors differs.
 */
export function countyOf(doctors: number, seed = 11): Directory {
  const random = seeded(seed)
  const upTo = (most: number) => Math.floor(random() * most)
  const times = <Made>(count: number, make: (at: number) => Made) => Array.from({ length: count }, (_, at) => make(at))
  /** So many each on average: 1.3 is one, and for three in ten another. */
  const around = (average: number) => Math.floor(average) + (random() < average % 1 ? 1 : 0)
  const some = <Value>(list: readonly Value[], count: number) => [...new Set(times(count, () => oneOf(list, random)))]

  // ZIPs that lie in this county only, so that nobody has to be asked which.
  const allPlaces = builtInPlaces()
  const zips = allPlaces.filter((place) => place.county === county && !allPlaces.some((other) => other.zip === place.zip && other.county !== county)).map(({ zip }) => zip)
  const hospitals = times(size.hospitals, (at) => ({ id: `h${at}`, name: `${oneOf(cities, random)} Hospital ${at}`, zip: oneOf(zips, random) }))
  const networks: Network[] = times(size.networks, (at) => ({ ...given, id: `n${at}`, name: `Network ${at}`, issuer: `Issuer ${at % 12}` }))

  const groups: Group[] = times(size.groups, (at) => ({
    ...given,
    id: `g${at}`,
    name: `${oneOf(cities, random)} ${oneOf(streets, random)} Medical Group`,
    kind: kinds[at % kinds.length]!,
    zips: some(zips, 6),
    hospitals: some(hospitals, 3).map(({ id }) => id),
    languages: ['en', ...some(['es', 'zh', 'vi', 'ko', 'hy', 'tl'], 2)],
    phone: '(213) 555-0100',
    afterHoursPhone: '',
    website: '',
    wheelchair: random() < 0.8 ? true : null,
  }))

  const contracts: Contract[] = networks.flatMap((network, at) => {
    if (at >= ppoNetworks[0] && at < ppoNetworks[1]) return []
    const line: Line = at < ppoNetworks[0] ? 'medicare-advantage' : at < mediCalNetworks[0] ? 'commercial' : 'medi-cal'
    const [fewest, most] = size.groupsPerNetwork
    return some(groups, fewest + upTo(most - fewest + 1)).map((group) => ({ ...given, network: network.id, group: group.id, line, planYear }))
  })

  const plans: Plan[] = planKinds.flatMap(({ count, track, line, type, snp = null, networks: range }, kind) =>
    times(count, (at) => ({
      ...given,
      id: `p${kind}-${at}`,
      name: `Plan ${kind}-${at}`,
      issuer: `Issuer ${at % 12}`,
      // One plan in four uses two networks.
      networks: range ? [...new Set(times(random() < 0.25 ? 2 : 1, () => `n${range[0] + upTo(range[1] - range[0])}`))] : [],
      track,
      line,
      type,
      snp,
      aligned: null,
      counties: [county],
      planYear,
      phone: '(213) 555-0101',
      tty: '711',
      website: '',
      directoryUrl: '',
    })),
  )

  // Four doctors share an office, on average; each sees patients at one or two. A ZIP has one city, as nearly all have.
  const cityOf = new Map(zips.map((zip) => [zip, oneOf(cities, random)]))
  const offices = times(Math.ceil(doctors / 4), () => {
    const zip = oneOf(zips, random)
    return {
      place: { zip, address: `${100 + upTo(900)} ${oneOf(streets, random)} Street, ${cityOf.get(zip)}`, phone: `(213) ${200 + upTo(800)}-${String(upTo(10_000)).padStart(4, '0')}` },
      groups: groupsOfOffice(groups, random),
    }
  })
  const officesOf = new Map<string, (typeof offices)[number][]>()
  const seen = (place: (typeof offices)[number]['place']) => ({
    source: 'invented',
    asOf: oneOf(['2026-10-22', '2026-10-22', '2026-09-30', '2026-03-15'], random),
    ...place,
    accepting: oneOf<Accepting>(['newpt', 'newpt', 'newpt', 'newpt', 'newpt', 'newpt', 'nopt', 'existptonly', 'unknown', 'unknown'], random),
    basis: oneOf<Basis>([...times(18, () => 'listed' as const), 'contract', 'inferred'], random),
  })
  // They weigh the most on the wire.
  const ids = new Set<string>()
  while (ids.size < doctors) ids.add(anNpi(random))
  const idOf = [...ids]
  const all: Doctor[] = manyDoctors(doctors).doctors.map((doctor, at) => {
    const specialty = aSpecialty(random)
    return {
      ...doctor,
      id: idOf[at]!,
      npi: idOf[at]!,
      credential: aCredential(random),
      specialty,
      primaryCare: /Family|Internal|General Practice|Geriatric Medicine/.test(specialty),
      takesOriginalMedicare: oneOf([true, true, true, false, null], random),
      languages: ['en'],
    }
  })
  for (const { id } of all) officesOf.set(id, times(1 + upTo(2), () => anOffice(offices, random)))
  const practices: Practice[] = all.flatMap(({ id }) =>
    times(around(size.practicesPerDoctor), () => {
      const office = oneOf(officesOf.get(id)!, random)
      return { ...seen(office.place), doctor: id, group: oneOf(office.groups, random).id, lines: oneOf<Line[]>([['medicare-advantage', 'commercial'], ['medicare-advantage', 'commercial'], ['medicare-advantage'], ['commercial']], random), networks: [] }
    }),
  )
  const listings: Listing[] = all.flatMap(({ id }) =>
    times(around(size.listingsPerDoctor), () => ({ ...seen(oneOf(officesOf.get(id)!, random).place), doctor: id, network: `n${ppoNetworks[0] + upTo(commercialNetworks[1] - ppoNetworks[0])}`, lines: [] })),
  )

  return {
    name: 'A county, invented',
    sample: true,
    planYear,
    asOf,
    staleAfterDays: 90,
    source: 'invented',
    plans,
    networks,
    groups,
    contracts,
    doctors: all,
    practices,
    listings,
    hospitals,
    places: allPlaces,
    ratings: [],
  }
}
