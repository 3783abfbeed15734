import { useEffect, useRef, type ReactNode } from 'react'
import './conversation.css'

export type Turn = {
  /** Stays the same while the turn stands. */
  key: string
  /** The guide's words: a question, or a message, an explainer or a notice. */
  guide?: ReactNode
  /** The visitor's words. */
  visitor?: string
  /** Present where the visitor's words are an answer. */
  onChange?: () => void
  /** The guide speaks after the visitor: an answer to something typed. */
  reply?: boolean
}

export type TranscriptProps = {
  turns: Turn[]
  words: { conversation: string; change: string }
}

/**
 * What was asked and answered so far, then what the guide says to things typed. Only this is read out when it is
 * added: an answer was just given by the listener, and the question after it gets the focus.
 */
export function Transcript({ turns, words }: TranscriptProps) {
  const said = useRef<HTMLDivElement>(null)
  const last = turns.at(-1)
  const reply = last?.reply ? last.key : undefined

  // A reply stands above the question: bring it into view. The focus stays in the box; from a link of an earlier reply it comes along.
  useEffect(() => {
    const latest = said.current?.lastElementChild
    if (reply === undefined || !(latest instanceof HTMLElement)) return
    latest.scrollIntoView()
    if (!said.current?.contains(document.activeElement)) return
    latest.tabIndex = -1
    latest.focus({ preventScroll: true })
  }, [reply])

  const row = ({ key, guide, visitor, onChange, reply: isReply }: Turn) => {
    const theirs = guide && (
      <div className="guide side" data-message="guide">
        {guide}
      </div>
    )
    return (
      <div className={isReply ? 'turn turn-reply' : 'turn'} key={key}>
        {!isReply && theirs}
        {visitor && (
          <div className="visitor" data-message="visitor">
            <p className="side">{visitor}</p>
            {onChange && (
              <button className="link small" type="button" onClick={onChange}>
                {words.change}
                <span className="visually-hidden"> {guide}</span>
              </button>
            )}
          </div>
        )}
        {isReply && theirs}
      </div>
    )
  }
  return (
    <div className="log" role="group" aria-label={words.conversation}>
      {turns.filter(({ onChange }) => onChange).map(row)}
      {/* In the page from the start, so that each turn added is read out. */}
      <div role="log" ref={said}>
        {turns.filter(({ onChange }) => !onChange).map(row)}
      </div>
    </div>
  )
}
