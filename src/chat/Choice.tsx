import { arrow, check, Stroke } from '../ui/Stroke'

export type Option = {
  value: string
  label: string
  /** A second, quieter line. */
  detail?: string
}

export type ChoiceProps = {
  /** Question id. */
  name: string
  options: Option[]
  /** The answer given before, while changing it. */
  given?: string
  /** "Your answer" */
  yourAnswer: string
}

/**
 * Answers to press: one touch sends the form. Buttons, not radios, since a radio needs a second press to go on;
 * each is a native control with the question's name and its value.
 */
export function Choice({ name, options, given, yourAnswer }: ChoiceProps) {
  return options.map(({ value, label, detail }) => (
    <button className={value === given ? 'answer answer-given' : 'answer'} key={value} type="submit" name={name} value={value}>
      <span>
        {label}
        {detail && <span className="side muted">{detail}</span>}
      </span>
      {value === given && <span className="small">{yourAnswer}</span>}
      <Stroke path={value === given ? check : arrow} />
    </button>
  ))
}
