import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { fill } from '../content/fill'
import { toTop } from '../ui/toTop'
import { asSent, compose, type Envelope, type Granted } from './compose'
import { draftOf, emptyDraft, keepDraft, readDraft } from './draft'
import { LeadForm } from './LeadForm'
import type { State } from './courier'
import type { Message } from './message'
import type { LeadProps } from './leadProps'
import { momentIn, shortNumber } from './inWords'
import { newId } from './newId'
import { onDelivered } from './onDelivered'
import { keepReceipt, readReceipt } from './receipt'
import { Sent } from './Sent'
import { Unread } from './Unread'
import './lead.css'

/** The contact form, and what became of what was sent. */
export function Lead(props: LeadProps) {
  const { words, language, agency, courier, tab } = props
  const empty = emptyDraft(agency.languages.length > 1 ? (agency.languages.find(({ code }) => code === language)?.code ?? '') : '')
  const [draft, setDraft] = useState(() => readDraft(tab) ?? empty)
  // Those that were waiting when the form was opened come first, so that nobody writes the same twice.
  const [shown, setShown] = useState<Message[]>(() => courier.held().map(({ message }) => message))
  const [isEarlier, setEarlier] = useState(true)
  const [isWriting, setWriting] = useState(shown.length === 0)
  // As text, which stays the same as long as they do. Never courier.state() while drawing: React Compiler would keep the first.
  const states = JSON.parse(useSyncExternalStore(courier.onChange, () => JSON.stringify(shown.map(({ id }) => courier.state(id))))) as State[]

  useEffect(() => onDelivered(courier, (id) => keepReceipt(tab, { id, at: new Date().toISOString() })), [courier, tab])

  const labels = Object.fromEntries(props.answers.map(({ id, label }) => [id, label]))
  const change = (next: typeof draft) => {
    setDraft(next)
    keepDraft(tab, next)
  }
  const send = (granted: Granted) => {
    const envelope: Envelope = { page: props.page, locale: language, recipient: agency.recipient, ...(props.isSample && { sample: true }) }
    const message = compose(draft, asSent(props.answers), granted, envelope, { id: newId(), at: new Date().toISOString() })
    courier.send(message)
    setShown([message])
    setDraft(empty)
    keepDraft(tab, null)
    setEarlier(false)
    setWriting(false)
  }
  const edit = (message: Message) => {
    courier.takeBack(message.id)
    change(draftOf(message, empty))
    setShown([])
    setWriting(true)
  }

  return (
    <div className="lead">
      <Unread words={words} texts={courier.unread()} />
      <Arrived key={String(isWriting)}>
        {isWriting ? (
          <>
            <LastSent {...props} />
            <LeadForm {...props} draft={draft} onDraft={change} onSend={send} />
          </>
        ) : (
          <>
            {isEarlier && (
              <h1 className="title" tabIndex={-1}>
                {words.sent.earlier}
              </h1>
            )}
            {shown.map((message, place) => (
              <Sent key={message.id} {...{ words, language, agency, courier, message, labels, isEarlier }} state={states[place]!} onEdit={() => edit(message)} />
            ))}
            <div className="lead-ends">
              <button className="button-quiet" type="button" onClick={props.onBack}>
                {words.sent.backToResult}
              </button>
              <button className="plain" type="button" onClick={() => setWriting(true)}>
                {words.sent.another}
              </button>
            </div>
          </>
        )}
      </Arrived>
    </div>
  )
}

/** Read when the form comes up, so that nobody sends the same twice. */
function LastSent({ words, language, agency, tab }: LeadProps) {
  const receipt = readReceipt(tab)
  return receipt && <p className="side">{fill(words.sent.receipt, { agency: agency.recipient, date: momentIn(receipt.at, language), id: shortNumber(receipt.id) })}</p>
}

/** A screen that has just come: from its top, with the focus on its heading, which is read out. */
function Arrived({ children }: { children: ReactNode }) {
  useEffect(() => {
    toTop()
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [])
  return children
}
