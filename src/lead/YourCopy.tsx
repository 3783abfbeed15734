import { useState } from 'react'
import type { LeadWords } from '../content/leadWords'
import { copyText } from '../ui/copyText'
import { shortNumber, type Row } from './inWords'

/** Everything that was sent, to read, copy and print. */
export function YourCopy({ words: { sent }, rows }: { words: LeadWords; rows: Row[] }) {
  const [said, setSaid] = useState('')
  const text = rows.map(({ label, lines }) => `${label}: ${lines.join('; ')}`).join('\n')
  const copy = async () => setSaid((await copyText(text)) ? sent.copied : sent.copyFailed)
  return (
    <section className="lead-part">
      <div>
        <h2 className="card-head">{sent.yourCopy}</h2>
        <p className="side muted">{sent.copyText}</p>
      </div>
      <div className="lead-ends">
        <button className="button-quiet" type="button" onClick={() => void copy()}>
          {sent.copy}
        </button>
        <button className="button-quiet" type="button" onClick={() => window.print()}>
          {sent.print}
        </button>
        <p className="side" role="status">
          {said}
        </p>
      </div>
      <dl className="lead-copy lead-paper">
        {rows.map(({ id, label, lines }) => (
          <div key={id}>
            <dt className="small muted">{label}</dt>
            {lines.map((line, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two doctors of one name have the same line
              <dd className="side" key={place}>
                {id === 'id' ? <NumberLine whole={line} /> : line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Short on the screen, whole on paper and when it is copied. */
function NumberLine({ whole }: { whole: string }) {
  const short = shortNumber(whole)
  return (
    <>
      {short}
      <span className="lead-number-rest">{whole.slice(short.length)}</span>
    </>
  )
}
