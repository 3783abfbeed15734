import type { Off } from './standing'

const inWords = { named: 'named plans', lead: 'the contact form' }

/** One line for each thing that will not do: the field, why, what to do, what is off until then. */
export function reportLines(problems: Off[]): string[] {
  return problems.map(({ field, wrong, advice, off, only }) => {
    const effect = off.length === 0 ? '' : ` Until then ${off.map((feature) => inWords[feature]).join(' and ')} ${off.length > 1 || off[0] === 'named' ? 'are' : 'is'} off${only ? ' for Medicare' : ''}.`
    return `content/agency.json: ${field ? `${field}: ` : ''}${wrong}. ${advice}${effect}`
  })
}
