import { expect } from 'vitest'
import { understand, type Context, type Reply, type Understood } from '../understand'
import type { Answers } from '../../recommend/answers'

/** What a text is taken for; the explainers that are offered where it is not are left out. */
export function said(text: string, context: Context): Understood | 'unplaced' {
  const meant = understand(text, context)
  if (meant.kind === 'question') return { kind: meant.kind, explainers: meant.explainers }
  return meant.kind === 'unplaced' ? 'unplaced' : meant
}

export const answer = (value: unknown) => ({ kind: 'answer', value })
export const noAnswer = () => expect.not.objectContaining({ kind: 'answer' }) as unknown
export const command = (name: string) => ({ kind: 'command', command: name })
export const reply = (name: Reply) => ({ kind: 'reply', reply: name })
export const call = (number: string) => ({ kind: 'emergency', call: number })
/** A question, with these among the explainers that answer it. */
export const asks = (...ids: string[]) => ({ kind: 'question', explainers: expect.arrayContaining(ids) as string[] })
export const doctors = (...them: string[]) => ({ kind: 'doctors', names: them })
export const needs = (given: Partial<NonNullable<Answers['needs']>>) => answer({ language: 'en', wheelchair: false, near: false, ...given })
export const treated = (given: string, ...keys: string[]) => answer({ answer: given, doctors: keys })
