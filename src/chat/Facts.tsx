import type { ReactNode } from 'react'
import './facts.css'

export type Fact = {
  /** Question id. */
  id: string
  label: string
  /** Lines of the answer; none: not answered yet. */
  value: string[]
  onChange?: () => void
}

export type FactsProps = {
  title: string
  rows: Fact[]
  words: { notYet: string; change: string }
  /** The picture, or the idea before there is one. */
  children?: ReactNode
  /** What the picture shows, in one sentence. */
  caption?: string
}

/** Beside the conversation: what is known, and what it leads to so far. */
export function Facts({ title, rows, words, children, caption }: FactsProps) {
  return (
    <div className="facts">
      <h2 className="card-head">{title}</h2>
      <FactRows rows={rows} words={words} />
      {children && <div className="facts-picture">{children}</div>}
      {caption && <p className="side muted facts-caption">{caption}</p>}
    </div>
  )
}

/** Label, answer, Change: also what the page before the result is made of. */
export function FactRows({ rows, words }: { rows: Fact[]; words: { notYet: string; change: string } }) {
  return (
    <dl className="fact-rows side">
      {rows.map(({ id, label, value, onChange }) => (
        <div key={`${id} ${label}`}>
          <dt className="muted">{label}</dt>
          {value.length > 0 ? (
            <dd>
              {value.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          ) : (
            <dd className="muted">{words.notYet}</dd>
          )}
          {onChange && (
            <dd>
              <button className="link small" type="button" onClick={onChange}>
                {words.change}
                <span className="visually-hidden"> {label}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
