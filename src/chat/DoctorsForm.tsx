import { useState } from 'react'
import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import { mostDoctors } from '../guide/fits'
import { doctorKey } from '../recommend/answers'
import { Mistake } from '../ui/Notice'
import { DoctorRow } from './DoctorRow'
import type { DoctorMatch } from '../directory/lookup'
import { DoctorSearch } from './DoctorSearch'
import { asTyped, found, isOn, withDoctor, type ListedDoctor } from './listedDoctor'
import './forms.css'
import './doctors.css'

export type DoctorsFormProps = {
  words: RestWords['doctors']
  /** The list while it is being made; the answer once Continue is pressed (`doctorsFrom`). */
  doctors: ListedDoctor[]
  onDoctors: (doctors: ListedDoctor[]) => void
  search: (text: string) => Promise<DoctorMatch[]>
  /** How much of the list has come, 0 to 1. */
  progress?: () => number
  /** The visitor helps someone else. */
  other?: boolean
  mistake?: string
}

/** Which doctors to keep: find, list, and say of each how much they matter. */
export function DoctorsForm({ words, doctors, onDoctors, search, progress = allCome, other, mistake }: DoctorsFormProps) {
  const [status, setStatus] = useState('')
  const max = { max: mostDoctors }

  function add(listed: ListedDoctor) {
    const longer = withDoctor(doctors, listed)
    if (isOn(doctors, listed)) setStatus(fill(words.twice, { name: listed.title }))
    else if (longer !== doctors) {
      onDoctors(longer)
      setStatus(fill(words.wasAdded, { name: listed.title }))
    }
  }

  function remove({ named, title }: ListedDoctor) {
    onDoctors(doctors.filter((each) => each.named !== named))
    setStatus(fill(words.wasRemoved, { name: title }))
    document.getElementById('doctor-search')?.focus()
  }

  return (
    <div className="form doctors">
      <div>
        {mistake && <Mistake id="doctors-mistake">{mistake}</Mistake>}
        <DoctorSearch
          words={words}
          search={search}
          progress={progress}
          chosen={doctors.map(({ named }) => doctorKey(named))}
          full={doctors.length >= mostDoctors ? fill(words.full, max) : undefined}
          mistakeId={mistake && 'doctors-mistake'}
          onLook={() => setStatus('')}
          onAdd={(match) => add(found(match))}
          onAddTyped={(name) => add(asTyped(name))}
        />
        <p className="side doctors-status" role="status">
          {status}
        </p>
      </div>
      {doctors.length > 0 && (
        <section>
          <h2 className="side strong muted">{fill(words.list, { n: doctors.length, ...max })}</h2>
          <ul className="doctors-list">
            {doctors.map((listed) => (
              <DoctorRow
                key={doctorKey(listed.named)}
                listed={listed}
                words={words}
                other={other}
                onChange={(named) => onDoctors(doctors.map((each) => (each === listed ? { ...each, named } : each)))}
                onRemove={() => remove(listed)}
              />
            ))}
          </ul>
        </section>
      )}
      <div className="ends">
        {doctors.length > 0 && (
          <button className="button" type="submit">
            {doctors.length === 1 ? words.continueOne : fill(words.continue, { n: doctors.length })}
          </button>
        )}
        {doctors.length === 0 && (
          <button className="plain" type="submit" name="doctors" value="none">
            {other ? words.noneOther : words.none}
          </button>
        )}
      </div>
    </div>
  )
}

const allCome = () => 1
