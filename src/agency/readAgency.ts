import * as v from 'valibot'
import { editDistance } from '../text/editDistance'
import { fields, type Agency, type FieldName } from './agency'

/** One thing of agency.json that will not do. */
export type AgencyProblem = {
  /** As a path: `counts.0.expires`. Empty for the file itself. */
  field: string
  /** The value and what is wrong with it. */
  wrong: string
  /** What to do, as a sentence. */
  advice: string
}

/**
 * Reads what can be read of an agency file, field by field: one that will not do is missing and told, the others stand.
 *
 * @param input What JSON gave; undefined where there is no file.
 */
export function readAgency(input: unknown): { agency: Agency; problems: AgencyProblem[] } {
  if (input === undefined) return { agency: {}, problems: [{ field: '', wrong: 'there is no such file', advice: 'Copy the one of the sample and fill it in.' }] }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { agency: {}, problems: [{ field: '', wrong: 'is not an object of fields', advice: 'Copy the one of the sample and fill it in.' }] }
  const agency: Record<string, unknown> = {}
  const problems: AgencyProblem[] = []
  for (const [name, value] of Object.entries(input)) {
    if (!Object.hasOwn(fields, name)) {
      problems.push({ field: name, wrong: 'is not a field', advice: adviceFor(name) })
      continue
    }
    const read = v.safeParse(fields[name as FieldName], value)
    if (read.success) agency[name] = read.output
    else problems.push(...read.issues.map((issue) => problemOf(name, issue)))
  }
  return { agency, problems }
}

function problemOf(name: string, issue: v.BaseIssue<unknown>): AgencyProblem {
  const inside = v.getDotPath(issue)
  const isMissing = issue.input === undefined
  const isUnknown = issue.expected === 'never'
  const wrong = isUnknown ? 'is not a field' : isMissing ? 'is missing' : `${JSON.stringify(issue.input)} ${wordsOf(issue)}`
  return { field: inside ? `${name}.${inside}` : name, wrong, advice: isUnknown ? 'Take it out, or write its name as the schema has it.' : 'Write it as content/agency.schema.json says.' }
}

/** Ours start with a verb; valibot's own are of shapes. */
function wordsOf({ message, kind, expected }: v.BaseIssue<unknown>): string {
  return kind === 'schema' && message.startsWith('Invalid') ? `must be ${expected === 'Object' ? 'an object of fields' : expected === 'Array' ? 'a list' : expected}` : message
}

function adviceFor(name: string): string {
  const near = Object.keys(fields).find((field) => editDistance(field.toLowerCase(), name.toLowerCase(), 2) <= 2)
  return near ? `Did you mean "${near}"?` : 'Take it out, or write its name as content/agency.schema.json has it.'
}
