import type { ComponentProps } from 'react'
import type { LeadWords } from '../content/leadWords'
import { Icon } from '../ui/Icon'
import { Mistake } from '../ui/Notice'
import { most, type Draft } from './draft'
import type { Told } from './mistakes'

type ReachProps = { words: LeadWords; languages: { code: string; name: string }[]; draft: Draft; told: Told; onDraft: (draft: Draft) => void }

/** Name, phone or email, when, language, and a word of one's own. */
export function Reach({ words, languages, draft, told, onDraft }: ReachProps) {
  const { reach } = words
  const field = (id: keyof typeof most) => ({
    id,
    label: reach[id],
    mistake: told(id),
    value: draft[id],
    maxLength: most[id],
    onText: (text: string) => onDraft({ ...draft, [id]: text }),
  })
  return (
    <section className="lead-part lead-reach">
      <div>
        <h2 className="card-head">{reach.title}</h2>
        <p className="side muted">{reach.hint}</p>
      </div>
      <TextField {...field('name')} autoComplete="name" />
      <TextField {...field('phone')} type="tel" autoComplete="tel" />
      <TextField {...field('email')} type="email" autoComplete="email" />
      <TextField {...field('when')} hint={reach.whenHint} />
      {languages.length > 1 && (
        <fieldset>
          <legend className="strong lead-legend">{reach.language}</legend>
          <div className="halves lead-languages">
            {languages.map(({ code, name }) => (
              <label key={code} lang={code}>
                <input className="visually-hidden" type="radio" name="lead:language" value={code} checked={draft.language === code} onChange={() => onDraft({ ...draft, language: code })} />
                <Icon name="check" size={18} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <TextField {...field('message')} hint={reach.messageHint} isLong />
    </section>
  )
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'id'> & {
  id: string
  label: string
  hint?: string
  mistake?: string
  isLong?: boolean
  onText: (text: string) => void
}

/** Label, hint, what to do about it, field: in this order, and tied together. */
function TextField({ id, label, hint, mistake, isLong, onText, ...field }: TextFieldProps) {
  const name = `lead:${id}`
  const described = [hint && `${name}-hint`, mistake && `${name}-mistake`].filter(Boolean).join(' ')
  const control = {
    id: name,
    name,
    className: 'field',
    'aria-describedby': described || undefined,
    'aria-invalid': mistake ? true : undefined,
    'data-mistake': mistake ? true : undefined,
  }
  return (
    <div>
      <label className="strong" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="side muted" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {mistake && <Mistake id={`${name}-mistake`}>{mistake}</Mistake>}
      {isLong ? (
        <textarea {...control} rows={4} value={field.value} maxLength={field.maxLength} onChange={(event) => onText(event.target.value)} />
      ) : (
        <input type="text" {...field} {...control} onChange={(event) => onText(event.target.value)} />
      )}
    </div>
  )
}
