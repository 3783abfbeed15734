/**
 * What real files of doctors are like, measured on public files of Medicare: 371 doctors of one kind of number, 2,672 radiologists of
 * all states, of them 365 in California, and 3,516 doctors of Maine.
 */
import { npiOfNine } from '../../src/directory/importers/npi'
import { oneOf } from '../../src/test/random'

/** All had a right last digit, and the fourth digit three above the second: of the first four there are a hundred kinds. */
export function anNpi(random: () => number): string {
  const digit = () => Math.floor(random() * 10)
  const [second, third] = [digit(), digit()]
  return npiOfNine(`1${second}${third}${(second + 3) % 10}${String(Math.floor(random() * 100_000)).padStart(5, '0')}`)
}

/** In Maine 75 different ones, worth 4.65 bits each. Of so many, the one at rank r taken in proportion to 1 / r^1.1 is worth as much. */
const specialties = (
  'Nurse Practitioner,Physician Assistant,Clinical Social Worker,Family Medicine,Physical Therapy,Internal Medicine,Nurse Anesthetist,Emergency Medicine,Mental Health Counselor,' +
  'Optometry,Chiropractic,Anesthesiology,Diagnostic Radiology,Obstetrics and Gynecology,Pediatrics,Orthopedic Surgery,Psychiatry,General Surgery,Cardiology,Occupational Therapy,' +
  'Clinical Psychology,Neurology,Hospitalist,Ophthalmology,Gastroenterology,Dermatology,Podiatry,Pulmonary Disease,Urology,Pathology,Otolaryngology,Nephrology,Speech Pathology,' +
  'Hematology and Oncology,Dietitian,Nurse Midwife,Audiology,Physical Medicine and Rehabilitation,Infectious Disease,Endocrinology,Rheumatology,Vascular Surgery,Critical Care,' +
  'Radiation Oncology,Neurosurgery,Plastic Surgery,Pain Management,Geriatric Medicine,Sports Medicine,Palliative Care,Allergy and Immunology,Thoracic Surgery,Interventional Radiology,' +
  'Cardiac Electrophysiology,Interventional Cardiology,Colorectal Surgery,Hematology,Medical Oncology,Surgical Oncology,Gynecologic Oncology,Hand Surgery,Oral Surgery,Sleep Medicine,' +
  'Osteopathic Manipulation,Clinical Nurse Specialist,Preventive Medicine,Addiction Medicine,Nuclear Medicine,Geriatric Psychiatry,Neuropsychiatry,Cardiac Surgery,Micrographic Surgery,' +
  'Medical Genetics,Transplant Cardiology,General Practice'
).split(',')
const shares = specialties.map((_, at) => 1 / (at + 1) ** 1.1)
const allShares = shares.reduce((sum, share) => sum + share, 0)

export function aSpecialty(random: () => number): string {
  let left = random() * allShares
  return specialties[shares.findIndex((share) => (left -= share) < 0)] ?? specialties[0]!
}

/** Worth one bit, whatever the specialty. */
export function aCredential(random: () => number): string {
  return oneOf(['MD', 'MD', 'MD', 'MD', 'MD', 'MD', 'MD', 'DO', '', ''], random)
}

/** The tenth of the offices with the most doctors held 38 % of them in California, 61 % in Maine: here the former. */
export function anOffice<Office>(offices: readonly Office[], random: () => number): Office {
  return offices[Math.floor(offices.length * random() ** 2.35)]!
}

/**
 * An address had the doctors of 1.06 groups (California) to 1.16 (all states). As these were groups that send bills, and an
 * office may serve an association besides, one or two here.
 */
export function groupsOfOffice<Group>(groups: readonly Group[], random: () => number): Group[] {
  return Array.from({ length: 1 + Math.floor(random() * 2) }, () => oneOf(groups, random))
}
