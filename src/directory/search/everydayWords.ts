import { fold } from '../../text/fold'

/**
 * What people call a specialty, in English and Spanish, by a piece of its name. The pieces fit the names
 * of the NUCC code set ("Cardiovascular Disease Physician") as well as short ones ("Cardiology").
 */
const everyday: Record<string, string> = {
  cardi: 'heart cardiologist corazon cardiologo cardiologa cardiologia',
  dermat: 'skin dermatologist piel dermatologo dermatologa dermatologia',
  'ophthalm|optom': 'eye eyes vision ophthalmologist optometrist ojo ojos vista oculista oftalmologo oftalmologa oftalmologia',
  orthop: 'bone bones joint joints knee hip orthopedist orthopaedic hueso huesos rodilla cadera ortopeda ortopedia ortopedico',
  nephr: 'kidney kidneys nephrologist rinon rinones nefrologo nefrologa nefrologia',
  'oncol|hematol': 'cancer tumor oncologist hematologist oncologo oncologa oncologia',
  hematol: 'blood sangre hematologo hematologa hematologia',
  'pediatr': 'child children kid kids baby pediatrician nino ninos ninas bebe pediatra pediatria',
  pulmon: 'lung lungs breathing pulmonologist pulmon pulmones respirar neumologo neumologa neumologia',
  'gastro|colon': 'stomach gut bowel colon digestive gastroenterologist estomago digestivo gastroenterologo gastroenterologia',
  'hepat': 'liver higado hepatologo hepatologa',
  'podiat|foot': 'foot feet ankle podiatrist pie pies tobillo podologo podologa podologia',
  'family|general pract': 'general gp pcp primary main familiar familia cabecera medicina',
  'internal med': 'internist primary main interna internista medicina cabecera',
  geriatr: 'older elderly senior aging geriatrician mayores ancianos geriatra geriatria',
  'gyn|obstet': 'women woman womens pregnancy gynecologist obgyn mujer mujeres embarazo ginecologo ginecologa ginecologia',
  neurol: 'brain nerve nerves memory neurologist cerebro nervios memoria neurologo neurologa neurologia',
  'endocrin|diabet': 'diabetes thyroid sugar hormone hormones endocrinologist tiroides azucar endocrino endocrinologo endocrinologa endocrinologia',
  rheumat: 'arthritis joint joints rheumatologist artritis reumatologo reumatologa reumatologia',
  urol: 'bladder prostate urologist vejiga prostata urologo urologa urologia',
  psychiatr: 'mental psychiatrist psiquiatra psiquiatria',
  psycholog: 'mental psychologist therapist psicologo psicologa psicologia',
  otolaryng: 'ear ears nose throat ent oido oidos nariz garganta otorrino',
  'allerg|immunol': 'allergy allergies allergist alergia alergias alergologo alergologa',
  'infectious': 'infection infections infeccion infecciones infectologo',
  'dentist|dental': 'tooth teeth dentist diente dientes dentista',
  'surg': 'surgeon cirujano cirujana cirugia',
}

const table = Object.entries(everyday).map(([pieces, words]) => ({ pieces: new RegExp(pieces), words: words.split(' ') }))

/** "Cardiology" → heart, corazon, … Folded. */
export function everydayWords(specialty: string): string[] {
  const name = fold(specialty)
  return table.flatMap(({ pieces, words }) => (pieces.test(name) ? words : []))
}
