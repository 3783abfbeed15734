import { lineWords } from './cardWords'
import { mainOrWords } from './meaning'
import { candidateOf, doctorsWith, isTreated, keptIn, mainDoctor, shownIn, standingOf, type View } from './view'
import { isLost } from '../recommend/standing'
import { groupBy } from '../directory/groupBy'
import { hospitalOfNone, hospitalOn } from './hospital'
import { unique } from './unique'
import type { Candidate } from '../recommend/candidates'
import type { Form, ResultWords } from '../content/resultWords'
import type { Combination, DoctorStatus, Recommendation, WarningCode } from '../recommend/recommendation'
import type { Values } from './wording'

type SaidWarning = keyof ResultWords['warnings']

/** Said by other parts of the result: the first two sentences, and a notice of its own. */
export const saidApart: Exclude<WarningCode, SaidWarning>[] = ['CANNOT_TELL', 'MEDIGAP_WINDOW']

function isSaid(code: WarningCode): code is SaidWarning {
  return !saidApart.some((apart) => apart === code)
}

/** "Before you count on it", line by line. */
export function cautions(view: View, combination: Combination, recommendation: Recommendation): string[] {
  const { words, index, person } = view
  const plan = combination.plan === null ? undefined : index.plans.get(combination.plan)
  const isOriginal = plan?.type === 'ORIGINAL' || combination.planTypes?.includes('ORIGINAL')
  const original = isOriginal ? (person.dual ? words.warningWords.originalDual : words.warningWords.original) : []
  const codes = combination.warnings.filter(isSaid)
  const later = isOriginal && !person.dual && !person.newToMedicare ? [words.warningWords.originalLater] : []
  return [...hospitalOn(view, combination, recommendation), ...codes.flatMap((code) => warningTexts(view, combination, code)), ...later, ...original]
}

function warningTexts(view: View, combination: Combination, code: SaidWarning): string[] {
  const { words, say, names } = view
  const text = (doctors: string[], form: Form = words.warnings[code], values: Values = {}) =>
    say.form(form, doctors.length, { ...valuesOf(view, combination), doctors: say.list(doctors.map(names.short)), ...values })
  const having = (status: DoctorStatus) => doctorsWith(view, combination, (one) => one === status)
  const special: Partial<Record<SaidWarning, () => string[]>> = {
    WRONG_LINE: () => [text(having('wrong-line'))],
    UNKNOWN_DOCTOR: () => [text(having('unknown'))],
    EXISTING_ONLY() {
      const [ask, closed] = [having('kept-ask-existing'), having('closed')]
      return [...(ask.length > 0 ? [text(ask)] : []), ...(closed.length > 0 ? [text(closed, words.warningWords.closed)] : [])]
    },
    SAME_PLAN_OTHER_GROUP() {
      const kept = keptIn(view, combination)
      const lostTo = (one: Candidate) => kept.filter((doctor) => isLost(standingOf(view, one, doctor)!.status))
      const alike = [...groupBy(siblingsOf(view, combination), (one) => lostTo(one).join()).values()].filter(([one]) => lostTo(one!).length > 0)
      return alike.map((ones) => text(lostTo(ones[0]!), words.warnings[code], { others: say.either(unique(ones.map((one) => names.group(one.group!)))) }))
    },
    NAME_PCP_AND_GROUP() {
      const main = mainDoctor(view)
      const isLostHere = main !== undefined && isLost(combination.doctors[main] ?? 'unknown')
      return [text([], isLostHere ? words.warningWords.nameAnother : words.warnings[code])]
    },
    // Where no plan is named, neither is its insurer.
    NETWORK_NAME_MATTERS: () => [text([], combination.network === null ? words.warningWords.networkUnnamed : words.warnings[code])],
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

/** The cautions for the whole result that no card says. */
export function generalCautions(view: View, recommendation: Recommendation): string[] {
  const { words, say, names } = view
  const { warnings } = recommendation
  const onCards = new Set(shownIn(recommendation).flatMap((one) => one.warnings))
  const codes = warnings.filter(isSaid).filter((code) => !onCards.has(code))
  const texts = codes.map((code) => {
    const doctors = concerned(view, code)
    return say.form(words.warnings[code], doctors.length, {
      doctors: say.list(doctors.map(names.short)),
      line: lineWords(view),
      main: mainOrWords(view),
      date: say.date(view.directory.asOf),
    })
  })
  return [...hospitalOfNone(view, recommendation), ...texts]
}

/** The doctors whom a caution for the whole result names. */
function concerned(view: View, code: SaidWarning): string[] {
  const { doctors, candidates } = view
  const having = (status: DoctorStatus) => doctors.filter((doctor) => candidates.some((one) => standingOf(view, one, doctor)?.status === status))
  if (code === 'WRONG_LINE') return having('wrong-line')
  if (code === 'UNKNOWN_DOCTOR') return candidates.length === 0 ? doctors : having('unknown')
  const treated = doctors.filter((doctor) => isTreated(view, doctor))
  return treated.length > 0 ? treated : doctors
}
