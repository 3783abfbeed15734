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

/** What was asked and answered so far. In the page from the start, so that each turn added is read out. */
export function Transcript({ turns, words }: TranscriptProps) {
  const log = useRef<HTMLDivElement>(null)
  const last = turns.at(-1)
  const reply = last?.reply ? last.key : undefined

  // A reply stands above the question: bring it into view, without the focus.
  useEffect(() => {
    if (reply !== undefined) log.current?.lastElementChild?.scrollIntoView()
  }, [reply])

  return (
    <div className="log" role="log" aria-label={words.conversation} ref={log}>
      {turns.map((turn) => {
        const { key, guide, visitor, onChange } = turn
        const said = guide && (
          <div className="guide side" data-message="guide">
            {guide}
          </div>
        )
        return (
          <div className={turn.reply ? 'turn turn-reply' : 'turn'} key={key}>
            {!turn.reply && said}
            {visitor && (
              <div className="visitor" data-message="visitor">
                {onChange && (
                  <button className="link small" type="button" onClick={onChange}>
                    {words.change}
                    <span className="visually-hidden"> {guide}</span>
                  </button>
                )}
                <p className="side">{visitor}</p>
              </div>
            )}
            {turn.reply && said}
          </div>
        )
      })}
    </div>
  )
}
