import { Mistake } from '../ui/Notice'
import './forms.css'

export type ZipFieldProps = {
  label: string
  hint: string
  /** The answer given before, or what was sent and cannot be used. */
  given?: string
  /** What to do about it. */
  mistake?: string
  /** "Continue" */
  continueLabel: string
}

/** Five digits. Read with `zipFrom`. */
export function ZipField({ label, hint, given, mistake, continueLabel }: ZipFieldProps) {
  return (
    <div className="form">
      <div>
        <label className="strong" htmlFor="zip">
          {label}
        </label>
        <p className="side muted" id="zip-hint">
          {hint}
        </p>
        {mistake && <Mistake id="zip-mistake">{mistake}</Mistake>}
        <input
          className="field field-short figures"
          id="zip"
          name="zip"
          type="text"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={10}
          defaultValue={given}
          aria-describedby={mistake ? 'zip-hint zip-mistake' : 'zip-hint'}
          aria-invalid={mistake ? true : undefined}
        />
      </div>
      <button className="button" type="submit">{continueLabel}</button>
    </div>
  )
}
