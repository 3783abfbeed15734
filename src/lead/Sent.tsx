import { fill } from '../content/fill'
import type { LeadWords } from '../content/leadWords'
import { Digits } from '../ui/Digits'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { Sure } from '../ui/Sure'
import type { Courier, State } from './courier'
import { messageInWords, momentIn, reachIn, timeIn } from './inWords'
import type { LeadAgency } from './leadProps'
import type { AnswerId, Message } from './message'
import { YourCopy } from './YourCopy'

type SentProps = {
  words: LeadWords
  language: string
  agency: LeadAgency
  courier: Courier
  message: Message
  state: State
  /** What the page calls its answers. */
  labels: Partial<Record<AnswerId, string>>
  /** Written when the page was open before: it stands under a heading. */
  isEarlier: boolean
  onEdit: () => void
}

/** What became of one message, the person's copy of it, and how to take it back. */
export function Sent({ words, language, agency, courier, message, state, labels, isEarlier, onEdit }: SentProps) {
  const { sent } = words
  const Head = isEarlier ? 'h2' : 'h1'
  const isStopped = state.is === 'refused' || state.is === 'other-recipient' || state.is === 'old'
  const isHeld = state.is !== 'delivered' && state.is !== 'gone'
  const isOnItsWay = state.is === 'waiting' || state.is === 'sending'
  return (
    <>
      <section className="lead-part">
        <Head className={isEarlier ? 'card-head lead-paper' : 'title lead-paper'} tabIndex={-1}>
          {fill(sent.title, { agency: message.recipient })}
        </Head>
        <div role="status">
          <Notice kind={isStopped ? 'caution' : 'neutral'} title={headOf(state, message, words, language)}>
            {textOf(state, message, words, language).map((text) => (
              <p key={text}>{text}</p>
            ))}
            {(isStopped || isWaiting(state)) && <Call phone={agency.phone} />}
          </Notice>
        </div>
        <div className="lead-ends">
          {state.is === 'waiting' && (
            <button className="button-quiet" type="button" onClick={courier.tryNow}>
              {sent.tryNow}
            </button>
          )}
          {state.is === 'refused' && (
            <button className="button-quiet" type="button" onClick={onEdit}>
              {sent.edit}
            </button>
          )}
          {isHeld && <Sure className="plain" label={isOnItsWay ? sent.takeBack : sent.remove} ask={sent.takeBackAsk} yes={sent.takeBackYes} no={sent.no} onYes={() => courier.takeBack(message.id)} />}
        </div>
      </section>
      <YourCopy words={words} rows={messageInWords(message, words, agency.languages, labels)} />
      <section className="lead-part lead-paper">
        <h2 className="card-head">{sent.withdraw}</h2>
        <p>{sent.withdrawText}</p>
        <div className="lead-ends">
          <Call phone={agency.phone} />
          <a className="link" href={`mailto:${agency.email}`}>
            {agency.email}
          </a>
        </div>
      </section>
    </>
  )
}

function headOf(state: State, { recipient }: Message, { sent }: LeadWords, language: string): string {
  switch (state.is) {
    case 'delivered':
      return fill(sent.delivered, { date: momentIn(state.at, language) })
    case 'refused':
      return fill(sent.refused, { agency: recipient, status: state.status })
    case 'other-recipient':
      return fill(sent.otherRecipient, { recipient })
    case 'old':
      return sent.old
    case 'sending':
      // Said once; while it is tried again and again nothing is to flicker.
      return state.tries === 0 ? sent.sending : sent.waiting
    default:
      return sent[state.is]
  }
}

function textOf(state: State, { request }: Message, { sent }: LeadWords, language: string): string[] {
  if (state.is === 'delivered') return [fill(sent.deliveredNext, { reach: reachIn(request, language) })]
  if (state.is === 'refused') return [sent.refusedText]
  if (!isWaiting(state)) return []
  const lastTry = state.triedAt === undefined ? [] : [fill(sent.lastTry, { time: timeIn(state.triedAt, language) })]
  return [...lastTry, state.isKept ? sent.waitingKept : sent.waitingInPage, sent.waitingCall]
}

/** Tried once at least, and not delivered. */
function isWaiting(state: State): state is Extract<State, { isKept: boolean }> {
  return state.is === 'waiting' || (state.is === 'sending' && state.tries > 0)
}

function Call({ phone }: { phone: string }) {
  return (
    <a className="plain figures" href={`tel:${phone}`}>
      <Icon name="phone" />
      <Digits number={phone} />
    </a>
  )
}
