import { infoFields, infoFile } from './infoFields'
import type { Problem } from './model'
import type { Info } from './parts'

/** Reads `directory.json`; null, with the reasons in `problems`, unless every field is as it must be. */
export function readInfo(text: string, problems: Problem[]): Info | null {
  const wrong = (line: number | null, column: string | null, value: unknown, reason: string, advice: string) => {
    const shown = value === undefined ? null : (JSON.stringify(value) ?? null)
    problems.push({ file: infoFile, line, column, value: shown, reason, advice, effect: 'set-aside' })
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const advice = 'Look for a missing comma or quote there, or one too many.'
    wrong(lineOfError(text, error), null, undefined, 'The file is not JSON.', advice)
    return null
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    wrong(null, null, content, 'The file is JSON, but not one object.', 'Write its fields between { and }.')
    return null
  }
  const found = new Map<string, unknown>(Object.entries(content))
  const before = problems.length
  for (const [field, must] of Object.entries(infoFields)) {
    if (!found.has(field)) wrong(null, field, undefined, 'The field is missing.', `Add ${must.like}.`)
    else if (!must.is(found.get(field))) wrong(null, field, found.get(field), 'The field does not hold what it must.', `Write ${must.like}.`)
  }
  if (problems.length > before) return null
  // Each field has just been looked at.
  return Object.fromEntries(Object.keys(infoFields).map((field) => [field, found.get(field)])) as Info
}

/** V8 says where in characters, or that the text ended. */
function lineOfError(text: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : ''
  const at = /at position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? text.length : null)
  return at === null ? null : text.slice(0, Number(at)).split('\n').length
}
