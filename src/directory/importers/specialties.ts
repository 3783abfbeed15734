import { isPrimaryCare } from './primaryCare'

/**
 * What doctors of a NUCC taxonomy code are called in plain words: "heart doctor (cardiologist)" is left to the page, here stands
 * the usual English name. Null: the code is not in our table, and the source's own words serve. `primaryCare` null: some of them are.
 */
export function specialtyOf(code: string): { name: string; primaryCare: boolean | null } | null {
  const name = byCode.get(code.trim().toUpperCase())
  return name === undefined ? null : { name, primaryCare: isPrimaryCare(name, false) }
}

/**
 * One doctor's specialties: `said` are NUCC codes, or names in the source's words. `unknown`: codes that are not in our table.
 * Primary care is a yes or a no only when every one of them is: an internist who is a cardiologist too may be either.
 */
export function specialtiesOf(said: readonly string[]): { name: string; primaryCare: boolean | null; unknown: string[] } {
  const unknown = said.filter((one) => isCode(one) && !specialtyOf(one))
  const names = said.flatMap((one) => (isCode(one) ? (specialtyOf(one)?.name ?? []) : one))
  const primary = new Set([...names.map((name) => isPrimaryCare(name, known.has(name.toLowerCase()) ? false : null)), ...unknown.map(() => null)])
  return { name: [...new Set(names)].join(', '), primaryCare: primary.size === 1 ? [...primary][0]! : null, unknown }
}

/** Ten characters of which the last is an X: "207RC0000X". */
function isCode(said: string): boolean {
  return /^[0-9a-z]{9}x$/i.test(said)
}

/** Our own names, and the codes of the NUCC Health Care Provider Taxonomy (version 25) that they stand for. */
const codes: Record<string, string> = {
  'Acupuncture': '171100000X',
  'Addiction Medicine': '207LA0401X 207QA0401X 207RA0401X 2083A0300X 2084A0401X',
  'Addiction Psychiatry': '2084P0802X',
  'Adolescent Medicine': '207QA0000X 207RA0000X 2080A0000X',
  'Adult Medicine': '207QA0505X',
  'Allergy and Immunology': '207K00000X 207KA0200X 207RA0201X',
  'Anesthesiology': '207L00000X',
  'Audiology': '231H00000X',
  'Bone and Joint Replacement Surgery (Orthopedics)': '207XS0114X',
  'Cardiology': '207RC0000X',
  'Cardiothoracic Surgery': '208G00000X',
  'Child and Adolescent Psychiatry': '2084P0804X',
  'Child Neurology': '2084N0402X',
  'Chiropractic': '111N00000X',
  'Colon and Rectal Surgery': '208C00000X',
  'Congenital Heart Disease (Cardiology)': '207RA0002X',
  'Counseling': '101Y00000X 101YM0800X 101YP2500X',
  'Critical Care': '207RC0200X 207LC0200X',
  'Dentistry': '122300000X 1223G0001X',
  'Dermatology': '207N00000X',
  'Dermatologic Surgery (Dermatology)': '207ND0101X 207NS0135X',
  'Diagnostic Radiology': '2085R0202X',
  'Dietetics': '133V00000X',
  'Ear, Nose and Throat (Otolaryngology)': '207Y00000X',
  'Electrophysiology (Cardiology)': '207RC0001X',
  'Emergency Medicine': '207P00000X',
  'Endocrinology': '207RE0101X',
  'Family Medicine': '207Q00000X',
  'Foot and Ankle Surgery (Orthopedics)': '207XX0004X',
  'Foot and Ankle Surgery (Podiatry)': '213ES0103X 213ES0131X',
  'Gastroenterology': '207RG0100X',
  'General Practice': '208D00000X',
  'General Surgery': '208600000X',
  'Geriatric Medicine': '207RG0300X 207QG0300X',
  'Geriatric Psychiatry': '2084P0805X',
  'Gynecologic Oncology': '207VX0201X',
  'Gynecology': '207VG0400X',
  'Hand Surgery': '207XS0106X 2082S0105X 2086S0105X',
  'Heart Failure (Cardiology)': '207RA0001X',
  'Hematology': '207RH0000X',
  'Hematology and Oncology': '207RH0003X',
  'Hepatology': '207RI0008X 207RT0003X',
  'Hospice and Palliative Medicine': '207RH0002X 207QH0002X',
  'Hospital Medicine': '208M00000X',
  'Infectious Disease': '207RI0200X',
  'Internal Medicine': '207R00000X',
  'Interventional Cardiology': '207RI0011X',
  'Interventional Pain Medicine': '208VP0014X',
  'Interventional Radiology': '2085R0204X',
  'Marriage and Family Therapy': '106H00000X',
  'Maternal and Fetal Medicine (Obstetrics)': '207VM0101X',
  'Medical Genetics': '207SG0201X',
  'Midwifery': '367A00000X 176B00000X',
  'Nephrology': '207RN0300X',
  'Newborn Medicine (Pediatrics, Neonatal)': '2080N0001X',
  'Neurology': '2084N0400X',
  'Neurosurgery': '207T00000X',
  'Nuclear Medicine': '207U00000X',
  'Nurse Anesthesia': '367500000X',
  'Nurse Practitioner': '363L00000X 363LA2200X 363LF0000X 363LG0600X 363LP0200X 363LP2300X 363LC1500X',
  'Nurse Practitioner, Acute Care': '363LA2100X',
  'Nurse Practitioner, Psychiatry': '363LP0808X',
  'Nurse Practitioner, Women’s Health': '363LW0102X 363LX0001X',
  'Obesity Medicine': '207RB0002X 207QB0002X',
  'Obstetrics and Gynecology': '207V00000X',
  'Obstetrics': '207VX0000X',
  'Occupational Medicine': '2083X0100X 2083P0500X',
  'Occupational Therapy': '225X00000X',
  'Oncology': '207RX0202X',
  'Ophthalmology': '207W00000X',
  'Ophthalmology, Cornea': '207WX0120X',
  'Ophthalmology, Glaucoma': '207WX0009X',
  'Ophthalmology, Retina': '207WX0107X',
  'Optometry': '152W00000X',
  'Oral and Maxillofacial Surgery': '204E00000X 1223S0112X',
  'Orthopedic Surgery': '207X00000X',
  'Orthopedic Trauma Surgery': '207XX0801X',
  'Osteopathic Manipulative Medicine': '204D00000X',
  'Pain Medicine': '208VP0000X 207LP2900X 2081P2900X 2084P2900X',
  'Pathology': '207ZP0101X 207ZP0102X 207ZP0105X',
  'Pediatric Allergy and Immunology': '2080P0201X',
  'Pediatric Cardiology': '2080P0202X',
  'Pediatric Endocrinology': '2080P0205X',
  'Pediatric Gastroenterology': '2080P0206X',
  'Pediatric Hematology and Oncology': '2080P0207X',
  'Pediatric Nephrology': '2080P0210X',
  'Pediatric Pulmonology': '2080P0214X',
  'Pediatric Surgery': '2086S0120X',
  'Pediatrics': '208000000X',
  'Physical Medicine and Rehabilitation': '208100000X',
  'Physical Therapy': '225100000X',
  'Physician Assistant': '363A00000X 363AM0700X',
  'Physician Assistant, Surgery': '363AS0400X',
  'Plastic Surgery': '208200000X 2086S0122X',
  'Podiatry': '213E00000X',
  'Preventive Medicine': '2083P0901X',
  'Psychiatry': '2084P0800X',
  'Psychology': '103T00000X 103TC0700X',
  'Pulmonology': '207RP1001X',
  'Radiation Oncology': '2085R0001X 2085R0203X',
  'Reproductive Endocrinology': '207VE0102X',
  'Rheumatology': '207RR0500X',
  'Sleep Medicine': '207RS0012X 207QS1201X 2084S0012X 207YS0012X',
  'Social Work': '104100000X 1041C0700X',
  'Speech Therapy': '235Z00000X',
  'Spine Surgery (Orthopedics)': '207XS0117X',
  'Sports Medicine': '207QS0010X 207RS0010X 207XX0005X 2081S0010X 207PS0010X',
  'Stroke Medicine (Neurology)': '2084V0102X',
  'Surgical Oncology': '2086X0206X',
  'Transplant Surgery': '204F00000X',
  'Trauma Surgery': '2086S0127X',
  'Urogynecology': '207VF0040X 2088F0040X',
  'Urology': '208800000X',
  'Vascular Surgery': '2086S0129X',
}

const byCode = new Map(Object.entries(codes).flatMap(([name, list]) => list.split(' ').map((code) => [code, name] as const)))
const known = new Set(Object.keys(codes).map((name) => name.toLowerCase()))
