import { writtenOut } from '../content/dateWords'
import { fill } from '../content/fill'
import type { Form, ResultWords } from '../content/resultWords'
import { languageInSentence } from '../text/languageName'

export type Values = Record<string, string | number>

/** How the language of the words counts, lists and dates. */
export type Wording = {
  /** The sentence for this number, filled in. `{count}` is the number in words, `{Count}` the same at the start of a sentence. */
  form: (form: Form, count: number, values?: Values) => string
  /** "A, B, and C" */
  list: (items: string[]) => string
  /** "A, B, or C" */
  either: (items: string[]) => string
  /** "22 Oct 2026" */
  date: (iso: string) => string
  /** "Vietnamese" */
  languageName: (tag: string) => string
}

export function wordingOf(words: ResultWords): Wording {
  const { language, numbers } = words
  const plural = new Intl.PluralRules(language)
  const listed = (type: 'conjunction' | 'disjunction') => {
    const format = new Intl.ListFormat(language, { type })
    return (items: string[]) => format.format(items)
  }
  return {
    form(form, count, values = {}) {
      const word = numbers[count] ?? String(count)
      return fill(formFor(form, count, plural), { count: word, Count: capital(word, language), ...values })
    },
    list: listed('conjunction'),
    either: listed('disjunction'),
    date: (iso) => writtenOut(iso, language),
    languageName: (tag) => languageInSentence(tag, language),
  }
}

function formFor(form: Form, count: number, plural: Intl.PluralRules): string {
  if (typeof form === 'string') return form
  if (count === 2 && form.two !== undefined) return form.two
  return plural.select(count) === 'one' ? form.one : form.other
}

function capital(word: string, language: string): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
}
