import { useId, type ReactNode } from 'react'
import { fill } from '../content/fill'
import type { BuilderWords } from '../content/builderWords'
import type { AccentCheck } from './checkAccent'
import { isSelector } from './isSelector'
import type { Choices } from './snippet'

/** --accent of tokens.css: where the picking of a color starts. */
const ourAccent = '#0b6b63'

type ChoicesFormProps = {
  words: BuilderWords
  /** Code and own name of each language the guide has. */
  languages: [code: string, name: string][]
  choices: Choices
  onChoose: (change: Partial<Choices>) => void
  /** Undefined where no colour was typed. */
  accent: AccentCheck | undefined
}

/** What a broker may choose; of each mode only what it uses. */
export function ChoicesForm({ words: { form, accent: said }, languages, choices, onChoose, accent }: ChoicesFormProps) {
  const { mode } = choices
  return (
    <form className="builder-form" onSubmit={(event) => event.preventDefault()}>
      <Radios legend={form.mode} name="mode" labels={form.modes} chosen={mode} onChoose={(value) => onChoose({ mode: value })} />
      {mode === 'popup' && (
        <div>
          <Field label={form.openOn} hint={form.openOnHint} value={choices.openOn} onChange={(openOn) => onChoose({ openOn })} />
          <p className="side builder-caution" role="status">
            {choices.openOn.trim() === '' ? form.openOnEmpty : !isSelector(choices.openOn) && fill(form.openOnBad, { text: choices.openOn })}
          </p>
        </div>
      )}
      {mode === 'bubble' && <Field label={form.label} hint={form.labelHint} value={choices.label} onChange={(label) => onChoose({ label })} />}
      {mode !== 'inline' && <Radios legend={form.position} name="position" labels={form.positions} chosen={choices.position} onChoose={(position) => onChoose({ position })} />}
      {languages.length > 1 && (
        <label className="builder-field">
          <span className="strong">{form.language}</span>
          <select className="field" name="lang" value={choices.lang} onChange={(event) => onChoose({ lang: event.target.value })}>
            <option value="">{form.languageOfPage}</option>
            {languages.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div>
        <Field name="accent" label={form.accent} hint={form.accentHint} value={choices.accent} onChange={(color) => onChoose({ accent: color })}>
          <input className="builder-color" type="color" aria-label={form.accentPick} value={/^#[\da-f]{6}$/i.test(choices.accent) ? choices.accent : ourAccent} onChange={(event) => onChoose({ accent: event.target.value })} />
        </Field>
        <p className="side" role="status">
          {accent && <span className={accent.status === 'asGiven' ? 'muted' : 'builder-caution'}>{fill(said[accent.status], { color: accent.status === 'corrected' ? accent.color : '' })}</span>}
        </p>
      </div>
      <Field label={form.radius} value={choices.radius} numeric onChange={(radius) => onChoose({ radius: radius.replace(/\D/g, '') })} />
    </form>
  )
}

type RadiosProps<Value extends string> = { legend: string; name: string; labels: Record<Value, string>; chosen: Value; onChoose: (value: Value) => void }

function Radios<Value extends string>({ legend, name, labels, chosen, onChoose }: RadiosProps<Value>) {
  return (
    <fieldset className="builder-field">
      <legend className="strong">{legend}</legend>
      {(Object.keys(labels) as Value[]).map((value) => (
        <label key={value} className="builder-choice">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {labels[value]}
        </label>
      ))}
    </fieldset>
  )
}

type FieldProps = { label: string; hint?: string; name?: string; value: string; numeric?: boolean; onChange: (value: string) => void; children?: ReactNode }

function Field({ label, hint, name, value, numeric, onChange, children }: FieldProps) {
  const id = useId()
  return (
    <div className="builder-field">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="side muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="builder-beside">
        <input
          className="field"
          id={id}
          name={name}
          value={value}
          inputMode={numeric ? 'numeric' : undefined}
          aria-describedby={hint && `${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
      </p>
    </div>
  )
}
