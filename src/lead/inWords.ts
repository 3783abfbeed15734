import { languageName } from '../text/languageName'
import { fill } from '../content/fill'
import type { LeadWords } from '../content/leadWords'
import { consentIds } from './compose'
import { requestIds, type RequestId } from './draft'
import { answerIds, type AnswerId, type Message } from './message'

/** A line of a request as it is read: names for codes, the rest as typed. */
export function toldRequest(id: RequestId, request: Partial<Message['request']>, words: LeadWords, languages: { code: string; name: string }[]): string[] {
  if (id === 'products') return (request.products ?? []).map((one) => words.topics.products[one])
  const text = request[id] ?? ''
  return [id === 'language' ? (languages.find(({ code }) => code === text)?.name ?? text) : text]
}

export type Row = { id: string; label: string; lines: string[] }

/** Everything in a message, as a list to read, print and copy. */
export function messageInWords(message: Message, words: LeadWords, languages: { code: string; name: string }[], labels: Partial<Record<AnswerId, string>>): Row[] {
  const { names } = words.sent
  const { request, answers = {}, consents, page } = message
  return [
    { id: 'to', label: names.to, lines: [message.recipient] },
    ...(message.sample ? [{ id: 'sample', label: names.sample, lines: [words.sample] }] : []),
    { id: 'at', label: names.at, lines: [momentIn(message.at, message.locale)] },
    { id: 'id', label: names.id, lines: [message.id] },
    { id: 'page', label: names.page, lines: [page.origin] },
    { id: 'locale', label: names.locale, lines: [nameOfLanguage(message.locale)] },
    ...requestIds.filter((id) => request[id] !== undefined).map((id) => ({ id, label: words.preview[id === 'products' ? 'topics' : id], lines: toldRequest(id, request, words, languages) })),
    ...answerIds.flatMap((id) => (answers[id] ? [{ id, label: labels[id] ?? id, lines: answers[id] }] : [])),
    {
      id: 'permission',
      label: names.permission,
      lines: consentIds.flatMap((id) => {
        const consent = consents[id]
        return consent ? [fill(names.permissionText, { text: consent.text, version: consent.version, date: momentIn(consent.at, message.locale) })] : []
      }),
    },
  ]
}

/** Day and time by the visitor's clock. */
export function momentIn(time: string | number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time))
}

/** The time of day by the visitor's clock, to the second: two tries may come in one minute. */
export function timeIn(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(time)
}

/** The phone number and the email that were given, "626-555-0177 or ann@example.com". */
export function reachIn({ phone, email }: Message['request'], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format([phone, email].filter((one) => one !== undefined))
}

/** Enough of a message's number to read out; the whole goes with the message and its copy. */
export const shortNumber = (id: string) => id.slice(0, 8)

/** A language's own name for itself. */
export const nameOfLanguage = (code: string) => languageName(code, code)
