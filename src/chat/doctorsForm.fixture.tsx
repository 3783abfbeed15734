import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ListedDoctor } from './listedDoctor'
import type { DoctorMatch } from '../directory/lookup'
import { DoctorsForm } from './DoctorsForm'
import { words } from './words.fixture'

export const vega: DoctorMatch = { doctor: 'vega', name: 'Dr. Ana Vega', isTitled: true, specialty: 'Family medicine', places: [{ group: 'Harborview', zip: '00011' }] }
export const vegas: DoctorMatch = { doctor: 'vegas', name: 'Dr. Anabel Vegas', isTitled: true, specialty: 'Dermatology', places: [{ group: null, zip: '00012' }] }
export const bothVegas = () => Promise.resolve([vega, vegas])

type Start = Partial<{ doctors: ListedDoctor[]; search: (text: string) => Promise<DoctorMatch[]>; mistake: string }>

/** The form with a list that lives, as the page gives it one. */
export function start({ doctors = [], search = bothVegas, mistake }: Start = {}) {
  let list = doctors
  function Page() {
    const [now, setNow] = useState(doctors)
    const set = (next: ListedDoctor[]) => {
      list = next
      setNow(next)
    }
    return (
      <form>
        <DoctorsForm words={words.rest.doctors} doctors={now} onDoctors={set} search={search} mistake={mistake} />
      </form>
    )
  }
  render(<Page />)
  return { current: () => list }
}

export function listed(doctor: string): ListedDoctor {
  return { named: { doctor, keep: 'must', current: true }, title: `Dr. ${doctor}`, place: 'Cardiology' }
}

export function typedIn(name: string): ListedDoctor {
  return { named: { name, keep: 'must', current: true }, title: name, place: '' }
}

export function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Doctor’s name' })
}

export async function type(text: string) {
  await act(async () => {
    fireEvent.change(field(), { target: { value: text } })
  })
}

export function press(key: string) {
  fireEvent.keyDown(field(), { key })
}

export function activeRow(): HTMLElement | null {
  return document.getElementById(field().getAttribute('aria-activedescendant') ?? '')
}

export function describedBy(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}

export function statuses(): string[] {
  return screen.getAllByRole('status').map(({ textContent }) => textContent)
}
