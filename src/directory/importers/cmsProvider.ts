import { createHash } from 'node:crypto'
import { isDate } from '../model'
import { phoneOf, zipOf } from './addresses'
import { languagesOf } from './languages'
import { firstNameCase, lastNameCase, organizationCase } from './nameCase'
import { isNpi, wrongNpi } from './npi'
import { specialtiesOf } from './specialties'
import type { Accepting, IsoDate } from '../model'
import type { Entry, SaidRow } from './draft'
import type { Fields } from './values'

/** What CMS's two JSON formats say of a provider in the same way: Medicare Plan Finder (CY2027) and marketplace (QHP). */

/** An address at which patients are seen. What is not known is empty. */
export type Office = { zip: string; address: string; phone: string }

/** What a record is read with. */
export type RecordContext = {
  /** Begins the ids of those who have no NPI. */
  format: string
  /** Of each row. */
  source: string
  today: IsoDate
  note: Entry['note']
}

/** The doctor a record is about; `specialties` are codes or names. Null: it has no last name. */
export function doctorOf(fields: Fields, specialties: string[], context: RecordContext): (SaidRow<'doctors'> & { id: string; lastName: string }) | null {
  const name = fields.objects('name')[0]
  const { generation, credential } = suffixOf(name?.text('suffix') ?? '')
  const last = lastNameCase(name?.text('last') ?? '')
  if (last === '') return null
  const specialty = specialtiesOf(specialties)
  for (const code of specialty.unknown) {
    context.note('This specialty is not in our table.', 'Write its name into doctors.csv if it matters.', 'specialty', code)
  }
  return {
    ...idOf(fields, context),
    firstName: [name?.text('first'), name?.text('middle')].map((part) => firstNameCase(part ?? '')).join(' '),
    lastName: [last, generation].join(' ').trim(),
    credential,
    specialty: specialty.name,
    primaryCare: specialty.primaryCare,
    languages: languagesOf(fields.texts('languages'), context.note),
    source: context.source,
  }
}

/** `id` is the NPI, else the ten digits that stand for it, else a mark of name and addresses, which stays when the record is sent again. */
export function idOf(fields: Fields, { format, note }: RecordContext): { id: string; npi: string } {
  const npi = fields.text('npi')
  if (isNpi(npi)) return { id: npi, npi }
  if (npi === '') note('The provider has no NPI.', 'Merge a source that tells it, for without it a doctor is found in one source only.', 'npi')
  else note(...wrongNpi, 'npi', npi)
  if (/^\d{10}$/.test(npi) && !/^(\d)\1*$/.test(npi)) return { id: `${format}-${npi}`, npi: '' }
  const name = fields.objects('name')[0]
  const words = ['first', 'middle', 'last', 'suffix'].map((part) => name?.text(part) ?? '')
  const said = [npi, ...words, fields.text('facilityname'), fields.text('groupname'), ...fields.objects('addresses').map((office) => office.text('address'))]
  return { id: `${format}-${createHash('sha1').update(said.join('\n').toLowerCase()).digest('hex').slice(0, 12)}`, npi: '' }
}

/** "Jr." belongs to the name, "MD" does not. */
function suffixOf(suffix: string): { generation: string; credential: string } {
  const parts = suffix.split(/[,\s]+/).filter(Boolean)
  const isGeneration = (part: string) => /^(jr|sr|ii|iii|iv)\.?$/i.test(part)
  const generation = parts.filter(isGeneration).map((part) => (/^[js]/i.test(part) ? `${part.slice(0, 1).toUpperCase()}r.` : part.toUpperCase()))
  return { generation: generation.join(' '), credential: parts.filter((part) => !isGeneration(part)).join(', ') }
}

/** @returns at least one: a doctor may be listed without an address. */
export function officesOf(fields: Fields, note: Entry['note']): Office[] {
  const offices = fields.objects('addresses').map((office) => ({
    zip: zipOf(office.text('zip')),
    address: ['address', 'address2', 'city', 'state'].map((part) => office.text(part)).filter(Boolean).join(', '),
    phone: phoneOf(office.text('phone')),
  }))
  if (offices.length > 0) return offices
  note('No address is given.', 'Merge a source that tells it, or the doctor is found in no county.', 'addresses')
  return [{ zip: '', address: '', phone: '' }]
}

const acceptingWords = new Map<string, Accepting>([
  ['accepting', 'newpt'],
  ['not accepting', 'nopt'],
  ['newpt', 'newpt'],
  ['nopt', 'nopt'],
  ['existptonly', 'existptonly'],
  ['existptfam', 'existptfam'],
  ['unknown', 'unknown'],
])

/** Whether new patients are taken, in any letter case. */
export function acceptingOf(fields: Fields, note: Entry['note']): Accepting {
  const said = fields.text('accepting')
  if (said === '') return 'unknown'
  const code = acceptingWords.get(said.toLowerCase().replace(/[_-]/g, ' '))
  if (code !== undefined) return code
  if (/^accepting in some locations$/i.test(said)) {
    note('New patients are taken in some offices only, and it is not said in which.', 'Ask the doctor’s office.', 'accepting', said)
  } else note('This does not say whether new patients are taken.', 'Ask the doctor’s office.', 'accepting', said)
  return 'unknown'
}

/** CMS asks insurers to renew their files at least every 30 days. */
const staleDays = 30

/** When the record was last renewed. Empty: it does not say, or what it says cannot be. */
export function renewedOn(fields: Fields, today: IsoDate, note: Entry['note']): IsoDate | '' {
  const said = fields.text('lastupdatedon')
  const date = said.slice(0, 10)
  if (said === '') note('It is not said when the record was last renewed.', 'Ask the sender for the date.', 'last updated')
  else if (!isDate(date)) note('This is not a date that exists, written year-month-day.', 'Ask the sender for the date.', 'last updated', said)
  else if (date > today) note('This date has not come yet, so it is not used.', 'Ask the sender for the date.', 'last updated', said)
  else {
    const days = (Date.parse(today) - Date.parse(date)) / 86_400_000
    if (days > staleDays) note(`The record was last renewed more than ${staleDays} days ago.`, 'Fetch the newest file, and ask the doctor’s office.', 'last updated', date)
    return date
  }
  return ''
}

/** The plan years that are named; empty: none is. Null: what is named is none, such as a year after the next, for which CMS has no plans yet. */
export function yearsOf(fields: Fields, today: IsoDate, note: Entry['note']): number[] | null {
  const said = [...fields.texts('year'), ...fields.texts('years')]
  const years = said.map((one) => (/^20\d\d$/.test(one) ? Number(one) : NaN)).filter((year) => year <= Number(today.slice(0, 4)) + 1)
  if (years.length < said.length) note('This is no plan year up to the next.', 'Ask the sender for the year.', 'year', said.join(', '))
  const isNamed = fields.has('year') || fields.has('years')
  return isNamed && years.length === 0 ? null : years
}

/** Those of a provider's plans that are for this year, or for one that is not named. Null: there are none, and the record is set aside. */
export function ofYear<One extends { years: number[] }>(plans: One[], planYear: number, entry: Entry): One[] | null {
  const fitting = plans.filter(({ years }) => years.length === 0 || years.includes(planYear))
  const others = [...new Set(plans.filter((one) => !fitting.includes(one)).flatMap(({ years }) => years))]
  const advice = `Import it with --plan-year ${others[0]} if you want that year.`
  if (plans.length === 0) entry.setAside('It names no plan that can be read.', 'Ask the insurer for which plans it is listed.', 'plans')
  else if (fitting.length === 0) entry.setAside('It is listed for another plan year only.', advice, 'year', others.join(', '))
  else if (others.length > 0) entry.note('A plan of another year is left out.', advice, 'year', others.join(', '))
  if (fitting.some(({ years }) => years.length === 0)) entry.note('No year is named for a plan, so it is taken for the directory’s.', 'Ask the insurer for the year.', 'year')
  return fitting.length > 0 ? fitting : null
}

/** The first record of an NPI names the doctor. @param names Last names by id. */
export function noteOtherName(id: string, lastName: string, names: Map<string, string>, note: Entry['note']): void {
  const first = names.get(id)
  if (first === undefined) names.set(id, lastName)
  else if (first !== lastName) note('Another record of the same NPI has another last name, which is in use.', 'Look up the NPI, and correct doctors.csv.', 'name', `${lastName}, ${first}`)
}

/** A facility is no doctor; a hospital stands in the directory, for people ask for theirs. */
export function readFacility(fields: Fields, isHospital: boolean, offices: Office[], entry: Entry, context: RecordContext): void {
  const name = organizationCase(fields.text('facilityname'))
  if (!isHospital) entry.setAside('A facility, not a doctor.', 'Leave it out; doctors are listed by themselves.')
  else if (name === '') entry.setAside('A hospital without a name.', 'Ask the insurer for the name.', 'facilityName')
  else {
    renewedOn(fields, context.today, entry.note)
    entry.put('hospitals', { id: idOf(fields, context).id, name, zip: offices.find(({ zip }) => zip !== '')?.zip })
  }
}

/** What is wrong is told when the record is used, not when it is looked through before. */
export const quietly: Entry['note'] = () => {}
