import { createActor, fromPromise, waitFor } from 'xstate'
import { guideMachine, type PlaceId, type ToWeigh } from './machine'
import type { Answers, Evidence } from '../recommend/answers'
import type { Given } from './replay'
import type { Weighed } from '../recommend/weigh'

/** What holds of stored answers, and where they lead. `at` null: they could not be weighed. */
export type Settled = { answers: Answers; evidence: Evidence[]; at: PlaceId | null }

/** Runs somebody's answers through the guide without a screen: what is stored may be anything, and what comes out fits. */
export async function settled(given: Given, weigh: (answers: Answers) => Promise<Weighed>): Promise<Settled> {
  const actors = { weigh: fromPromise<Weighed, ToWeigh>(({ input }) => weigh(input.answers)) }
  const guide = createActor(guideMachine.provide({ actors }), { input: { given } }).start()
  const { context, value } = await waitFor(guide, (snapshot) => !snapshot.hasTag('busy'))
  guide.stop()
  return { answers: context.answers, evidence: context.evidence, at: value === 'stuck' ? null : context.at }
}
