import { fill } from '../content/fill'
import { isOpen, officeQuestions, type SheetQuestion } from './callQuestions'
import type { View } from './view'
import type { Candidate } from '../recommend/candidates'

/** One number to call, whom to ask for, and what to say. */
export type Call = {
  key: string
  name: string
  /** Where there is little room. */
  short?: string
  /** Empty: to be looked up. */
  phone: string
  /** In place of a number that is not known. */
  noPhone: string
  /** Whom to ask for, as a sentence. */
  ask: string
  /** The same in two words, beside the number. */
  desk: string
  questions: SheetQuestion[]
}

/** The doctor's own office: would they see me with these plans? */
export function officeCall(view: View, doctor: string, pairs: Candidate[]): Call {
  const { words, names } = view
  const open = pairs.filter((pair) => isOpen(view, pair, doctor))
  return {
    key: `office ${doctor}`,
    name: fill(words.sheet.office, { doctor: names.doctor(doctor) }),
    short: fill(words.sheet.office, { doctor: names.short(doctor) }),
    phone: officePhone(view, doctor, open),
    noPhone: words.sheet.noPhone,
    ask: words.sheet.askBilling,
    desk: words.sheet.billing,
    questions: officeQuestions(view, doctor, open),
  }
}

/** The number of the office in these groups or networks, else of any office of the doctor. */
function officePhone({ index }: View, doctor: string, pairs: Candidate[]): string {
  const practices = (index.practicesOfDoctor.get(doctor) ?? []).filter(({ phone }) => phone !== '')
  const listings = (index.listingsOfDoctor.get(doctor) ?? []).filter(({ phone }) => phone !== '')
  const found =
    practices.find(({ group }) => pairs.some((pair) => pair.group === group)) ??
    listings.find(({ network }) => pairs.some((pair) => pair.network === network)) ??
    practices[0] ??
    listings[0]
  return found?.phone ?? ''
}

/** A call to somebody whose number is not on our lists. */
export function plainCall({ words }: View, key: string, name: string, ask: string, desk: string, questions: SheetQuestion[]): Call {
  return { key, name, phone: '', noPhone: words.sheet.noPhone, ask, desk, questions }
}
