import type { Directory, Doctor, Group, Practice } from '../directory/model'
import { oneOf, seeded } from './random'

const specialties = ['Family medicine', 'Internal medicine', 'Cardiology', 'Dermatology', 'Ophthalmology', 'Orthopedic surgery', 'Nephrology', 'Oncology', 'Pediatrics', 'Podiatry']

const commonFirst = (
  'Ana Maria Jose Juan Carlos Luis Rosa Carmen James John Robert Michael William David Richard Thomas Mary Patricia Jennifer ' +
  'Linda Elizabeth Barbara Susan Jessica Sarah Karen Minh Linh Thuy Hoa Wei Li Xin Priya Anil Sunita Raj Arman Nareh Mei-Ling Jae-won Soo-jin ' +
  'Fatima Omar Yusuf Aisha José María Sofía Andrés Jesús Mary Ann'
).split(' ')

const commonLast = (
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas ' +
  "Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Nguyen Tran Pham Le Kim Park Choi " +
  "Chen Wang Wong Patel Shah Singh Kaur Khan Reyes Cruz Santos O'Brien O'Connor McDonald Schmidt Schwartz Petrosyan Grigoryan Muñoz Peña Ibáñez García Núñez Vásquez"
).split(' ')

const starts = ['b', 'br', 'c', 'ch', 'cl', 'd', 'dr', 'f', 'fr', 'g', 'gr', 'h', 'j', 'k', 'kr', 'l', 'm', 'n', 'p', 'ph', 'pr', 'r', 's', 'sch', 'sh', 'st', 't', 'th', 'tr', 'v', 'w', 'y', 'z', '']
const middles = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'ai', 'ea', 'ee', 'ie', 'ou', 'y']
const ends = ['', '', '', 'l', 'll', 'n', 'nd', 'r', 'rt', 's', 'ss', 't', 'tt', 'ck', 'm', 'gh', 'x', 'ng']
const lastEndings = ['son', 'man', 'berg', 'ez', 'ian', 'ski', 'well', 'ton', 'ford', 'ini', 'ova', '', '', '', '', '']

export type ManyOptions = {
  /** How many invented names there are to draw from, besides the common ones. */
  firstNames?: number
  lastNames?: number
  seed?: number
}

/**
 * A directory of invented doctors with plausible names, the same on each run: four in ten common names, the
 * rest made of syllables; one in eight with two last names, half of those with a hyphen.
 */
export function manyDoctors(count: number, { firstNames = 1500, lastNames = 5000, seed = 7 }: ManyOptions = {}): Pick<Directory, 'doctors' | 'practices' | 'listings' | 'groups'> {
  const random = seeded(seed)
  const first = invented(firstNames, () => syllables(random, 2))
  const last = invented(lastNames, () => syllables(random, 1 + Math.floor(random() * 2)) + oneOf(lastEndings, random))
  const groups = Array.from({ length: 40 }, (_, at) => group(`g${at}`, `${oneOf(last, random)} Medical Group`))
  const zips = Array.from({ length: 120 }, (_, at) => String(90001 + at))

  const doctors: Doctor[] = []
  const practices: Practice[] = []
  for (let at = 0; at < count; at++) {
    const lastName = () => (random() < 0.4 ? oneOf(commonLast, random) : oneOf(last, random))
    const two = random()
    const surname = two < 0.06 ? `${lastName()} ${lastName()}` : two < 0.12 ? `${lastName()}-${lastName()}` : two < 0.14 ? `de la ${lastName()}` : lastName()
    const firstName = random() < 0.4 ? oneOf(commonFirst, random) : oneOf(first, random)
    doctors.push(doctor(`d${at}`, firstName, surname, oneOf(specialties, random)))
    practices.push(practice(`d${at}`, oneOf(groups, random).id, oneOf(zips, random)))
  }
  return { doctors, practices, listings: [], groups }
}

function invented(count: number, make: () => string): string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const name = make()
    if (name.length > 3) names.add(name.charAt(0).toUpperCase() + name.slice(1))
  }
  return [...names]
}

function syllables(random: () => number, count: number): string {
  return Array.from({ length: count }, () => oneOf(starts, random) + oneOf(middles, random) + oneOf(ends, random)).join('')
}

const given = { source: 'test', asOf: null }

export function doctor(id: string, firstName: string, lastName: string, specialty = '', credential = 'MD'): Doctor {
  return { ...given, id, npi: '', firstName, lastName, credential, specialty, primaryCare: null, takesOriginalMedicare: null, languages: [] }
}

export function practice(doctorId: string, groupId: string, zip: string, address = ''): Practice {
  return { ...given, doctor: doctorId, group: groupId, lines: [], zip, address, phone: '', accepting: 'unknown', networks: [], basis: 'listed' }
}

export function group(id: string, name: string): Group {
  return { ...given, id, name, kind: 'other', zips: [], hospitals: [], languages: [], phone: '', afterHoursPhone: '', website: '', wheelchair: null }
}
