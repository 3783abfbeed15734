import { useEffect, useRef, useState } from 'react'
import { fill } from '../content/fill'
import { Notice } from '../ui/Notice'
import { asSent, consentIds, type Granted } from './compose'
import { toggled, type Draft, type PartId } from './draft'
import type { LeadProps } from './leadProps'
import { findMistakes, type Told } from './mistakes'
import { Permission } from './Permission'
import { Preview } from './Preview'
import { Reach } from './Reach'
import type { ConsentId } from './message'
import { Topics } from './Topics'

type LeadFormProps = LeadProps & { draft: Draft; onDraft: (draft: Draft) => void; onSend: (granted: Granted) => void }

/** Asks for what an agent needs to call back, shows exactly what goes, and asks leave for each thing on its own. */
export function LeadForm({ words, language, agency, products, isMedicare, isSample, page, draft, onDraft, onSend, onPrintSheet, ...props }: LeadFormProps) {
  const answers = asSent(props.answers)
  const [tickedAt, setTickedAt] = useState<Partial<Record<ConsentId, string>>>({})
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const ticked = consentIds.filter((id) => tickedAt[id] !== undefined)
  const mistakes = tries === 0 ? {} : findMistakes(draft, answers, ticked)
  const textOf = (id: ConsentId) => fill(words.consents[id].text, { agency: agency.recipient })
  const told: Told = (what) => (mistakes[what] ? words.mistakes[mistakes[what]] : undefined)

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[data-mistake]')?.focus()
  }, [tries])

  const send = () => {
    if (Object.keys(findMistakes(draft, answers, ticked)).length > 0) return setTries(tries + 1)
    onSend(Object.fromEntries(ticked.map((id) => [id, { version: words.consents[id].version, text: textOf(id), at: tickedAt[id]! }])))
  }
  const toggle = (part: PartId) => onDraft({ ...draft, removed: toggled(draft.removed, part) })

  return (
    <form
      className="lead-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <header className="lead-part">
        <h1 className="title" tabIndex={-1}>
          {words.title}
        </h1>
        <p>{words.intro}</p>
        {isSample && <p className="side muted">{words.sample}</p>}
      </header>
      <Notice kind="caution" title={words.notice.title}>
        <p>{fill(isMedicare ? words.notice.textMedicare : words.notice.text, { agency: agency.recipient })}</p>
      </Notice>
      <Topics words={words} products={products} ticked={draft.products} mistake={told('products')} onTick={(topics) => onDraft({ ...draft, products: topics })} />
      <Reach words={words} languages={agency.languages} draft={draft} told={told} onDraft={onDraft} />
      <Preview {...{ words, agency, answers, draft, told, page }} onToggle={toggle} />
      <Permission
        {...{ words, language, ticked, textOf, told }}
        privacy={agency.privacy}
        onTick={(id, on) => setTickedAt({ ...tickedAt, [id]: on ? new Date().toISOString() : undefined })}
      />
      <div className="lead-send">
        {Object.keys(mistakes).length > 0 && <p className="side mistake">{words.notSent}</p>}
        <button className="button-quiet" type="submit">
          {fill(words.send, { agency: agency.shortName })}
        </button>
        <button className="button-quiet" type="button" onClick={onPrintSheet}>
          {words.noThanks}
        </button>
      </div>
      <section className="lead-part">
        <h2 className="card-head">{words.good.title}</h2>
        <ul className="lead-good side">
          {[...words.good.all, fill(words.good.takeBack, { phone: agency.phone })].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </form>
  )
}
