/**
 * Whether a specialty is primary care. Null: some of its doctors are, or it is in neither list.
 * @param others What a specialty that is in neither list counts as: false where the sender's specialties are all known here.
 */
export function isPrimaryCare(specialty: string, others: false | null): boolean | null {
  const name = specialty.toLowerCase()
  if (always.has(name)) return true
  return sometimes.has(name) ? null : others
}

/** By the names of our table of specialties, of CMS and of insurers, in small letters. */
const always = new Set([
  'adolescent medicine',
  'adult medicine',
  'family medicine',
  'family practice',
  'general practice',
  'geriatric medicine',
  'geriatrics',
  'internal medicine',
  'pediatric medicine',
  'pediatrics',
  'primary care',
])

/** Nurses and assistants work in all fields, and some people choose an obstetrician or a preventive physician as their main doctor. */
const sometimes = new Set([
  '',
  'certified clinical nurse specialist (cns)',
  'certified nurse midwife (cnm)',
  'gynecology',
  'midwifery',
  'nurse practitioner',
  'nurse practitioner, women’s health',
  'obstetrics and gynecology',
  'obstetrics/gynecology',
  'physician assistant',
  'preventive medicine',
  'undefined physician type',
])
