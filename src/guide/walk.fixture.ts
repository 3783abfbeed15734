import { createActor, fromPromise, waitFor } from 'xstate'
import { guideMachine, type AnswerEvent, type Guide, type GuideEvent, type GuideInput, type PlaceId, type ToWeigh } from './machine'
import { givenTo } from './people'
import type { Given, Tried } from './replay'
import type { Answers, Evidence, QuestionId } from '../recommend/answers'
import type { Weighed } from '../recommend/weigh'

/** The guide without a screen, for tests. */
export type Walk = {
  at: () => PlaceId | 'weighing' | 'stuck'
  given: () => Given
  evidence: () => Evidence[]
  tried: () => Tried | null
  weighed: () => Weighed | null
  /** Sends the event and waits until something is shown. */
  send: (event: GuideEvent) => Promise<Walk>
  /** Sends the event and does not wait. */
  sendAtOnce: (event: GuideEvent) => void
}

/** Starts the guide and waits until something is shown. @param weigh May throw, as a directory that cannot be had. */
export async function walk(weigh: (toWeigh: ToWeigh) => Weighed, input: GuideInput = {}): Promise<Walk> {
  const actors = { weigh: fromPromise<Weighed, ToWeigh>(async ({ input: toWeigh }) => weigh(toWeigh)) }
  const actor = createActor(guideMachine.provide({ actors }), { input })
  const arrive = () => arrived(actor)
  actor.start()
  await arrive()
  const self: Walk = {
    at: () => actor.getSnapshot().value as ReturnType<Walk['at']>,
    given: () => {
      const { evidence: _, ...given } = givenTo(actor)
      return given
    },
    tried: () => actor.getSnapshot().context.tried,
    evidence: () => actor.getSnapshot().context.evidence,
    weighed: () => actor.getSnapshot().context.weighed,
    send: async (event) => {
      actor.send(event)
      await arrive()
      return self
    },
    sendAtOnce: (event) => actor.send(event),
  }
  return self
}

/** Waits until something is shown. @throws after five seconds: the guide is lost. */
export async function arrived(guide: Guide): Promise<void> {
  await waitFor(guide, (snapshot) => !snapshot.hasTag('busy'), { timeout: 5000 })
}

/** The event of an answer, which need not fit. */
export function answering(to: QuestionId, value: Answers[QuestionId]): AnswerEvent {
  return { type: 'answer', to, value } as AnswerEvent
}
