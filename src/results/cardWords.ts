import { fill } from '../content/fill'
import { markIn } from './relations'
import { candidateOf, isMust, isTreated, keptIn, mainDoctor, standingOf, type View } from './view'
import { groupKey, planKey } from '../recommend/evidence'
import { isKept } from '../recommend/standing'
import type { Form } from '../content/resultWords'
import type { Combination, DoctorStatus, ReasonCode } from '../recommend/recommendation'
import type { Mark } from '../ui/StatusMark'
import type { Values } from './wording'

/** How a doctor stands, in words that fit one, or several who stand alike. */
type StandingWords = { word: Form; why: Form; values?: Values }
export type DoctorLine = StandingWords & { doctor: string; mark: Mark; calls: string }

/** How one doctor stands in a combination: the word, and why. */
export function doctorLine(view: View, combination: Combination, doctor: string): DoctorLine {
  const status = combination.doctors[doctor]!
  const mark = markIn(combination, status)
  const said = mark === 'confirmed' ? confirmedWords(view, combination, doctor) : statusText(view, combination, doctor, status)
  return { ...said, doctor, mark, calls: callsText(view, combination, doctor) }
}

function confirmedWords({ words, say, evidence }: View, { plan, group }: Combination, doctor: string): StandingWords {
  const dates = evidence.filter((one) => one.doctor === doctor && planKey(one.plan) === plan && groupKey(one.group) === group).map(({ date }) => date)
  return {
    word: words.statusWords.confirmed,
    why: dates.length > 0 ? fill(words.statusWords.confirmedOn, { date: say.date(dates.sort().at(-1)!) }) : '',
  }
}

function statusText(view: View, combination: Combination, doctor: string, status: DoctorStatus): StandingWords {
  const { words, names, say } = view
  const { statuses, statusWords } = words
  const candidate = candidateOf(view, combination)
  const standing = candidate && standingOf(view, candidate, doctor)
  const inGroup = combination.group !== null
  const text = { word: statuses[status].word, why: inGroup ? statuses[status].inGroup : statuses[status].inPlan }
  const type = candidate?.plan.type
  const isOriginal = type === 'ORIGINAL'
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
  if (groups.length > 0) return { ...text, why: statusWords.elsewhere, values: { groups: say.either(groups) } }
  if (inGroup) return text
  return { word: statusWords.notInPlan, why: type === 'PPO' ? statusWords.offPpo : text.why }
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

/** How a caller names the line of business. */
export function lineWords({ words, person }: View, isOriginal = false): string {
  return isOriginal ? words.tracks.original : words.tracks[person.track ?? 'medicare']
}
