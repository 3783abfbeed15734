import * as v from 'valibot'
import { doctorKey, type Answers, type Evidence } from './answers'
import { isDate, planTypes } from '../directory/model'

/** A file of answers or evidence that cannot be used. The message says where, what is wrong and what to do. */
export class InputError extends Error {
  override name = 'InputError'
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const yesNoUnsure = v.picklist(['yes', 'no', 'not-sure'])
const keep = { keep: v.picklist(['must', 'nice']), current: v.boolean() }
const named = v.union([
  v.object({ doctor: text, ...keep }),
  v.object({ name: text, specialty: v.optional(v.string()), city: v.optional(v.string()), ...keep }),
])

/** The compiler asks for each question; whether they were looked over says nothing to the rules. */
const answersSchema = v.object({
  whoFor: v.optional(v.picklist(['me', 'someone-else'])),
  coverage: v.optional(v.picklist(['medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal', 'not-sure'])),
  hasMedicare: v.optional(yesNoUnsure),
  hasMediCal: v.optional(yesNoUnsure),
  hasJobCover: v.optional(yesNoUnsure),
  zip: v.optional(v.pipe(v.string(), v.regex(/^\d{5}$/, 'must be five digits, as text, like "94110"'))),
  county: v.optional(text),
  timing: v.optional(v.picklist(['turning-65', 'have-part-b', 'have-plan', 'new-job', 'losing-cover', 'moved', 'doctor-leaving', 'looking'])),
  doctors: v.optional(v.union([v.pipe(v.array(named), v.maxLength(6, 'must hold 6 doctors at most')), v.pipe(v.literal('none'), v.transform(() => []))])),
  mainDoctor: v.optional(text),
  treatment: v.optional(v.object({ answer: v.picklist(['yes', 'no', 'rather-not-say']), doctors: v.optional(v.array(text), []) })),
  hospital: v.optional(text),
  weeksAway: v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or more'), v.maxValue(52, 'must be 52 or less'))),
  specialists: v.optional(v.picklist(['through-main-doctor', 'directly', 'not-sure'])),
  budget: v.optional(v.picklist(['lowest', 'balanced', 'freedom', 'not-sure'])),
  needs: v.optional(v.object({ language: v.optional(v.string(), 'en'), wheelchair: v.optional(v.boolean(), false), near: v.optional(v.boolean(), false) })),
  medicines: v.optional(v.picklist(['yes', 'no', 'rather-not-say'])),
} satisfies { [Key in Exclude<keyof Answers, 'checkAnswers'>]: v.GenericSchema<unknown, Answers[Key]> })

const date = v.pipe(v.string(), v.check(isDate, 'must be a date like 2026-11-21'))
const evidenceSchema = v.array(
  v.object({
    plan: v.union([text, v.object({ planName: text, type: v.picklist(planTypes), networkName: v.optional(text) })]),
    group: v.optional(v.nullable(v.union([text, v.object({ groupName: text })])), null),
    doctor: text,
    by: v.picklist(['office', 'group', 'plan']),
    says: v.picklist(['yes', 'no', 'unsure']),
    date,
    name: v.optional(v.string()),
    reference: v.optional(v.string()),
  }),
)

/** @throws InputError for anything that is not answers. Keys that are not questions are ignored. */
export function checkAnswers(value: unknown, file: string): Answers {
  // A list would pass for an object without answers.
  if (Array.isArray(value)) throw new InputError(`${file}: the file holds a list. Write one object with the answers between { and }.`)
  const answers: Answers = check(answersSchema, value, file)
  const keys = (answers.doctors ?? []).map(doctorKey)
  const twice = keys.find((key, place) => keys.indexOf(key) !== place)
  if (twice !== undefined) throw new InputError(`${file}: doctors: "${twice}" is named twice. Name each doctor once.`)
  return answers
}

/** @throws InputError for anything that is not a list of calls. */
export function checkEvidence(value: unknown, file: string): Evidence[] {
  return check(evidenceSchema, value, file)
}

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown, file: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const where = v.getDotPath(issue)
  const found = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input).slice(0, 80)
  throw new InputError(`${file}: ${where ?? 'the file'}: ${issue.message} (found ${found}). Correct it; the shape is in src/recommend/answers.ts.`)
}
