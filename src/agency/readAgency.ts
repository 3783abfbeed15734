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
  /** The field that was meant, where a name is misspelt and nothing else stands there. */
  means?: FieldName
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
      problems.push(misspelt(name, input))
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
  const wrong = isUnknown ? 'is not a field' : isMissing ? 'is missing' : `${cut(JSON.stringify(issue.input))} ${wordsOf(issue)}`
  return { field: inside ? `${name}.${inside}` : name, wrong, advice: isUnknown ? 'Take it out, or write its name as the schema has it.' : 'Write it as content/agency.schema.json says.' }
}

/** Ours start with a verb; valibot's own are of shapes. */
function wordsOf({ message, kind, expected }: v.BaseIssue<unknown>): string {
  return kind === 'schema' && message.startsWith('Invalid') ? `must be ${expected === 'Object' ? 'an object of fields' : expected === 'Array' ? 'a list' : expected}` : message
}

function misspelt(name: string, input: object): AgencyProblem {
  const distance = (field: string) => editDistance(field.toLowerCase(), name.toLowerCase(), 2)
  const [near] = (Object.keys(fields) as FieldName[]).filter((field) => distance(field) <= 2).sort((a, b) => distance(a) - distance(b))
  const problem = { field: cut(name), wrong: 'is not a field' }
  if (!near) return { ...problem, advice: 'Take it out, or write its name as content/agency.schema.json has it.' }
  return { ...problem, advice: `Did you mean "${near}"?`, ...(!Object.hasOwn(input, near) && { means: near }) }
}

/** Long enough to be found again. */
function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
