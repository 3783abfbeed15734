import { useId, useState, type ReactNode } from 'react'
import { fill } from '../content/fill'
import type { BuilderWords } from '../content/builderWords'
import { CopyLine } from './CopyLine'
import { Preview } from './Preview'
import { asItComes, hostPolicy, snippet, type Choices } from './snippet'
import '../ui/parts.css'
import './builder.css'

/** What became of a colour: used as given, used after a correction, or turned away. */
export type AccentCheck = { status: 'asGiven' } | { status: 'corrected'; color: string } | { status: 'notAColor' | 'likeCaution' | 'likeLost' }

export type BuilderProps = {
  words: BuilderWords
  /** Code and own name of each language the guide has. */
  languages: [code: string, name: string][]
  /** Addresses of loader.js and of the page to try it on. */
  loader: string
  example: string
  checkAccent: (color: string) => AccentCheck
  /** Header lines, by web server. */
  servers: Record<'netlify' | 'apache' | 'nginx', string>
}

/** Where an agency makes the line for its own site, and sees what comes of it. */
export function Builder({ words, languages, loader, example, checkAccent, servers }: BuilderProps) {
  const [choices, setChoices] = useState(asItComes)
  const accent = choices.accent.trim() === '' ? undefined : checkAccent(choices.accent.trim())
  const isTurnedAway = accent !== undefined && accent.status !== 'asGiven' && accent.status !== 'corrected'
  const used: Choices = isTurnedAway ? { ...choices, accent: '' } : choices
  return (
    <main className="builder">
      <header>
        <h1 className="title">{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      <ChoicesForm words={words} languages={languages} choices={choices} onChoose={(change) => setChoices({ ...choices, ...change })} accent={accent} />
      <Preview words={words.preview} address={example} choices={used} />
      <section className="builder-part">
        <h2 className="card-head">{words.line.title}</h2>
        <p className="side">{words.line.text}</p>
        <CopyLine text={snippet(loader, used)} words={words.line} />
        <dl className="builder-places side">
          {words.line.places.map(({ name, text }) => (
            <div key={name}>
              <dt className="strong">{name}</dt>
              <dd className="muted">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="builder-part">
        <h2 className="card-head">{words.policy.title}</h2>
        <p className="side">{words.policy.text}</p>
        <CopyLine text={hostPolicy(new URL(loader).origin)} words={words.line} />
      </section>
      <section className="builder-part">
        <h2 className="card-head">{words.server.title}</h2>
        <p className="side">{words.server.text}</p>
        {(['netlify', 'apache', 'nginx'] as const).map((server) => (
          <details key={server}>
            <summary className="plain">{words.server[server]}</summary>
            <CopyLine text={servers[server]} words={words.line} />
          </details>
        ))}
      </section>
    </main>
  )
}

/** --accent of tokens.css: where the picking of a color starts. */
const ourAccent = '#0b6b63'

type ChoicesFormProps = Pick<BuilderProps, 'words' | 'languages'> & {
  choices: Choices
  onChoose: (change: Partial<Choices>) => void
  accent: AccentCheck | undefined
}

function ChoicesForm({ words: { form, accent: said }, languages, choices, onChoose, accent }: ChoicesFormProps) {
  const { mode } = choices
  return (
    <form className="builder-form" onSubmit={(event) => event.preventDefault()}>
      <Radios legend={form.mode} name="mode" labels={form.modes} chosen={mode} onChoose={(value) => onChoose({ mode: value })} />
      {mode === 'popup' && <Field label={form.openOn} hint={form.openOnHint} value={choices.openOn} onChange={(openOn) => onChoose({ openOn })} />}
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
