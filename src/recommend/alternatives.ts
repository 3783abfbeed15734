import { groupBy } from '../directory/groupBy'
import { doctorKey, type Answers, type NamedDoctor, type QuestionId } from './answers'
import { wishOf, type Wish } from './person'
import type { Board } from './board'
import type { Change, Mode } from './recommendation'
import type { Verdict } from './judge'

/** An answer to try. `wish` is worked out from it; doctors keep their indexes. */
type Alternative = { question: QuestionId; answer: Answers[QuestionId]; wish: Wish }

/** The answers that would change the outcome or what stands first, each tried alone. */
export function changesThatMatter(board: Board, answers: Answers, now: Verdict, mode: Mode): Change[] {
  if (now.outcome === 'NOT_SHOPPING') return []
  const before = firstOf(now, mode)
  return alternatives(board, answers).flatMap(({ question, answer, wish }) => {
    const then = board.judge(wish)
    if (then.outcome === now.outcome && firstOf(then, mode) === before) return []
    const first = then.verify[0]?.candidate
    const plan = first && mode === 'named' ? first.plan.id : null
    return [{ question, answer, effect: { outcome: then.outcome, first: first ? { plan, group: first.group } : null } }]
  })
}

/** The questions that are asked only if they can change the result. */
export type Optional = (typeof optionals)[number]
export const optionals = ['hospital', 'weeksAway', 'specialists', 'budget'] as const

/**
 * Which of them can, for these answers: some answer to the question, with any answers to the others that are open, makes a difference.
 *
 * Answers to earlier questions stand; later ones are taken as not asked yet, so that what is asked never depends on
 * what comes after. A question that cannot change the result is dropped before the next is looked at, with its answer if it had one.
 * Needs are left out: they order equals only, so with them nothing differs that does not without.
 */
export function worthAsking(board: Board, answers: Answers): Optional[] {
  const options = optionsFor(board)
  const worth: Optional[] = []
  for (const [place, question] of optionals.entries()) {
    const open = optionals.filter((other, at) => at > place || (worth.includes(other) && answers[other] === undefined))
    const answered = optionals.filter((other) => worth.includes(other) && answers[other] !== undefined)
    const fixed = omit(answers, [...optionals.filter((other) => !answered.includes(other)), 'needs'])
    if (canChange(board, question, options, combinations(open, options, fixed))) worth.push(question)
  }
  return worth
}

function canChange(board: Board, question: Optional, options: Options, others: Answers[]): boolean {
  return others.some((other) => {
    const [usual, ...rest] = options[question].map((answer) => () => board.judge(wishOf({ ...other, [question]: answer })))
    const first = usual!()
    return rest.some((judge) => isOtherwise(first, judge()))
  })
}

function combinations(questions: Optional[], options: Options, fixed: Answers): Answers[] {
  return questions.reduce<Answers[]>((sofar, question) => sofar.flatMap((others) => options[question].map((answer) => ({ ...others, [question]: answer }))), [fixed])
}

type Options = { [Question in Optional]: Answers[Question][] }

/** Answers to try. Those that the rules cannot tell apart stand for each other: not sure, and hospitals of the same groups. */
function optionsFor(board: Board): Options {
  return {
    hospital: ['none', ...oneHospitalOfEach(board)],
    weeksAway: board.person.track === 'medicare' ? [0, 12] : [0],
    specialists: ['through-main-doctor', 'directly'],
    budget: ['lowest', 'balanced', 'freedom'],
  }
}

function oneHospitalOfEach({ hospitals, candidates }: Board): string[] {
  const groupsOf = (hospital: string) => new Set(candidates.filter((candidate) => candidate.hospitals.includes(hospital)).map(({ group }) => group))
  const byGroups = groupBy(hospitals, (hospital) => JSON.stringify([...groupsOf(hospital)]))
  return [...byGroups.values()].map(([first]) => first!)
}

function alternatives(board: Board, answers: Answers): Alternative[] {
  const doctors = answers.doctors ?? []
  const keys = doctors.map(doctorKey)
  const isMedicare = board.person.track === 'medicare'
  const tried: [QuestionId, Answers[QuestionId]][] = [
    ...doctors.flatMap((_, place): [QuestionId, NamedDoctor[]][] => [
      ['doctors', doctors.map((doctor, other) => (other === place ? { ...doctor, keep: doctor.keep === 'must' ? 'nice' : 'must' } : doctor))],
      ['doctors', doctors.filter((__, other) => other !== place)],
    ]),
    ...(doctors.length > 0 ? [...keys, 'none'] : []).map((key): [QuestionId, string] => ['mainDoctor', key]),
    ...treatmentsToTry(keys).map((treatment): [QuestionId, Answers['treatment']] => ['treatment', treatment]),
    ...['none', ...board.hospitals].map((hospital): [QuestionId, string] => ['hospital', hospital]),
    ...(isMedicare ? [0, 12] : []).map((weeks): [QuestionId, number] => ['weeksAway', weeks]),
    ...(['through-main-doctor', 'directly', 'not-sure'] as const).map((answer): [QuestionId, Answers['specialists']] => ['specialists', answer]),
    ...(['lowest', 'balanced', 'freedom', 'not-sure'] as const).map((answer): [QuestionId, Answers['budget']] => ['budget', answer]),
    ...board.languages.map((language): [QuestionId, Answers['needs']] => ['needs', { wheelchair: false, near: false, ...answers.needs, language }]),
  ]
  return tried
    .filter(([question, answer]) => JSON.stringify(answers[question]) !== JSON.stringify(answer))
    .map(([question, answer]) => ({ question, answer, wish: wishWith(answers, keys, question, answer) }))
}

function treatmentsToTry(keys: string[]): Answers['treatment'][] {
  if (keys.length === 0) return []
  return [{ answer: 'no', doctors: [] }, ...keys.map((key) => ({ answer: 'yes' as const, doctors: [key] }))]
}

/** The wish under one changed answer, with the doctors' indexes as they were, so that what was looked up still serves. */
function wishWith(answers: Answers, keys: string[], question: QuestionId, answer: Answers[QuestionId]): Wish {
  const changed: Answers = { ...answers, [question]: answer }
  const wish = wishOf(changed)
  const places = (changed.doctors ?? []).map((doctor) => keys.indexOf(doctorKey(doctor)))
  const placed = (doctors: Iterable<number>) => [...doctors].map((doctor) => places[doctor]!)
  return { ...wish, doctors: places, must: new Set(placed(wish.must)), treated: new Set(placed(wish.treated)), main: wish.main < 0 ? -1 : places[wish.main]! }
}

/** The set of combinations ranked first, as the reader would tell them apart. */
function firstOf({ verify }: Verdict, mode: Mode): string {
  const first = verify.filter(({ rank }) => rank === 1)
  const names = first.map(({ candidate: { plan, network, group } }) => (mode === 'named' ? [plan.id, network, group] : [group, group === null && plan.type]))
  return [...new Set(names.map((name) => JSON.stringify(name)))].sort().join()
}

/** Something differs that makes a question worth asking: outcome, lane, what is verified and how ranked, or the other ways. */
function isOtherwise(a: Verdict, b: Verdict): boolean {
  if (a.outcome !== b.outcome || a.lane !== b.lane || a.verify.length !== b.verify.length || a.otherWays.length !== b.otherWays.length) return true
  const ranks = new Map(a.verify.map(({ candidate, rank }) => [candidate, rank]))
  if (b.verify.some(({ candidate, rank }) => ranks.get(candidate) !== rank)) return true
  const others = new Set(a.otherWays)
  return b.otherWays.some((one) => !others.has(one))
}

function omit(answers: Answers, questions: readonly QuestionId[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !questions.includes(question as QuestionId)))
}
