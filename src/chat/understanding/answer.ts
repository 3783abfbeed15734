import type { BoxWords } from '../../content/boxWords'
import { doctorKey, type Answers } from '../../recommend/answers'
import { clausesOf } from './asking'
import { chooseExactly, chooseLikely, choicesOf, type Choice } from './choose'
import type { AnswerValue, Context } from './context'
import { namedDoctors } from './namedDoctors'
import { needsFrom, noNeeds } from './needs'
import { hasPhrase, phrasesIn, wordsIn } from './phrases'
import { isBareTime, weeksFrom } from './weeks'

/**
 * How a text is read. `exactly`: the answer is all it says. `to the letter`: so plainly that not even a question mark makes it a question.
 * `told`: what it most likely means.
 */
type How = 'exactly' | 'to the letter' | 'told'

const aboutCoverage: ReadonlySet<Context['question']> = new Set(['coverage', 'hasMedicare', 'hasMediCal', 'hasJobCover'])

/** The answer a text is. Undefined where it fits none. Names at `doctors` are not answers yet: `doctorNames`. */
export function answerIn(text: string, words: readonly string[], context: Context, how: How): AnswerValue | undefined {
  const { question, answers, options = [], typed = {} } = context
  const exactly = how !== 'told'
  // What a kind of coverage is called stands in sentences about anything: "I lost my Medicare card".
  const within = aboutCoverage.has(question) ? 'where had' : 'anywhere'
  const said = { words, clause: clausesOf(text)[0]?.length ?? 0, title: wordsIn(context.title ?? '') }
  const choose = (choices: Choice[], box: BoxWords = context) => (exactly ? chooseExactly(words, choices, box) : chooseLikely(said, choices, box, within))
  const saysNone = () => choose(choicesOf([{ value: 'none', label: '' }], typed, context)) !== undefined

  switch (question) {
    case 'result':
      return undefined
    case 'zip':
      return how === 'to the letter' && words.some((word) => !/^\d+$/.test(word)) ? undefined : zipIn(text)
    case 'doctors':
      return exactly && saysNone() ? [] : undefined
    case 'weeksAway': {
      const counted = exactly && !isBareTime(words, context) ? undefined : weeksFrom(words, context)
      // A bare number is weeks, never the place of an answer.
      return counted ?? weeksOf(choose(choicesOf(options, typed, context), { ...context, ordinals: {}, numbers: {} }))
    }
    case 'needs':
      return (exactly ? undefined : needsFrom(words, typed, context, answers.needs)) ?? (saysNone() ? noNeeds : undefined)
    case 'treatment':
      return treatmentIn(words, context, choose, exactly)
    case 'mainDoctor': {
      const choices = choicesOf(options, typed, withoutTitles(context))
      const named = exactly || isTurned(words, context) ? [] : namedDoctors(words, choices.filter(({ value }) => value !== 'none'), context)
      return (named.length === 1 ? named[0]?.value : undefined) ?? choose(choices, withoutTitles(context))
    }
    default:
      // Only what is offered is given back, so that it fits.
      return choose(choicesOf(options, typed, context))
  }
}

/** Five digits anywhere; of ZIP+4 the first five. */
function zipIn(text: string): string | undefined {
  return /(?<!\d)(\d{5})(?:[-‐‑ ]?\d{4})?(?!\d)/.exec(text.slice(0, 2000))?.[1]
}

function weeksOf(value: string | undefined): number | undefined {
  const weeks = Number(value)
  return value !== undefined && Number.isInteger(weeks) && weeks >= 0 && weeks <= 52 ? weeks : undefined
}

/** A doctor named is a yes: "the one with Dr. Vega". */
function treatmentIn(words: readonly string[], context: Context, choose: (choices: Choice[]) => string | undefined, exactly: boolean): Answers['treatment'] {
  const { answers, options = [], typed = {} } = context
  const keys = new Set((answers.doctors ?? []).map(doctorKey))
  const fixed = options.filter(({ value }) => isTreatmentAnswer(value) && !keys.has(value))
  const doctors = choicesOf(options.filter(({ value }) => keys.has(value)), {}, withoutTitles(context))
  const named = exactly || isTurned(words, context) ? [] : namedDoctors(words, doctors, context).map(({ value }) => value)
  const answer = choose(choicesOf(fixed, typed, context))
  if (named.length > 0 && answer !== 'no') return { answer: 'yes', doctors: named }
  return answer !== undefined && isTreatmentAnswer(answer) ? { answer, doctors: [] } : undefined
}

function isTreatmentAnswer(value: string): value is NonNullable<Answers['treatment']>['answer'] {
  return value === 'yes' || value === 'no' || value === 'rather-not-say'
}

/** "Not Dr. Vega" names her, and says that she is not meant. */
function isTurned(words: readonly string[], { negations }: Context): boolean {
  return hasPhrase(words, phrasesIn(negations))
}

/** "Doctor" tells no doctor from another. */
function withoutTitles(context: Context): Context {
  return { ...context, small: [...context.small, ...context.doctors.fillers] }
}
