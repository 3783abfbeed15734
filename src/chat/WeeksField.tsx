import { useRef } from 'react'
import { Mistake } from '../ui/Notice'
import { Choice, type Option } from './Choice'
import './forms.css'

export type WeeksFieldProps = {
  /** Quick answers: weeks as value. */
  options: Option[]
  label: string
  given?: number
  mistake?: string
  continueLabel: string
  yourAnswer: string
}

/** Weeks a year: a quick answer, or a number from 0 to 52. Read with `weeksFrom`. */
export function WeeksField({ options, label, given, mistake, continueLabel, yourAnswer }: WeeksFieldProps) {
  const send = useRef<HTMLButtonElement>(null)
  const quick = options.some((option) => option.value === String(given))

  return (
    <>
      <Choice name="weeksAway" options={options} given={given?.toString()} yourAnswer={yourAnswer} />
      <div className="form">
        <div>
          <label className="strong" htmlFor="weeksAway">
            {label}
          </label>
          {mistake && <Mistake id="weeksAway-mistake">{mistake}</Mistake>}
          <div className="beside">
            <input
              className="field field-short figures"
              id="weeksAway"
              name="weeksAway"
              type="number"
              inputMode="numeric"
              min={0}
              max={52}
              step={1}
                  defaultValue={quick ? undefined : given}
              aria-describedby={mistake && 'weeksAway-mistake'}
              aria-invalid={mistake ? true : undefined}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                // Enter would press the form's first button, a quick answer.
                event.preventDefault()
                event.currentTarget.form?.requestSubmit(send.current)
              }}
            />
            <button className="button-quiet" type="submit" ref={send}>{continueLabel}</button>
          </div>
        </div>
      </div>
    </>
  )
}
