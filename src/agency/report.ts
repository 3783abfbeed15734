import type { Off } from './standing'

const inWords = { named: 'named plans', lead: 'the contact form' }

/**
 * One line for each thing that will not do: the field, why, what to do, what is off until then.
 *
 * @param lineOf The line of a field in the file, where the file is at hand.
 */
export function reportLines(problems: Off[], lineOf?: (field: string) => number): string[] {
  const inOrder = lineOf ? problems.toSorted((a, b) => lineOf(a.field) - lineOf(b.field)) : problems
  return inOrder.map(({ field, wrong, advice, off, only }) => {
    const effect = off.length === 0 ? '' : ` Until then ${off.map((feature) => inWords[feature]).join(' and ')} ${off.length > 1 || off[0] === 'named' ? 'are' : 'is'} off${only ? ' for Medicare' : ''}.`
    return `content/agency.json${lineOf ? `:${lineOf(field)}` : ''}: ${field ? `${field}: ` : ''}${wrong}. ${advice}${effect}`
  })
}
