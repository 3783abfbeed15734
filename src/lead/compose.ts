import { withoutHidden } from '../text/typedLine'
import { answerIds, type AnswerId, type ConsentId, type Message, type ToldAnswers } from './message'
import { requestIds, typedIds, type Draft, type PartId } from './draft'

/** One answer as the page tells it. */
export type AnswerLine = { id: AnswerId; label: string; told: string[] }

/** What was ticked: the words beside the box and the moment. */
export type Granted = Partial<Message['consents']>

/** What goes with every message, whoever writes it. */
export type Envelope = Pick<Message, 'page' | 'locale' | 'recipient' | 'sample'>

/** What there is to send: every line filled in, taken out or not. Preview and message are both made of it. */
export function filledIn(draft: Draft): Partial<Message['request']> {
  const texts = typedIds.flatMap((id) => (plain(draft[id]) === '' ? [] : [[id, plain(draft[id])] as const]))
  return { ...(draft.products.length > 0 && { products: draft.products }), ...Object.fromEntries(texts) }
}

/**
 * The message, of what the preview shows and nothing else. Answers come with their permission alone.
 * @param granted Holds `contact`; the form asks for it.
 */
export function compose(draft: Draft, answers: AnswerLine[], granted: Granted, envelope: Envelope, { id, at }: Pick<Message, 'id' | 'at'>): Message {
  const isLeft = (part: PartId) => !draft.removed.includes(part)
  const request = filledIn(draft)
  const told = Object.fromEntries(answers.filter((answer) => isLeft(answer.id)).map((answer) => [answer.id, answer.told])) as ToldAnswers
  return {
    schema: 1,
    id,
    at,
    ...envelope,
    request: Object.fromEntries(requestIds.filter((part) => isLeft(part) && request[part] !== undefined).map((part) => [part, request[part]])) as Message['request'],
    ...(granted.answers && { answers: told }),
    consents: granted as Message['consents'],
  }
}

/** Without what nobody sees and a receiver may choke on, or which shows the text in another order than it is sent. */
function plain(text: string): string {
  return withoutHidden(text).trim()
}

/** In the order of the checklist, and no longer than a message may hold. */
export function asSent(answers: AnswerLine[]): AnswerLine[] {
  return answers
    .map((answer) => ({ ...answer, told: answer.told.map((line) => plain(line.slice(0, 400))).filter(Boolean).slice(0, 24) }))
    .filter(({ told }) => told.length > 0)
    .sort((a, b) => answerIds.indexOf(a.id) - answerIds.indexOf(b.id))
}

export const consentIds = ['contact', 'answers', 'texts'] as const satisfies readonly ConsentId[]
