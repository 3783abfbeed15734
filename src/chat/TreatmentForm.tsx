import { useState } from 'react'
import { Icon } from '../ui/Icon'
import { Mistake } from '../ui/Notice'
import { Choice } from './Choice'
import '../ui/parts.css'
import './forms.css'

export type TreatmentFormProps = {
  /** Labels of yes, no, rather-not-say. */
  options: Record<string, string>
  /** "With which doctor?" */
  which: string
  /** Key and name of each doctor on the list. */
  doctors: { key: string; name: string }[]
  given?: { answer: string; doctors: string[] }
  /** What to do about yes without a doctor. */
  mistake?: string
  continueLabel: string
  yourAnswer: string
}

/** Yes asks with which doctor, nothing else: no diagnosis, no drug. Read with `treatmentFrom`. */
export function TreatmentForm({ options, which, doctors, given, mistake, continueLabel, yourAnswer }: TreatmentFormProps) {
  const [open, setOpen] = useState(given?.answer === 'yes')
  const { yes = '', ...others } = options

  return (
    <>
      <div className={open ? 'opened' : undefined}>
        <button
          className={open ? 'answer answer-given' : 'answer'}
          type="button"
          // Once it is open, the button that sends is the one to bear the answer.
          name={open ? undefined : 'treatment'}
          value={open ? undefined : 'yes'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span>{yes}</span>
          <Icon name={open ? 'check' : 'arrow'} />
        </button>
        {open && (
          <fieldset className="ticks">
            <legend className="strong">{which}</legend>
            {mistake && <Mistake id="treatment-mistake">{mistake}</Mistake>}
            {doctors.map(({ key, name }) => (
              <label className="tick" key={key}>
                <input
                  type="checkbox"
                  name="treatment:doctor"
                  value={key}
                  defaultChecked={given?.doctors.includes(key)}
                  aria-describedby={mistake && 'treatment-mistake'}
                  aria-invalid={mistake ? true : undefined}
                />
                {name}
              </label>
            ))}
            <button className="button" type="submit" name="treatment" value="yes">
              {continueLabel}
            </button>
          </fieldset>
        )}
      </div>
      <Choice
        name="treatment"
        options={Object.entries(others).map(([value, label]) => ({ value, label }))}
        given={open ? undefined : given?.answer}
        yourAnswer={yourAnswer}
      />
    </>
  )
}
