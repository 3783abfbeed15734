import type { Answers, Coverage, Evidence, HeardPlan, NamedDoctor } from '../recommend/answers'
import type { Combination, DoctorStatus, Lane, ReasonCode, Recommendation, WarningCode } from '../recommend/recommendation'
import type { Accepting, Contract, Directory, Group, IsoDate, Plan, PlanType, Provenance, Track } from '../directory/model'

export type NaiveRecommendation = Omit<Recommendation, 'nextSteps' | 'wouldChange'>

/**
 * The rules of recommendation a second time, written as they are told and checked against the real
 * ones by property tests. All pairs, each asked everything: slow, and meant to be read.
 * Each block names the paragraph of the rules it follows.
 *
 * Free to differ: the order of `otherWays`, `trade`, `options`, `sources`, and of `verify` inside a tie.
 */
export function naiveRecommend(directory: Directory, answers: Answers, evidence: Evidence[], today: IsoDate): NaiveRecommendation {
  const person = whoAsks(answers)
  const nothing = { lane: null, verify: [], otherWays: [], trade: [], notShown: { keepNobody: 0, loseMustKeep: 0 } }

  // The person: a doctor who leaves is a question of service; nothing is ranked. This comes before the track.
  if (answers.timing === 'doctor-leaving') return { outcome: 'NOT_SHOPPING', ...nothing, warnings: personWarnings(person) }

  const county = countyOf(directory, answers)
  const pairs = allPairs(directory, person, county, evidence, today).map((pair) => judge(directory, person, pair, evidence, today))

  // Candidates: a plan-exclusive pair is one only if it loses no must-keep (TRADE excepted, see below).
  const withoutLosers = pairs.filter((pair) => !pair.planExclusive || !losesOne(pair, person.must))

  // Keeping all: a must-keep doctor unknown in every combination is set aside.
  const askedFor = person.must.filter((key) => withoutLosers.some((pair) => pair.statuses[key] !== 'unknown'))
  const keepsAll = (pair: Judged) => askedFor.every((key) => keeps(pair, key))
  const someKeepsAll = withoutLosers.some(keepsAll)

  // Lanes: HMO pairs that keep somebody (anybody, when nobody is named), and none that loses a must-keep if some
  // pair keeps all; freedom options that keep every must-keep.
  const hmoPairs = pairs.filter((pair) => pair.lane === 'hmo')
  const someHmoKeepsAll = hmoPairs.some((pair) => withoutLosers.includes(pair) && keepsAll(pair))
  const keepsNobody = (pair: Judged) => person.keys.length > 0 && !person.keys.some((key) => keeps(pair, key))
  const isHmoShown = (pair: Judged) =>
    withoutLosers.includes(pair) && !keepsNobody(pair) && !(someHmoKeepsAll && losesOne(pair, person.must))
  const hmo = hmoPairs.filter(isHmoShown)
  const freedom = pairs.filter((pair) => pair.lane === 'freedom' && keepsAll(pair))

  const outcome = outcomeOf()
  // TRADE excepted: there, a plan-exclusive pair is a candidate whatever it loses.
  const candidates = outcome === 'TRADE' ? pairs : withoutLosers
  const combine = (pair: Judged) => combination(directory, person, pair, pairs, candidates, county)
  const warnings = resultWarnings()

  if (outcome === 'CANNOT_TELL_YET') return { outcome, ...nothing, warnings }

  // TRADE: every combination that keeps a named doctor, grouped by all those kept. Nothing else is shown.
  if (outcome === 'TRADE') {
    const notShown = { keepNobody: hmoPairs.filter(keepsNobody).length, loseMustKeep: 0 }
    return { outcome, ...nothing, trade: tradeOf(), notShown, warnings }
  }

  // Lanes: freedom leads if the travel rule holds, or `directly`, or only a freedom option keeps all; never with
  // `lowest`. A lane with nothing to show yields.
  const onlyFreedomKeepsAll = !someHmoKeepsAll && freedom.length > 0
  const freedomLeads = person.budget !== 'lowest' && (person.travels || person.directly || onlyFreedomKeepsAll)
  const lane: Lane = freedomLeads ? (freedom.length > 0 ? 'freedom' : 'hmo') : hmo.length > 0 ? 'hmo' : 'freedom'
  const [leading, other] = lane === 'hmo' ? [hmo, freedom] : [freedom, hmo]

  return {
    outcome,
    lane,
    verify: ranked(leading, person).map(({ pair, rank }) => ({ rank, ...combine(pair) })),
    otherWays: [...other].sort(byName).map(combine),
    trade: [],
    // `notShown` counts HMO pairs, each once, keepNobody first; plan-exclusive ones that are no candidate too.
    notShown: {
      keepNobody: hmoPairs.filter(keepsNobody).length,
      loseMustKeep: hmoPairs.filter((pair) => !keepsNobody(pair) && !isHmoShown(pair)).length,
    },
    warnings,
  }

  function outcomeOf(): Recommendation['outcome'] {
    // Candidates: no track, a directory of a past year, nothing sold here.
    if (pairs.length === 0) return 'CANNOT_TELL_YET'
    if (person.keys.length > 0) {
      // As long as nothing keeps all this may be a TRADE, so plan-exclusive pairs are looked at whatever they lose.
      const inView = someKeepsAll ? withoutLosers : pairs
      const isUnknown = (pair: Judged, key: string) => pair.statuses[key] === 'unknown'
      // Keeping all: every named doctor is unknown everywhere.
      if (inView.every((pair) => person.keys.every((key) => isUnknown(pair, key)))) return 'CANNOT_TELL_YET'
      // Keeping all: nobody is kept anywhere, and one known elsewhere is unknown in some combination.
      const nobodyKept = !inView.some((pair) => person.keys.some((key) => keeps(pair, key)))
      const knownHereNotThere = person.keys.some(
        (key) => inView.some((pair) => isUnknown(pair, key)) && inView.some((pair) => !isUnknown(pair, key)),
      )
      if (nobodyKept && knownHereNotThere) return 'CANNOT_TELL_YET'
    }
    // TRADE: no combination of either lane keeps all, or neither lane has anything to show.
    if (!someKeepsAll) return 'TRADE'
    return hmo.length + freedom.length > 0 ? 'RANKED' : 'TRADE'
  }

  function tradeOf(): Recommendation['trade'] {
    const trade: Recommendation['trade'] = []
    for (const pair of [...pairs].sort(byName)) {
      const kept = person.keys.filter((key) => keeps(pair, key))
      if (kept.length === 0) continue
      const same = trade.find((one) => one.keeps.join('\n') === kept.join('\n'))
      if (same) same.options.push(combine(pair))
      else trade.push({ keeps: kept, options: [combine(pair)] })
    }
    return trade
  }

  // Codes: what concerns the whole result, and what any candidate says of a doctor's line or of not knowing one.
  function resultWarnings(): WarningCode[] {
    const isRaised = (status: DoctorStatus) => candidates.some((pair) => Object.values(pair.statuses).includes(status))
    const keepsAnother = (pair: Judged, than: Judged) => person.keys.some((key) => keeps(pair, key) && !keeps(than, key))
    // SPLIT_GROUPS: no HMO pair keeps all, and two keep different ones; plan-exclusive pairs included.
    const hmoKeepsAll = hmoPairs.some((pair) => keepsAll(pair) && !losesOne(pair, person.must))
    const split =
      !hmoKeepsAll && hmoPairs.some((a) => hmoPairs.some((b) => keepsAnother(a, b) && keepsAnother(b, a)))
    return inOrder<WarningCode>([
      [outcome === 'CANNOT_TELL_YET', 'CANNOT_TELL'],
      ...personWarnings(person).map((code): [boolean, WarningCode] => [true, code]),
      [split, 'SPLIT_GROUPS'],
      [isRaised('wrong-line'), 'WRONG_LINE'],
      [isRaised('unknown') || (candidates.length === 0 && person.keys.length > 0), 'UNKNOWN_DOCTOR'],
      [candidates.length > 0 && groupsInReach(directory, candidates, county).length <= 1, 'THIN_CHOICE'],
    ])
  }
}

// ---------------------------------------------------------------------------------------------- the person

type Person = {
  coverage: Exclude<Coverage, 'not-sure'> | null
  track: Track | null
  named: NamedDoctor[]
  /** Of all named doctors, in the order given. */
  keys: string[]
  must: string[]
  nice: string[]
  inTreatment: string[]
  main: string | null
  travels: boolean
  directly: boolean
  budget: 'lowest' | 'balanced' | 'freedom'
  hospital: string | null
  zip: string | null
  needs: { language: string | null; wheelchair: boolean; near: boolean }
  /** Has said yes to a treatment that cannot stop. */
  treated: boolean
  newToMedicare: boolean
  takesMedicines: boolean
  hasPlan: boolean
}

const trackOf = {
  medicare: 'medicare',
  'medicare-and-medi-cal': 'medicare',
  job: 'employer',
  marketplace: 'marketplace',
  'medi-cal': 'medi-cal',
} as const

function whoAsks(answers: Answers): Person {
  const coverage = coverageOf(answers)
  const track = coverage ? trackOf[coverage] : null
  const named = answers.doctors ?? []
  const keys = named.map(keyOf)
  const treated = answers.treatment?.answer === 'yes'
  const inTreatment = keys.filter((key) => treated && answers.treatment?.doctors.includes(key))
  // The person: a doctor in treatment counts as must-keep.
  const must = named.filter((one) => one.keep === 'must' || inTreatment.includes(keyOf(one))).map(keyOf)
  const { language = '', wheelchair = false, near = false } = answers.needs ?? {}
  return {
    coverage,
    track,
    named,
    keys,
    must,
    nice: keys.filter((key) => !must.includes(key)),
    inTreatment,
    main: keys.find((key) => key === answers.mainDoctor) ?? null,
    // Travel rule: eight weeks a year. `weeksAway` and `medicines` count for Medicare only.
    travels: track === 'medicare' && (answers.weeksAway ?? 0) >= 8,
    takesMedicines: track === 'medicare' && answers.medicines === 'yes',
    // The person: `not-sure` counts as `through-main-doctor` and `balanced`.
    directly: answers.specialists === 'directly',
    budget: answers.budget === 'lowest' || answers.budget === 'freedom' ? answers.budget : 'balanced',
    hospital: answers.hospital && answers.hospital !== 'none' ? answers.hospital : null,
    zip: answers.zip ?? null,
    // Order: `en` never counts as a need.
    needs: { language: language === '' || language === 'en' ? null : language, wheelchair, near },
    treated,
    // The person: new to Medicare is `medicare` with one of three timings.
    newToMedicare: coverage === 'medicare' && ['turning-65', 'have-part-b', 'losing-cover'].includes(answers.timing ?? ''),
    hasPlan: answers.timing === 'have-plan',
  }
}

function keyOf(named: NamedDoctor): string {
  return named.doctor ?? named.name
}

/** Not sure of coverage: `hasMedicare`, then `hasMediCal`, then `hasJobCover`; null if these do not tell. */
function coverageOf(answers: Answers): Person['coverage'] {
  if (answers.coverage !== 'not-sure') return answers.coverage ?? null
  const { hasMedicare, hasMediCal, hasJobCover } = answers
  if (hasMedicare === 'yes' && hasMediCal === 'yes') return 'medicare-and-medi-cal'
  if (hasMedicare === 'yes' && hasMediCal === 'no') return 'medicare'
  if (hasMedicare !== 'no') return null
  if (hasMediCal === 'yes') return 'medi-cal'
  if (hasJobCover === 'yes') return 'job'
  return hasMediCal === 'no' && hasJobCover === 'no' ? 'marketplace' : null
}

/** The county told, if it is one of the ZIP's or nothing is known of the ZIP; else the only one that has at least 1 % of the ZIP's addresses (share not known: all of them). */
function countyOf(directory: Directory, answers: Answers): string | null {
  if (answers.county !== undefined && !directory.places.some((place) => place.zip === answers.zip)) return answers.county
  const counties = directory.places
    .filter((place) => place.zip === answers.zip && (place.share === null || place.share >= 0.01))
    .map((place) => place.county)
  const different = counties.filter((county, at) => counties.indexOf(county) === at)
  if (answers.county !== undefined && different.includes(answers.county)) return answers.county
  return different.length === 1 ? different[0]! : null
}

function personWarnings(person: Person): WarningCode[] {
  return inOrder<WarningCode>([
    [person.treated, 'TREATMENT_CONTINUITY'],
    [person.newToMedicare, 'MEDIGAP_WINDOW'],
    [person.hasPlan, 'REPLACES_CURRENT'],
    [person.coverage === 'medicare-and-medi-cal', 'DUAL_MATCHING'],
    [person.takesMedicines, 'CHECK_DRUGS'],
  ])
}

// ------------------------------------------------------------------------------------------- all the pairs

type Pair = {
  planId: string
  /** Null: the plan as heard. */
  plan: Plan | null
  type: PlanType
  lane: Lane
  network: string | null
  groupId: string | null
  /** Null where there is none, or where it is as heard. */
  group: Group | null
  planExclusive: boolean
  planYear: number
  /** Made by evidence; the directory does not have it. */
  byCallOnly: boolean
  /** Of plan and contract. */
  restsOn: Fact[]
}

type Fact = { asOf: IsoDate; source: string }

const isHmoType = (type: PlanType) => type === 'HMO' || type === 'HMO-POS' || type === 'POS'

function allPairs(directory: Directory, person: Person, county: string | null, evidence: Evidence[], today: IsoDate): Pair[] {
  if (person.track === null) return []
  const thisYear = Number(today.slice(0, 4))

  // Candidates: plans of the track, in the county (without counties: everywhere), of the directory's year, which is
  // not before this year. D-SNP only for those with both; C-SNP and I-SNP never.
  const plans = directory.plans.filter(
    (plan) =>
      directory.planYear >= thisYear &&
      plan.planYear === directory.planYear &&
      plan.track === person.track &&
      (plan.counties.length === 0 || (county !== null && plan.counties.includes(county))) &&
      (plan.snp === null || (plan.snp === 'D-SNP' && person.coverage === 'medicare-and-medi-cal')),
  )

  const pairs: Pair[] = []
  for (const plan of plans) {
    const add = (network: string | null, groupId: string | null, contracts: Contract[]) => {
      const restsOn = [plan, ...contracts].map((one) => factOf(directory, one))
      pairs.push({ ...ofPlan(plan), network, ...ofGroup(directory, groupId), planYear: directory.planYear, byCallOnly: false, restsOn })
    }
    if (plan.type === 'ORIGINAL') {
      add(null, null, [])
    } else if (!isHmoType(plan.type)) {
      // Candidates: PPO, EPO, PFFS: one per network.
      for (const network of plan.networks) add(network, null, [])
    } else {
      // Candidates: HMO, HMO-POS, POS: one per network × group contracted for the plan's line.
      for (const network of plan.networks) {
        for (const group of directory.groups) {
          const contracts = contractsOf(directory, network, group.id, plan)
          if (contracts.length > 0) add(network, group.id, contracts)
        }
      }
    }
  }

  // Evidence: a pair the directory does not have comes from what was heard. Dated the day of the (last) call.
  for (const word of evidence) {
    if (pairs.some((pair) => isAbout(word, pair))) continue
    const date = (pair: Omit<Pair, 'restsOn'>) => newest(evidence.filter((other) => isAbout(other, pair)).map((other) => other.date))
    if (typeof word.plan === 'string') {
      const plan = plans.find((one) => one.id === word.plan)
      if (!plan || (isHmoType(plan.type) && word.group === null)) continue
      const groupId = heardGroup(word, plan.type)
      const network = plan.networks.length === 1 ? plan.networks[0]! : null
      const pair = { ...ofPlan(plan), network, ...ofGroup(directory, groupId), planYear: directory.planYear, byCallOnly: true }
      pairs.push({ ...pair, restsOn: [factOf(directory, plan), { asOf: date(pair), source: 'call' }] })
    } else {
      const groupId = heardGroup(word, word.plan.type)
      const pair = { ...ofHeardPlan(word.plan), ...ofGroup(directory, groupId), planYear: Math.max(directory.planYear, thisYear), byCallOnly: true }
      pairs.push({ ...pair, restsOn: [{ asOf: date(pair), source: 'call' }] })
    }
  }
  return pairs
}

function ofPlan(plan: Plan) {
  const lane: Lane = isHmoType(plan.type) ? 'hmo' : 'freedom'
  return { planId: plan.id, plan, type: plan.type, lane }
}

function ofHeardPlan({ planName, type, networkName }: HeardPlan) {
  const lane: Lane = isHmoType(type) ? 'hmo' : 'freedom'
  return { planId: planName, plan: null, type, lane, network: networkName ?? null }
}

function ofGroup(directory: Directory, groupId: string | null) {
  const group = directory.groups.find((one) => one.id === groupId) ?? null
  return { groupId, group, planExclusive: group?.kind === 'plan-exclusive' }
}

/** Of the plan's line and the directory's year; those of an unknown line or year are not used. */
function contractsOf(directory: Directory, network: string, group: string, plan: Plan): Contract[] {
  return directory.contracts.filter(
    (one) => one.network === network && one.group === group && one.line === plan.line && one.planYear === directory.planYear,
  )
}

/** Order: an empty date is the directory's. */
function factOf(directory: Directory, { asOf, source }: Provenance): Fact {
  return { asOf: asOf ?? directory.asOf, source }
}

/** PPO, EPO, PFFS and Original Medicare have no group, whatever was heard. */
function heardGroup({ group }: Evidence, type: PlanType): string | null {
  if (!isHmoType(type) || group === null) return null
  return typeof group === 'string' ? group : group.groupName
}

/** Evidence is on a plan and a group: of a plan of the directory, on each of its networks; of a heard one, on the network heard. */
function isAbout(word: Evidence, pair: Omit<Pair, 'restsOn'>): boolean {
  if (heardGroup(word, pair.type) !== pair.groupId) return false
  if (typeof word.plan === 'string') return pair.plan !== null && pair.planId === word.plan
  const { planName, type, networkName } = word.plan
  return pair.plan === null && pair.planId === planName && pair.type === type && pair.network === (networkName ?? null)
}

// ------------------------------------------------------------------------------- a doctor in a combination

type Judged = Pair & {
  statuses: Record<string, DoctorStatus>
  near: boolean
  hospital: boolean
  language: boolean
  wheelchair: boolean
  aligned: boolean
  asOf: IsoDate
  sources: string[]
  stale: boolean
  confirmed: boolean
}

const statusesBestFirst: DoctorStatus[] = ['kept', 'kept-ask-existing', 'unknown', 'closed', 'wrong-line', 'not-listed']

function judge(directory: Directory, person: Person, pair: Pair, evidence: Evidence[], today: IsoDate): Judged {
  const standings = person.named.map((named) => ({ key: keyOf(named), ...standing(directory, pair, named, evidence) }))
  const kept = standings.filter(({ status }) => isKept(status))
  const lost = standings.filter(({ status }) => isLost(status))

  // Order: `asOf` is the oldest of plan, contract and kept doctors' rows; a conflict ranks as stale.
  const facts = [...pair.restsOn, ...kept.flatMap((one) => one.restsOn)]
  const asOf = oldest(facts.map((fact) => fact.asOf))
  const ageDays = (Date.parse(today) - Date.parse(asOf)) / 86_400_000
  const { group, plan } = pair
  return {
    ...pair,
    statuses: Object.fromEntries(standings.map(({ key, status }) => [key, status])),
    near: group !== null && person.zip !== null && group.zips.some((zip) => isNear(directory, person.zip!, zip)),
    hospital: group !== null && person.hospital !== null && group.hospitals.includes(person.hospital),
    language: group !== null && person.needs.language !== null && group.languages.includes(person.needs.language),
    wheelchair: group?.wheelchair === true,
    // Codes: every D-SNP counts as aligned unless the plan says no.
    aligned: person.coverage === 'medicare-and-medi-cal' && plan?.snp === 'D-SNP' && plan.aligned !== false,
    asOf,
    sources: facts.map((fact) => fact.source).filter((source, at, all) => all.indexOf(source) === at).sort(),
    stale: ageDays > directory.staleAfterDays || standings.some((one) => one.conflict),
    // Evidence: each kept doctor has the office's and the plan's yes, and no must-keep is lost.
    confirmed: kept.length > 0 && kept.every((one) => one.confirmed) && !lost.some(({ key }) => person.must.includes(key)),
  }
}

type Standing = { status: DoctorStatus; restsOn: Fact[]; conflict: boolean; confirmed: boolean }

function standing(directory: Directory, pair: Pair, named: NamedDoctor, evidence: Evidence[]): Standing {
  // Evidence: the latest word of each `by` counts; of the same day, the last given.
  const words = evidence.filter((word) => word.doctor === keyOf(named) && isAbout(word, pair))
  const latest = (['office', 'group', 'plan'] as const).flatMap((by) => {
    const theirs = words.filter((word) => word.by === by)
    const date = newest(theirs.map((word) => word.date))
    return theirs.filter((word) => word.date === date).slice(-1)
  })
  const yes = latest.filter((word) => word.says === 'yes')
  const no = latest.filter((word) => word.says === 'no')
  const confirmed = yes.some((word) => word.by === 'office') && yes.some((word) => word.by === 'plan')

  const rows = rowsOf(directory, pair, named)

  // Evidence: a yes makes listed; what the office accepts still stands.
  if (yes.length > 0 && no.length === 0) {
    const status = best(rows.flatMap((row) => row.ifListed ?? [])) ?? 'kept'
    return { status, restsOn: [{ asOf: newest(yes.map((word) => word.date)), source: 'call' }], conflict: false, confirmed }
  }
  // Evidence: a no by anyone makes not-listed.
  if (no.length > 0 && yes.length === 0) return { status: 'not-listed', restsOn: [], conflict: false, confirmed }

  // Evidence: yes and no together leave what the directory said, or unknown; unsure changes nothing.
  // A doctor in a combination: best row first; no row is not-listed; not in the directory is unknown.
  const isKnown = !pair.byCallOnly && directory.doctors.some((doctor) => doctor.id === named.doctor)
  const status = best(rows.map((row) => row.status)) ?? (isKnown ? 'not-listed' : 'unknown')
  const restsOn = rows.filter((row) => row.status === status).map((row) => row.fact)
  const conflict = yes.length > 0 && no.length > 0
  return { status, restsOn: restsOn.filter(({ asOf }) => asOf === newest(restsOn.map((fact) => fact.asOf))).slice(0, 1), conflict, confirmed: confirmed && !conflict }
}

type Row = {
  status: DoctorStatus
  /** What it would be if somebody says yes; null where the row does not speak of this line. */
  ifListed: DoctorStatus | null
  fact: Fact
}

/** What the directory says of a doctor in a pair: nothing of one it does not know, nor in a pair it does not have. */
function rowsOf(directory: Directory, pair: Pair, named: NamedDoctor): Row[] {
  const doctor = directory.doctors.find((one) => one.id === named.doctor)
  const plan = pair.plan
  if (!doctor || !plan || pair.byCallOnly) return []

  // Original Medicare: yes, no → not-listed, empty → unknown.
  if (plan.type === 'ORIGINAL') {
    const takes = doctor.takesOriginalMedicare
    const status = takes === null ? 'unknown' : takes ? 'kept' : 'not-listed'
    return [{ status, ifListed: null, fact: factOf(directory, doctor) }]
  }

  const listings = directory.listings.filter((row) => row.doctor === doctor.id && row.network === pair.network)

  // PPO, EPO, PFFS: by listings only; empty `lines` are every line of the network.
  if (!isHmoType(plan.type)) {
    return listings.map((row) => {
      const ifListed = accepted(row.accepting, named.current)
      const fact = factOf(directory, row)
      if (row.lines.length > 0 && !row.lines.includes(plan.line)) return { status: 'wrong-line', ifListed: null, fact }
      return { status: row.basis === 'listed' ? ifListed : 'unknown', ifListed, fact }
    })
  }

  // A doctor in a combination: through the group, unless the row is for other networks. Lines before basis;
  // empty `lines` → unknown; contract or inferred → unknown.
  const practices = directory.practices.filter((row) => row.doctor === doctor.id)
  const throughGroup = practices
    .filter((row) => row.group === pair.groupId && (row.networks.length === 0 || row.networks.includes(pair.network!)))
    .map((row): Row => {
      const ifListed = accepted(row.accepting, named.current)
      const fact = factOf(directory, row)
      if (row.lines.length === 0) return { status: 'unknown', ifListed, fact }
      if (!row.lines.includes(plan.line)) return { status: 'wrong-line', ifListed: null, fact }
      return { status: row.basis === 'listed' ? ifListed : 'unknown', ifListed, fact }
    })

  // A doctor in a combination: unknown if listed in that network with no known group in it.
  const hasKnownGroup = practices.some(
    (row) =>
      row.basis === 'listed' &&
      row.lines.includes(plan.line) &&
      (row.networks.length === 0
        ? contractsOf(directory, pair.network!, row.group, plan).length > 0
        : row.networks.includes(pair.network!)),
  )
  const inNetwork = listings
    .filter((row) => !hasKnownGroup && (row.lines.length === 0 || row.lines.includes(plan.line)))
    .map((row): Row => ({ status: 'unknown', ifListed: null, fact: factOf(directory, row) }))

  return [...throughGroup, ...inNetwork]
}

/** `accepting` newpt, empty or unknown → kept; the others only for those who go there now. */
function accepted(accepting: Accepting, current: boolean): DoctorStatus {
  if (accepting === 'newpt' || accepting === 'unknown') return 'kept'
  return current ? 'kept-ask-existing' : 'closed'
}

function best(statuses: DoctorStatus[]): DoctorStatus | undefined {
  return statusesBestFirst.find((status) => statuses.includes(status))
}

/** kept-ask-existing counts as kept in every rule. */
function isKept(status: DoctorStatus | undefined): boolean {
  return status === 'kept' || status === 'kept-ask-existing'
}

/** Lost means known to be lost; unknown is never no. */
function isLost(status: DoctorStatus | undefined): boolean {
  return status === 'closed' || status === 'wrong-line' || status === 'not-listed'
}

function keeps(pair: Judged, key: string): boolean {
  return isKept(pair.statuses[key])
}

function losesOne(pair: Judged, keys: string[]): boolean {
  return keys.some((key) => isLost(pair.statuses[key]))
}

// --------------------------------------------------------------------------------------------- near, reach

/** An office in the same ZIP, or within 15 miles where positions are known. */
function isNear(directory: Directory, home: string, office: string): boolean {
  if (home === office) return true
  const positions = (zip: string) =>
    directory.places
      .filter((place) => place.zip === zip)
      .flatMap(({ lat, lon }) => (lat !== null && lon !== null ? [[lat, lon] as const] : []))
  return positions(home).some((from) => positions(office).some((to) => miles(from, to) <= 15))
}

/** Along the great circle. */
function miles(from: readonly [number, number], to: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const halfLat = Math.sin(radians(to[0] - from[0]) / 2)
  const halfLon = Math.sin(radians(to[1] - from[1]) / 2)
  const square = halfLat ** 2 + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * halfLon ** 2
  return 2 * 3958.8 * Math.asin(Math.sqrt(square))
}

/** Candidate groups with an office in the county; one without ZIPs counts. */
function groupsInReach(directory: Directory, candidates: Judged[], county: string | null): string[] {
  const inReach = candidates.flatMap(({ group, groupId }) => {
    if (groupId === null) return []
    const zips = group?.zips ?? []
    const inCounty = zips.some((zip) => directory.places.some((place) => place.zip === zip && place.county === county && (place.share === null || place.share >= 0.01)))
    return zips.length === 0 || inCounty ? [groupId] : []
  })
  return inReach.filter((groupId, at) => inReach.indexOf(groupId) === at)
}

// --------------------------------------------------------------------------------------------------- order

/** The first three, with all that tie with the third, up to six. Ranks are 1, 1, 3. */
function ranked(pairs: Judged[], person: Person): { pair: Judged; rank: number }[] {
  const isBetter = (a: Judged, b: Judged) => compare(worth(a, person), worth(b, person)) > 0
  const all = [...pairs]
    .sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : byName(a, b)))
    .map((pair) => ({ pair, rank: 1 + pairs.filter((other) => isBetter(other, pair)).length }))
  const third = all[2]?.rank ?? Infinity
  return all.filter(({ rank }, at) => at < 3 || rank === third).slice(0, 6)
}

/** Keys of the order, the first that differs decides; more is better. */
function worth(pair: Judged, person: Person): number[] {
  const count = (keys: string[]) => keys.filter((key) => keeps(pair, key)).length
  const { needs } = person
  const needsMet = Number(pair.language) + Number(needs.wheelchair && pair.wheelchair) + Number(needs.near && pair.near)
  const unknown = person.keys.filter((key) => pair.statuses[key] === 'unknown').length

  // Order: in the freedom lane Original Medicare goes first with `freedom` or the travel rule.
  const first = Number(pair.type === 'ORIGINAL' && (person.budget === 'freedom' || person.travels))
  const last = [Number(pair.aligned), -unknown, Number(!pair.stale)]

  // Order: with nobody named: near, needs, hospital, aligned, fresh.
  if (person.keys.length === 0) return [first, Number(pair.near), needsMet, Number(pair.hospital), ...last]

  // Sort pairs by: treatment, must-keep, main doctor, nice-to-keep, hospital, needs, aligned, fewer unknown, fresh.
  const main = person.main === null ? 0 : count([person.main])
  return [first, count(person.inTreatment), count(person.must), main, count(person.nice), Number(pair.hospital), needsMet, ...last]
}

function compare(a: number[], b: number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - b[at]!
  return 0
}

/** Inside a tie: PPO before ORIGINAL, then plan, group, network. */
function byName(a: Judged, b: Judged): number {
  const name = (pair: Judged) => [pair.type === 'ORIGINAL' ? '1' : '0', pair.planId, pair.groupId ?? '', pair.network ?? '']
  const [left, right] = [name(a), name(b)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at === -1 ? 0 : left[at]! < right[at]! ? -1 : 1
}

// --------------------------------------------------------------------------------------------------- codes

function combination(
  directory: Directory,
  person: Person,
  pair: Judged,
  pairs: Judged[],
  candidates: Judged[],
  county: string | null,
): Combination {
  const isHmo = pair.lane === 'hmo'
  const statuses = Object.values(pair.statuses)
  const keepsThese = (keys: string[]) => keys.length > 0 && keys.every((key) => keeps(pair, key))

  // SAME_PLAN_OTHER_GROUP: another group of the same plan loses a doctor kept here.
  const otherGroups = pairs.filter(
    (other) => isHmo && other.lane === 'hmo' && isSamePlan(other, pair) && other.groupId !== pair.groupId,
  )
  const otherGroupLoses = otherGroups.some((other) => losesOne(other, person.keys.filter((key) => keeps(pair, key))))

  // NETWORK_NAME_MATTERS: the issuer has two networks among the candidates.
  const issuer = pair.plan?.issuer
  const networks = candidates.filter((one) => issuer !== undefined && one.plan?.issuer === issuer && one.network !== null)
  const twoNetworks = networks.some((one) => one.network !== networks[0]?.network)

  const inReach = groupsInReach(directory, candidates, county)

  return {
    plan: pair.planId,
    network: pair.network,
    group: pair.groupId,
    lane: pair.lane,
    doctors: pair.statuses,
    reasons: inOrder<ReasonCode>([
      [keepsThese(person.must), 'KEEPS_ALL_MUST'],
      [keepsThese(person.inTreatment), 'KEEPS_TREATMENT_DOCTOR'],
      [person.main !== null && keeps(pair, person.main), 'KEEPS_MAIN_DOCTOR'],
      [person.travels && (pair.type === 'ORIGINAL' || pair.type === 'PPO'), 'WORKS_AWAY'],
      [!isHmo, 'NO_REFERRALS'],
      [pair.hospital, 'HOSPITAL_MATCH'],
      [pair.language, 'LANGUAGE_MATCH'],
      [pair.near, 'NEAR_YOU'],
      [pair.aligned, 'ALIGNED_DUAL'],
      [inReach.length === 1 && pair.groupId === inReach[0], 'ONLY_GROUP_IN_REACH'],
    ]),
    warnings: inOrder<WarningCode>([
      [statuses.includes('wrong-line'), 'WRONG_LINE'],
      [statuses.includes('unknown'), 'UNKNOWN_DOCTOR'],
      [statuses.includes('kept-ask-existing') || statuses.includes('closed'), 'EXISTING_ONLY'],
      [otherGroupLoses, 'SAME_PLAN_OTHER_GROUP'],
      [twoNetworks, 'NETWORK_NAME_MATTERS'],
      [isHmo, 'NAME_PCP_AND_GROUP'],
      [pair.type === 'PPO', 'OON_COST'],
      [isHmo && person.travels, 'TRAVEL_LIMIT'],
      [pair.stale, 'STALE'],
    ]),
    planYear: pair.planYear,
    asOf: pair.asOf,
    sources: pair.sources,
    confirmed: pair.confirmed,
  }
}

function isSamePlan(a: Judged, b: Judged): boolean {
  return a.planId === b.planId && (a.plan === null) === (b.plan === null)
}

/** In the order in which codes are listed, which is that of the page. */
const codesInOrder: (ReasonCode | WarningCode)[] = [
  'KEEPS_ALL_MUST', 'KEEPS_TREATMENT_DOCTOR', 'KEEPS_MAIN_DOCTOR', 'WORKS_AWAY', 'NO_REFERRALS',
  'HOSPITAL_MATCH', 'LANGUAGE_MATCH', 'NEAR_YOU', 'ALIGNED_DUAL', 'ONLY_GROUP_IN_REACH',
  'CANNOT_TELL', 'TREATMENT_CONTINUITY', 'MEDIGAP_WINDOW', 'SPLIT_GROUPS', 'WRONG_LINE', 'UNKNOWN_DOCTOR',
  'EXISTING_ONLY', 'SAME_PLAN_OTHER_GROUP', 'NETWORK_NAME_MATTERS', 'NAME_PCP_AND_GROUP', 'OON_COST', 'TRAVEL_LIMIT',
  'THIN_CHOICE', 'STALE', 'REPLACES_CURRENT', 'DUAL_MATCHING', 'CHECK_DRUGS',
]

function inOrder<Code extends ReasonCode | WarningCode>(codes: [boolean, Code][]): Code[] {
  const holding = codes.filter(([holds]) => holds).map(([, code]) => code)
  return holding.sort((a, b) => codesInOrder.indexOf(a) - codesInOrder.indexOf(b))
}

function oldest(dates: IsoDate[]): IsoDate {
  return [...dates].sort()[0] ?? ''
}

function newest(dates: IsoDate[]): IsoDate {
  return [...dates].sort().at(-1) ?? ''
}
