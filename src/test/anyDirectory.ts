import * as fc from 'fast-check'
import type { Answers, Coverage, Evidence, HeardGroup, HeardPlan, NamedDoctor, YesNoUnsure } from '../recommend/answers'
import type {
  Accepting,
  Basis,
  Contract,
  Directory,
  Doctor,
  Group,
  GroupKind,
  IsoDate,
  Line,
  Listing,
  Network,
  Place,
  Plan,
  PlanType,
  Practice,
  SnpType,
  Track,
} from '../directory/model'

/*
 * Random directories, answers and evidence for property tests: small, with ids short enough to read in a
 * counterexample. Plans p1 to p6, networks n1 to n4, groups g1 to g5, doctors d1 to d4, hospitals h1 h2,
 * counties A B. ZIPs 1 and 2 are of A, 3 of B, 4 of both, 5 of A but for a few addresses; 9 is not listed.
 *
 * Nothing is drawn from what was drawn before (no `chain`): all rows there could be are drawn at once, then
 * those about something left out are dropped. So a counterexample shrinks row by row, in any order.
 */

/** All that `recommend` is asked. */
export type Case = { directory: Directory; answers: Answers; evidence: Evidence[]; today: IsoDate }

const planIds = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const networkIds = ['n1', 'n2', 'n3', 'n4']
const groupIds = ['g1', 'g2', 'g3', 'g4', 'g5']
const doctorIds = ['d1', 'd2', 'd3', 'd4']
const zips = ['1', '2', '3', '4', '5']
const planYear = 2027

const tracks: Track[] = ['medicare', 'marketplace', 'employer', 'medi-cal']
const lines: Line[] = ['medicare-advantage', 'commercial', 'medi-cal', 'original-medicare']

const lineOf: Record<Track, Line> = {
  medicare: 'medicare-advantage',
  marketplace: 'commercial',
  employer: 'commercial',
  'medi-cal': 'medi-cal',
}

/** Degrees north, 69 miles each: from ZIP 1 it is 7 miles to 2, 14 to 4, 21 to 5 and 69 to 3. */
const latitudes: Record<string, number> = { '1': 35, '2': 35.1, '3': 36, '4': 35.2, '5': 35.3 }

/** Mostly just before the year the directory is for, or in it; seldom a year too late. */
export const anyToday = weighted<IsoDate>([40, '2026-12-01'], [8, '2027-02-01'], [1, '2028-01-05'])

/** Fresh, 90 and 91 days before the first of `anyToday`, long ago, not known. */
const anyDate = weighted<IsoDate | null>(
  [10, '2026-11-20'],
  [3, '2026-10-22'],
  [1, '2026-09-02'],
  [1, '2026-09-01'],
  [2, '2026-01-01'],
  [2, null],
)

const anyProvenance = { source: weighted([4, 's1'], [1, 's2'], [1, 's3']), asOf: anyDate }

// ------------------------------------------------------------------------------------------ the directory

/** 2 to 6 plans, up to 4 networks, 1 to 5 groups, 1 to 4 doctors, 2 issuers; most of it of one track. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .record({
    track: weighted<Track>([4, 'medicare'], [2, 'marketplace'], [1, 'employer'], [2, 'medi-cal']),
    isDense: fc.boolean(),
    asOf: weighted<IsoDate>([4, '2026-11-01'], [1, '2026-02-01']),
    staleAfterDays: weighted([4, 90], [1, 30]),
    plans: rows(planIds, anyPlan, { first: 2, sparse: 0.6, dense: 0.75 }),
    networks: rows(networkIds, anyNetwork, { first: 1, sparse: 0.4, dense: 0.6 }),
    groups: rows(groupIds, anyGroup, { first: 1, sparse: 0.5, dense: 0.7 }),
    doctors: rows(doctorIds, anyDoctor, { first: 1, sparse: 0.7, dense: 0.7 }),
    contracts: rows(pairsOf(networkIds, groupIds), anyContract, { sparse: 0.65, dense: 0.9 }),
    otherContracts: rows(pairsOf(networkIds, groupIds), anyOtherContract, { sparse: 0.1, dense: 0.2 }),
    practices: rows(pairsOf(doctorIds, groupIds), anyPractice, { sparse: 0.4, dense: 0.75 }),
    listings: rows(pairsOf(doctorIds, networkIds), anyListing, { sparse: 0.3, dense: 0.6 }),
    morePractices: rows(pairsOf(doctorIds, groupIds), anyPractice, { sparse: 0, dense: 0.1 }),
    moreListings: rows(pairsOf(doctorIds, networkIds), anyListing, { sparse: 0, dense: 0.1 }),
    places: anyPlaces(),
  })
  .map(({ track, isDense, asOf, staleAfterDays, places, ...drawn }) => {
    const isIn = (row: Row<unknown>) => row.in === 'always' || (row.in === 'dense' && isDense)
    const present = <T>(all: Row<T>[]) => all.filter(isIn).map((row) => row.value(track))
    const networks = present(drawn.networks)
    const groups = present(drawn.groups)
    const doctors = present(drawn.doctors)
    const isThere = (row: { network?: string; group?: string; doctor?: string }) =>
      [networks, groups, doctors].every((all, at) => {
        const id = [row.network, row.group, row.doctor][at]
        return id === undefined || all.some((one) => one.id === id)
      })
    const some = (ids: string[]) => ids.filter((network) => isThere({ network }))
    const contracts = [...present(drawn.contracts), ...present(drawn.otherContracts)].filter(isThere)
    const isSame = (a: Contract, b: Contract) => a.network === b.network && a.group === b.group && a.line === b.line
    return {
      name: 'Random',
      sample: true,
      planYear,
      asOf,
      staleAfterDays,
      source: 's0',
      plans: present(drawn.plans).map((plan) => ({ ...plan, networks: some(plan.networks) })),
      networks,
      groups,
      // One row for a network, group and line.
      contracts: contracts.filter((row, at) => contracts.findIndex((other) => isSame(row, other)) === at),
      doctors,
      practices: [...present(drawn.practices), ...present(drawn.morePractices)]
        .filter(isThere)
        .map((row) => ({ ...row, networks: some(row.networks) })),
      listings: [...present(drawn.listings), ...present(drawn.moreListings)].filter(isThere),
      hospitals: ['h1', 'h2'].map((id) => ({ id, name: id, zip: '1' })),
      places,
      ratings: [],
    }
  })

/** A row that may be left out; what it says may depend on the track most of the directory is of. */
type Row<T> = { in: 'never' | 'dense' | 'always'; value: (track: Track) => T }

/** One row for each; the `first` few are always there, the others by chance: in a sparse directory, in a dense one. */
function rows<Of, T>(
  all: Of[],
  any: (one: Of) => fc.Arbitrary<(track: Track) => T>,
  { first = 0, sparse, dense }: { first?: number; sparse: number; dense: number },
): fc.Arbitrary<Row<T>[]> {
  const chance = weighted<Row<T>['in']>([100 - 100 * dense, 'never'], [100 * (dense - sparse), 'dense'], [100 * sparse, 'always'])
  return fc.tuple(
    ...all.map((one, at) => fc.record({ in: at < first ? fc.constant('always' as const) : chance, value: any(one) })),
  )
}

function anyPlan(id: string): fc.Arbitrary<(track: Track) => Plan> {
  return fc
    .record({
      kind: weighted<{ type: PlanType; snp: SnpType | null }>(
        [12, { type: 'HMO', snp: null }],
        [2, { type: 'HMO-POS', snp: null }],
        [2, { type: 'POS', snp: null }],
        [4, { type: 'PPO', snp: null }],
        [2, { type: 'EPO', snp: null }],
        [1, { type: 'PFFS', snp: null }],
        [4, { type: 'ORIGINAL', snp: null }],
        [3, { type: 'HMO', snp: 'D-SNP' }],
        [2, { type: 'PPO', snp: 'D-SNP' }],
        [1, { type: 'HMO', snp: 'C-SNP' }],
        [1, { type: 'HMO', snp: 'I-SNP' }],
      ),
      otherTrack: weighted<Track | null>([32, null], [1, 'medicare'], [1, 'marketplace'], [1, 'employer'], [1, 'medi-cal']),
      networks: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>(['n1']) }, { weight: 5, arbitrary: fc.subarray(networkIds) }),
      issuer: weighted([1, 'I'], [1, 'J']),
      aligned: weighted<boolean | null>([2, null], [1, true], [1, false]),
      counties: weighted<string[]>([4, []], [6, ['A', 'B']], [2, ['A']], [1, ['B']]),
      year: weighted<number | null>([24, planYear], [1, planYear - 1], [1, null]),
      ...anyProvenance,
    })
    .map(({ kind, otherTrack, year, ...rest }) => (mainTrack) => {
      const track = otherTrack ?? mainTrack
      // Original Medicare and special needs plans belong to Medicare alone.
      const { type, snp } = track === 'medicare' || kind.type !== 'ORIGINAL' ? kind : { type: 'HMO' as const, snp: null }
      const line = type === 'ORIGINAL' ? 'original-medicare' : lineOf[track]
      return {
        ...rest,
        id,
        name: id,
        networks: type === 'ORIGINAL' ? [] : rest.networks,
        track,
        line,
        type,
        snp: track === 'medicare' ? snp : null,
        planYear: year,
        phone: '',
        tty: '',
        website: '',
        directoryUrl: '',
      }
    })
}

function anyNetwork(id: string): fc.Arbitrary<() => Network> {
  return fc.record({ issuer: weighted([1, 'I'], [1, 'J']), ...anyProvenance }).map((rest) => () => ({ ...rest, id, name: id }))
}

function anyGroup(id: string): fc.Arbitrary<() => Group> {
  return fc
    .record({
      kind: weighted<GroupKind>(
        [3, 'ipa'],
        [2, 'plan-exclusive'],
        [1, 'multi-specialty'],
        [1, 'single-specialty'],
        [1, 'foundation'],
        [1, 'other'],
      ),
      zips: fc.subarray([...zips, '9'], { maxLength: 2 }),
      hospitals: fc.subarray(['h1', 'h2'], { maxLength: 1 }),
      languages: fc.subarray(['en', 'es', 'vi']),
      wheelchair: weighted<boolean | null>([1, null], [1, true], [1, false]),
      ...anyProvenance,
    })
    .map((rest) => () => ({ ...rest, id, name: id, phone: '', afterHoursPhone: '', website: '' }))
}

/** For the main line; some of a past year, of an unknown year or an unknown line. */
function anyContract([network, group]: [string, string]): fc.Arbitrary<(track: Track) => Contract> {
  return fc
    .record({
      isLineKnown: weighted([14, true], [1, false]),
      year: weighted<number | null>([14, planYear], [1, planYear - 1], [1, null]),
      ...anyProvenance,
    })
    .map(({ isLineKnown, year, ...rest }) => (track) => ({
      ...rest,
      network,
      group,
      line: isLineKnown ? lineOf[track] : null,
      planYear: year,
    }))
}

function anyOtherContract([network, group]: [string, string]): fc.Arbitrary<() => Contract> {
  return fc
    .record({ line: fc.constantFrom(...lines), ...anyProvenance })
    .map((rest) => () => ({ ...rest, network, group, planYear }))
}

function anyDoctor(id: string): fc.Arbitrary<() => Doctor> {
  return fc
    .record({ takesOriginalMedicare: weighted<boolean | null>([1, null], [2, true], [2, false]), ...anyProvenance })
    .map((rest) => () => ({
      ...rest,
      id,
      npi: '',
      firstName: '',
      lastName: id,
      credential: '',
      specialty: '',
      primaryCare: null,
      languages: [],
    }))
}

/** What a row says of a doctor's place: mostly listed, for the main line, taking new patients. */
function anySeenAt() {
  return {
    otherLines: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant<Line[]>([]) },
      { weight: 4, arbitrary: fc.subarray(lines, { minLength: 1, maxLength: 2 }) },
    ),
    zip: fc.constantFrom(...zips),
    accepting: weighted<Accepting>([6, 'newpt'], [1, 'unknown'], [1, 'nopt'], [2, 'existptonly'], [1, 'existptfam']),
    basis: weighted<Basis>([10, 'listed'], [1, 'contract'], [1, 'inferred']),
    ...anyProvenance,
  }
}

function anyPractice([doctor, group]: [string, string]): fc.Arbitrary<(track: Track) => Practice> {
  const anyRestriction = fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray(networkIds, { minLength: 1 }) },
  )
  return fc.record({ ...anySeenAt(), networks: anyRestriction }).map(({ otherLines, ...rest }) => (track) => ({
    ...rest,
    doctor,
    group,
    lines: otherLines ?? [lineOf[track]],
    address: '',
    phone: '',
  }))
}

function anyListing([doctor, network]: [string, string]): fc.Arbitrary<(track: Track) => Listing> {
  return fc.record(anySeenAt()).map(({ otherLines, ...rest }) => (track) => ({
    ...rest,
    doctor,
    network,
    lines: otherLines ?? [lineOf[track]],
    address: '',
    phone: '',
  }))
}

/** ZIP 4 lies in two counties; of 5, the second county may have too few addresses to count. Some positions are known. */
function anyPlaces(): fc.Arbitrary<Place[]> {
  return fc
    .record({
      shares: weighted<[number | null, number | null]>([1, [0.7, 0.3]], [1, [0.995, 0.005]], [1, [null, null]]),
      few: weighted([2, 0.005], [1, 0.01]),
      known: fc.subarray(zips),
    })
    .map(({ shares, few, known }) => {
      const place = (zip: string, county: string, share: number | null): Place => {
        const lat = known.includes(zip) ? (latitudes[zip] ?? null) : null
        return { zip, county, countyName: county, state: 'CA', share, lat, lon: lat === null ? null : -120 }
      }
      return [
        place('1', 'A', null),
        place('2', 'A', 1),
        place('3', 'B', null),
        place('4', 'A', shares[0]),
        place('4', 'B', shares[1]),
        place('5', 'A', 1 - few),
        place('5', 'B', few),
      ]
    })
}

// -------------------------------------------------------------------------------------------- the answers

/** What a person may answer, mostly of a track the directory has most plans of; keys may be absent. */
export function anyAnswers(directory: Directory): fc.Arbitrary<Answers> {
  return anyAnswersOf().map((of) => of(directory))
}

function anyAnswersOf(): fc.Arbitrary<(directory: Directory) => Answers> {
  const anyYesNo = weighted<YesNoUnsure>([4, 'yes'], [4, 'no'], [1, 'not-sure'])
  const anyDoctors = fc.oneof(
    // The first few of the directory come up most; the last may not be in it; d9 never is.
    { weight: 8, arbitrary: anyNamed(weighted([4, 'd1'], [3, 'd2'], [2, 'd3'], [2, 'd4'], [1, 'd9'], [1, 'Dr X'])) },
    // One who finds nobody in the directory.
    { weight: 1, arbitrary: anyNamed(fc.constantFrom('Dr X', 'Dr Y', 'd9')) },
    { weight: 1, arbitrary: fc.constant<NamedDoctor[]>([]) },
  )
  const anyKeys = fc.subarray([...doctorIds, 'd9', 'Dr X'])
  return fc
    .record(
      {
        coverage: fc.oneof(
          { weight: 30, arbitrary: weighted<'fitting' | 'fitting-too'>([2, 'fitting'], [1, 'fitting-too']) },
          { weight: 2, arbitrary: fc.constantFrom<Coverage[]>('medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal') },
          { weight: 2, arbitrary: fc.constant<Coverage>('not-sure') },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
        hasMedicare: anyYesNo,
        hasMediCal: anyYesNo,
        hasJobCover: anyYesNo,
        zip: weighted([8, '1'], [3, '2'], [2, '3'], [2, '4'], [2, '5'], [1, '9']),
        county: weighted<string | undefined>([8, undefined], [4, 'A'], [2, 'B'], [1, 'C']),
        timing: weighted<Answers['timing']>(
          [4, 'looking'],
          [2, 'turning-65'],
          [2, 'have-plan'],
          [1, 'have-part-b'],
          [1, 'losing-cover'],
          [1, 'moved'],
          [1, 'new-job'],
          [1, 'doctor-leaving'],
        ),
        doctors: anyDoctors,
        mainDoctor: weighted([3, 'd1'], [2, 'd2'], [1, 'd3'], [1, 'Dr X'], [1, 'none']),
        treatment: fc.record({
          answer: weighted<'yes' | 'no' | 'rather-not-say'>([2, 'no'], [2, 'yes'], [1, 'rather-not-say']),
          doctors: anyKeys,
        }),
        hospital: weighted([1, 'none'], [1, 'h1'], [1, 'h2']),
        weeksAway: weighted([4, 0], [1, 7], [1, 8], [1, 30]),
        specialists: weighted<Answers['specialists']>([3, 'through-main-doctor'], [1, 'directly'], [1, 'not-sure']),
        budget: weighted<Answers['budget']>([1, 'balanced'], [1, 'lowest'], [1, 'freedom'], [1, 'not-sure']),
        needs: fc.record({
          language: weighted([1, 'en'], [1, 'es'], [1, 'vi'], [1, '']),
          wheelchair: fc.boolean(),
          near: fc.boolean(),
        }),
        medicines: weighted<Answers['medicines']>([1, 'no'], [1, 'yes'], [1, 'rather-not-say']),
      },
      { requiredKeys: ['coverage', 'zip', 'county', 'hasMedicare', 'hasMediCal', 'doctors'] },
    )
    .map(({ coverage, county, ...rest }) => (directory) => {
      const answers: Answers = { ...rest }
      const told = coverage === 'fitting' || coverage === 'fitting-too' ? fitting(directory, coverage) : coverage
      if (told !== undefined) answers.coverage = told
      if (county !== undefined) answers.county = county
      if (answers.doctors?.length === 0 && answers.hospital === 'none') delete answers.doctors
      return answers
    })
}

/** Coverage of the track most plans of the directory are of. */
function fitting(directory: Directory, which: 'fitting' | 'fitting-too'): Coverage {
  const count = (track: Track) => directory.plans.filter((plan) => plan.track === track).length
  const most = tracks.reduce((best, track) => (count(track) > count(best) ? track : best))
  if (most === 'medicare') return which === 'fitting' ? 'medicare' : 'medicare-and-medi-cal'
  return most === 'employer' ? 'job' : most
}

function anyNamed(anyKey: fc.Arbitrary<string>): fc.Arbitrary<NamedDoctor[]> {
  const anyOne = fc
    .record({ key: anyKey, keep: weighted<'must' | 'nice'>([3, 'must'], [1, 'nice']), current: fc.boolean() })
    .map(({ key, ...rest }): NamedDoctor => (key.startsWith('Dr') ? { name: key, ...rest } : { doctor: key, ...rest }))
  return fc.uniqueArray(anyOne, { minLength: 1, maxLength: 4, size: 'max', selector: (named) => named.doctor ?? named.name })
}

// ------------------------------------------------------------------------------------------- the evidence

/** Always heard of with the same type and network. */
const heardPlans: HeardPlan[] = [
  { planName: 'Heard HMO', type: 'HMO' },
  { planName: 'Heard POS', type: 'POS', networkName: 'Heard N' },
  { planName: 'Heard PPO', type: 'PPO', networkName: 'Heard N' },
  { planName: 'Heard Original', type: 'ORIGINAL' },
]
const heardGroups: HeardGroup[] = [{ groupName: 'Heard G' }, { groupName: 'Heard H' }]

/** Calls about a few pairs, several to each: ids and as heard, conflicts, unsure, days apart. Often none at all. */
export function anyEvidence(directory: Directory, answers: Answers): fc.Arbitrary<Evidence[]> {
  return anyEvidenceOf().map((of) => of(directory, answers))
}

type Word = Pick<Evidence, 'by' | 'says' | 'date'>

function anyEvidenceOf(): fc.Arbitrary<(directory: Directory, answers: Answers) => Evidence[]> {
  const anyCallDate = weighted([2, '2026-11-28'], [2, '2026-11-25'], [1, '2026-12-01'], [1, '2026-06-01'])
  const anyWord: fc.Arbitrary<Word> = fc.record({
    by: weighted<Evidence['by']>([1, 'office'], [1, 'group'], [1, 'plan']),
    says: weighted<Evidence['says']>([5, 'yes'], [2, 'no'], [1, 'unsure']),
    date: anyCallDate,
  })
  // What confirms a doctor: the office's yes and the plan's.
  const anyYes = anyCallDate.map((date): Word[] => [
    { by: 'office', says: 'yes', date },
    { by: 'plan', says: 'yes', date },
  ])
  const anyCalls = fc.record({
    pair: fc.oneof(
      { weight: 5, arbitrary: fc.nat({ max: 20 }) },
      {
        weight: 4,
        arbitrary: fc.record({
          plan: weighted<Evidence['plan']>(
            ...[...planIds, ...heardPlans].map((plan): [number, Evidence['plan']] => [1, plan]),
            [1, 'p9'],
          ),
          group: weighted<Evidence['group']>(
            [2, null],
            ...[...groupIds, ...heardGroups].map((group): [number, Evidence['group']] => [1, group]),
            [1, 'g9'],
          ),
        }),
      },
    ),
    // Which of the doctors named, most often; d8 is never named.
    doctor: weighted<number | 'd8'>([8, 0], [4, 1], [2, 2], [1, 'd8']),
    words: fc.oneof(
      { weight: 1, arbitrary: anyYes },
      { weight: 2, arbitrary: fc.array(anyWord, { minLength: 1, maxLength: 4 }) },
    ),
  })
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(anyCalls, { minLength: 1, maxLength: 4 }) },
    )
    .map((calls) => (directory, answers) => {
      const keys = (answers.doctors ?? []).map((named) => named.doctor ?? named.name)
      // Pairs there are, so that calls often concern one that counts.
      const pairs = directory.plans.flatMap((plan) =>
        directory.contracts
          .filter((contract) => plan.networks.includes(contract.network))
          .map((contract) => ({ plan: plan.id, group: contract.group })),
      )
      return calls.flatMap(({ pair, doctor, words }) => {
        const about = typeof pair === 'number' ? (pairs[pair % pairs.length] ?? { plan: 'p1', group: null }) : pair
        const key = typeof doctor === 'number' ? keys[doctor % keys.length] : doctor
        return words.map((word): Evidence => ({ ...about, doctor: key ?? 'd8', ...word }))
      })
    })
}

// ------------------------------------------------------------------------------------------- the lot

export const anyCase: fc.Arbitrary<Case> = fc
  .record({ directory: anyDirectory, answers: anyAnswersOf(), evidence: anyEvidenceOf(), today: anyToday })
  .map(({ directory, answers: answersOf, evidence: evidenceOf, today }) => {
    const answers = answersOf(directory)
    return { directory, answers, evidence: evidenceOf(directory, answers), today }
  })

/** The first value is what shrinking goes to. */
function weighted<T>(...values: [number, T][]): fc.Arbitrary<T> {
  const all = values.map(([weight, value]) => ({ weight: Math.round(weight), arbitrary: fc.constant(value) }))
  return fc.oneof({ withCrossShrink: true }, ...all)
}

function pairsOf(left: string[], right: string[]): [string, string][] {
  return left.flatMap((one) => right.map((other): [string, string] => [one, other]))
}
