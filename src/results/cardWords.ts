import { fill } from '../content/fill'
import { markIn } from './relations'
import { candidateOf, doctorsWith, isMust, isTreated, keptIn, mainDoctor, standingOf, type View } from './view'
import { mainOrWords } from './meaning'
import { groupKey, planKey } from '../recommend/evidence'
import { isKept, isLost } from '../recommend/standing'
import type { Candidate } from '../recommend/candidates'
import type { Form } from '../content/resultWords'
import type { Combination, DoctorStatus, ReasonCode, Recommendation, WarningCode } from '../recommend/recommendation'
import type { Mark } from '../ui/StatusMark'
import type { Values } from './wording'

export type DoctorLine = { doctor: string; mark: Mark; word: string; why: string; calls: string }

/** How one doctor stands in a combination: the word, and why. */
export function doctorLine(view: View, combination: Combination, doctor: string): DoctorLine {
  const { words } = view
  const status = combination.doctors[doctor]!
  const mark = markIn(view, combination, status)
  const { word, why } = mark === 'confirmed' ? confirmedWords(view, combination, doctor) : statusText(view, combination, doctor, status)
  return { doctor, mark, word: mark === 'confirmed' ? words.statusWords.confirmed : word, why, calls: callsText(view, combination, doctor) }
}

function confirmedWords({ words, say, evidence }: View, { plan, group }: Combination, doctor: string) {
  const dates = evidence.filter((one) => one.doctor === doctor && planKey(one.plan) === plan && groupKey(one.group) === group).map(({ date }) => date)
  return {
    word: words.statusWords.confirmed,
    why: dates.length > 0 ? fill(words.statusWords.confirmedOn, { date: say.date(dates.sort().at(-1)!) }) : '',
  }
}

function statusText(view: View, combination: Combination, doctor: string, status: DoctorStatus): { word: string; why: string } {
  const { words, names, say } = view
  const { statuses, statusWords } = words
  const candidate = candidateOf(view, combination)
  const standing = candidate && standingOf(view, candidate, doctor)
  const inGroup = combination.group !== null
  const text = { word: statuses[status].word, why: inGroup ? statuses[status].inGroup : statuses[status].inPlan }
  const isOriginal = candidate?.plan.type === 'ORIGINAL'
  if (standing?.conflict) return { ...text, why: statusWords.conflict }
  if (status === 'kept' && standing?.askNewPatients) return { ...text, why: statusWords.askNew }
  if (status === 'kept' && isOriginal) return { ...text, why: statusWords.inOriginal }
  if (status === 'unknown' && !view.index.doctors.has(doctor)) return { ...text, why: statusWords.notOnLists }
  if (status === 'unknown' && hasWeakRow(view, combination, doctor)) return { ...text, why: statusWords.fromContract }
  if (status !== 'not-listed') return text
  if (isOriginal) return { ...text, word: statusWords.notInOriginal }
  const elsewhere = view.candidates.filter(
    (one) =>
      one.group !== null && one.group !== combination.group && one.plan.id === combination.plan && isKept(standingOf(view, one, doctor)!.status),
  )
  const groups = [...new Set(elsewhere.map((one) => names.group(one.group!)))]
  const why = groups.length > 0 ? fill(statusWords.elsewhere, { groups: say.either(groups) }) : text.why
  return { word: inGroup ? text.word : statusWords.notInPlan, why }
}

/** Only a contract, or billing records, place the doctor in the group: the rules call that unknown. */
function hasWeakRow({ index }: View, { group }: Combination, doctor: string): boolean {
  return (index.practicesOfDoctor.get(doctor) ?? []).some((row) => row.group === group && row.basis !== 'listed')
}

/** What the calls said of the doctor here: "Said on 20 Nov 2026: office yes." */
function callsText({ evidence, words, say }: View, { plan, group, confirmed }: Combination, doctor: string): string {
  const heard = evidence.filter((one) => one.doctor === doctor && planKey(one.plan) === plan && groupKey(one.group) === group)
  if (heard.length === 0 || confirmed) return ''
  const { says, by, called } = words.statusWords
  const latest = (['office', 'group', 'plan'] as const).flatMap((who) => heard.filter((one) => one.by === who).slice(-1))
  const date = latest
    .map((one) => one.date)
    .sort()
    .at(-1)!
  return fill(called, { date: say.date(date), answers: latest.map((one) => fill(says[one.says], { who: by[one.by] })).join(', ') })
}

export function reasonText(view: View, combination: Combination, code: ReasonCode): string {
  const { words, say, names, answers, index, person } = view
  const doctors = (test: (doctor: string) => boolean) => keptIn(view, combination).filter(test)
  const group = combination.group === null ? '' : names.group(combination.group)
  const must = doctors((doctor) => isMust(view, doctor))
  const treated = doctors((doctor) => isTreated(view, doctor))
  const main = mainDoctor(view)
  const zips = combination.group === null ? [] : (index.groups.get(combination.group)?.zips ?? [])
  const values: Values = {
    group,
    doctors: say.list((code === 'KEEPS_TREATMENT_DOCTOR' ? treated : main === undefined ? [] : [main]).map(names.short)),
    weeks: answers.weeksAway ?? 0,
    hospital: person.wish.hospital === null ? '' : names.hospital(person.wish.hospital),
    language: say.languageName(person.wish.language ?? 'en'),
  }
  const { reasonWords } = words
  if (code === 'KEEPS_ALL_MUST') return say.form(combination.group === null ? words.reasons[code] : reasonWords.inOneGroup, must.length, values)
  if (code === 'KEEPS_MAIN_DOCTOR' && combination.group === null) return say.form(reasonWords.mainInPlan, 1, values)
  if (code === 'NEAR_YOU' && zips.includes(person.zip)) return say.form(reasonWords.inYourZip, 1, values)
  return say.form(words.reasons[code], code === 'KEEPS_TREATMENT_DOCTOR' ? treated.length : 1, values)
}

/** Cautions that hold for every choice, so that they are said once. */
const general: WarningCode[] = [
  'CANNOT_TELL',
  'SPLIT_GROUPS',
  'THIN_CHOICE',
  'REPLACES_CURRENT',
  'DUAL_MATCHING',
  'CHECK_DRUGS',
  'TREATMENT_CONTINUITY',
]

/** "Before you count on it", line by line. */
export function cautions(view: View, combination: Combination): string[] {
  const { words, index, person } = view
  const plan = combination.plan === null ? undefined : index.plans.get(combination.plan)
  const isOriginal = plan?.type === 'ORIGINAL' || combination.planTypes?.includes('ORIGINAL')
  const original = isOriginal ? (person.dual ? words.warningWords.originalDual : words.warningWords.original) : []
  const codes = combination.warnings.filter((code) => !general.includes(code) && code !== 'MEDIGAP_WINDOW')
  return [...codes.flatMap((code) => warningTexts(view, combination, code)), ...original]
}

function warningTexts(view: View, combination: Combination, code: WarningCode): string[] {
  const { words, say, names } = view
  const text = (doctors: string[], form: Form = words.warnings[code], values: Values = {}) =>
    say.form(form, doctors.length, { ...valuesOf(view, combination), doctors: say.list(doctors.map(names.short)), ...values })
  const having = (status: DoctorStatus) => doctorsWith(view, combination, (one) => one === status)
  const special: Partial<Record<WarningCode, () => string[]>> = {
    WRONG_LINE: () => [text(having('wrong-line'))],
    UNKNOWN_DOCTOR: () => [text(having('unknown'))],
    EXISTING_ONLY() {
      const [ask, closed] = [having('kept-ask-existing'), having('closed')]
      return [...(ask.length > 0 ? [text(ask)] : []), ...(closed.length > 0 ? [text(closed, words.warningWords.closed)] : [])]
    },
    SAME_PLAN_OTHER_GROUP() {
      const loses = (one: Candidate) => (doctor: string) => isLost(standingOf(view, one, doctor)!.status)
      const siblings = siblingsOf(view, combination)
      const lostThere = keptIn(view, combination).filter((doctor) => siblings.some((one) => loses(one)(doctor)))
      const others = siblings.filter((one) => lostThere.some(loses(one))).map((one) => names.group(one.group!))
      return lostThere.length === 0 ? [] : [text(lostThere, words.warnings[code], { others: say.either([...new Set(others)]) })]
    },
    NAME_PCP_AND_GROUP() {
      const main = mainDoctor(view)
      const isLostHere = main !== undefined && isLost(combination.doctors[main] ?? 'unknown')
      return [text([], isLostHere ? words.warningWords.nameAnother : words.warnings[code])]
    },
    STALE() {
      const doNotAgree = candidateOf(view, combination)?.standings.some(({ conflict }) => conflict)
      return [text([], doNotAgree ? words.warningWords.staleCalls : words.warnings[code])]
    },
  }
  return special[code]?.() ?? [text([])]
}

function siblingsOf(view: View, combination: Combination) {
  const plan = candidateOf(view, combination)?.plan.id
  return view.candidates.filter((one) => one.lane === 'hmo' && one.plan.id === plan && one.group !== null && one.group !== combination.group)
}

function valuesOf(view: View, combination: Combination): Values {
  const { names, say } = view
  const candidate = candidateOf(view, combination)
  return {
    group: combination.group === null ? '' : names.group(combination.group),
    network: combination.network === null ? '' : names.network(combination.network),
    issuer: candidate?.plan.issuer ?? '',
    date: say.date(combination.asOf),
    main: mainOrWords(view),
    line: lineWords(view, candidate?.plan.type === 'ORIGINAL'),
    others: '',
  }
}

/** How a caller names the line of business. */
export function lineWords({ words, person }: View, isOriginal = false): string {
  return isOriginal ? words.tracks.original : words.tracks[person.track ?? 'medicare']
}

/** The cautions for the whole result that no card says. The Medigap notice stands by itself. */
export function generalCautions(view: View, { warnings, verify, otherWays, trade }: Recommendation): string[] {
  const { words, say, names, candidates, person } = view
  const onCards = new Set([...verify, ...otherWays, ...trade.flatMap(({ options }) => options)].flatMap((one) => one.warnings))
  const codes = warnings.filter((code) => code !== 'MEDIGAP_WINDOW' && code !== 'CANNOT_TELL' && (general.includes(code) || !onCards.has(code)))
  const having = (status: DoctorStatus) => view.doctors.filter((doctor) => candidates.some((one) => standingOf(view, one, doctor)?.status === status))
  return codes.map((code) => {
    const treated = view.doctors.filter((doctor) => person.wish.treated.has(person.keys.indexOf(doctor)))
    const doctors =
      code === 'WRONG_LINE'
        ? having('wrong-line')
        : code === 'UNKNOWN_DOCTOR'
          ? candidates.length === 0
            ? view.doctors
            : having('unknown')
          : treated.length > 0
            ? treated
            : view.doctors
    return say.form(words.warnings[code], doctors.length, {
      doctors: say.list(doctors.map(names.short)),
      line: lineWords(view),
      main: mainOrWords(view),
      date: say.date(view.directory.asOf),
    })
  })
}
