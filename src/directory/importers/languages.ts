import type { Entry } from './draft'

/** The code (ISO 639) of a language by its English name or its own code, "Spanish" or "es-US" → "es". Null: not in our table. */
export function languageCode(said: string): string | null {
  const plain = said.trim().toLowerCase()
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(plain)?.[1]
  return byName.get(plain.replace(/\s*[(,/;].*$/, '')) ?? (code !== undefined && all.has(code) ? code : null)
}

/** The codes of languages; what is not in our table is noted. @param said Names or codes. */
export function languagesOf(said: string[], note: Entry['note']): string[] {
  return said.filter(Boolean).flatMap((one) => {
    const code = languageCode(one)
    if (code === null) note('This language is not in our table.', 'Write its code into doctors.csv if it matters.', 'languages', one)
    return code ?? []
  })
}

/** The commonest among doctors in the United States. Cantonese is not Mandarin: who speaks the one may not understand the other. */
const names: Record<string, string> = {
  am: 'amharic',
  ar: 'arabic',
  ase: 'american sign language;asl;sign language',
  bn: 'bengali;bangla',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish;español;castilian',
  fa: 'persian;farsi;dari',
  fr: 'french',
  gu: 'gujarati',
  he: 'hebrew',
  hi: 'hindi',
  hmn: 'hmong',
  ht: 'haitian creole;haitian;creole',
  hy: 'armenian',
  ig: 'igbo',
  it: 'italian',
  ja: 'japanese',
  km: 'khmer;cambodian;central khmer',
  ko: 'korean',
  lo: 'lao;laotian',
  mr: 'marathi',
  my: 'burmese',
  ne: 'nepali',
  nl: 'dutch',
  pa: 'punjabi;panjabi',
  pl: 'polish',
  ps: 'pashto;pushto',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  so: 'somali',
  sw: 'swahili',
  ta: 'tamil',
  te: 'telugu',
  th: 'thai',
  tl: 'tagalog;filipino;fil',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
  vi: 'vietnamese',
  yi: 'yiddish',
  yo: 'yoruba',
  yue: 'cantonese',
  zh: 'chinese;mandarin;mandarin chinese;cmn',
}

const byName = new Map(Object.entries(names).flatMap(([code, list]) => list.split(';').map((name) => [name, code] as const)))
const all = new Set(Object.keys(names))
