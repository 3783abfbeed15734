import { writtenOut } from '../content/dateWords'
import { fill } from '../content/fill'
import type { LeadWords } from '../content/leadWords'
import { Mistake } from '../ui/Notice'
import { consentIds } from './compose'
import type { LeadAgency } from './leadProps'
import type { Told } from './mistakes'
import type { ConsentId } from './message'

type PermissionProps = {
  words: LeadWords
  language: string
  ticked: readonly ConsentId[]
  textOf: (id: ConsentId) => string
  privacy: LeadAgency['privacy']
  told: Told
  onTick: (id: ConsentId, on: boolean) => void
}

/** Three boxes, each on its own, none ticked beforehand. */
export function Permission({ words, language, ticked, textOf, privacy, told, onTick }: PermissionProps) {
  return (
    <section className="lead-part">
      <div>
        <h2 className="card-head">{words.permission.title}</h2>
        <p className="side muted">{words.permission.hint}</p>
      </div>
      <ul className="lead-consents">
        {consentIds.map((id) => {
          const mistake = told(`consent ${id}`)
          const name = `lead:consent:${id}`
          return (
            <li key={id}>
              {mistake && <Mistake id={`${name}-mistake`}>{mistake}</Mistake>}
              <label className="tick">
                <input
                  type="checkbox"
                  name={name}
                  checked={ticked.includes(id)}
                  aria-describedby={mistake ? `${name}-note ${name}-mistake` : `${name}-note`}
                  aria-invalid={mistake ? true : undefined}
                  data-mistake={mistake ? true : undefined}
                  onChange={(event) => onTick(id, event.target.checked)}
                />
                <span>{textOf(id)}</span>
              </label>
              <p className="small muted" id={`${name}-note`}>
                {words.consents[id].note}
              </p>
            </li>
          )
        })}
      </ul>
      <p>
        <a className="link" href={privacy.url} target="_blank" rel="noopener noreferrer">
          {fill(words.permission.privacy, { version: privacy.version, date: writtenOut(privacy.date, language) })}
        </a>
      </p>
    </section>
  )
}
