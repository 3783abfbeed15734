import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import { doctorKey, type NamedDoctor } from '../recommend/answers'
import { typedSoFar } from '../text/typedLine'
import { Icon } from '../ui/Icon'
import type { ListedDoctor } from './listedDoctor'

export type DoctorRowProps = {
  listed: ListedDoctor
  words: RestWords['doctors']
  /** The visitor helps someone else. */
  other?: boolean
  onChange: (named: NamedDoctor) => void
  onRemove: () => void
}

/** One chosen doctor: must or nice to keep, a patient there or not; for a name as typed also what is known. */
export function DoctorRow({ listed: { named, title, place }, words, other, onChange, onRemove }: DoctorRowProps) {
  const key = doctorKey(named)
  return (
    <li className="doctor">
      <input type="hidden" name="doctors" value={key} />
      <div className="doctor-head">
        <div>
          <p className="strong">{title}</p>
          <p className="side muted">{named.doctor === undefined ? words.unknown : place}</p>
        </div>
        <button className="plain doctor-remove" type="button" aria-label={fill(words.remove, { name: title })} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </div>
      {named.doctor === undefined && (
        <div className="doctor-details">
          <Detail name={`specialty:${key}`} label={words.specialty} value={named.specialty} onInput={(specialty) => onChange({ ...named, specialty })} />
          <Detail name={`city:${key}`} label={words.city} value={named.city} onInput={(city) => onChange({ ...named, city })} />
        </div>
      )}
      <div className="doctor-marks">
        <fieldset className="halves">
          <legend className="visually-hidden">{fill(words.keep, { name: title })}</legend>
          {(['must', 'nice'] as const).map((keep) => (
            <label key={keep}>
              <input
                className="visually-hidden"
                type="radio"
                name={`keep:${key}`}
                value={keep}
                checked={named.keep === keep}
                onChange={() => onChange({ ...named, keep })}
              />
              <Icon name="check" size={18} />
              {words[keep]}
            </label>
          ))}
        </fieldset>
        <label className="tick">
          <input
            type="checkbox"
            name={`current:${key}`}
            checked={named.current}
            onChange={(event) => onChange({ ...named, current: event.target.checked })}
          />
          {other ? words.currentOther : words.current}
          <span className="visually-hidden"> {title}</span>
        </label>
      </div>
    </li>
  )
}

type DetailProps = {
  name: string
  label: string
  value?: string
  onInput: (value: string | undefined) => void
}

function Detail({ name, label, value = '', onInput }: DetailProps) {
  return (
    <label className="side">
      {label}
      <input className="field" name={name} value={value} autoComplete="off" onChange={(event) => onInput(typedSoFar(event.target.value) || undefined)} />
    </label>
  )
}
