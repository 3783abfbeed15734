import type { QuestionCopy } from '../schema'
import type { Content, File, LanguageFiles } from './folder'
import { at, nameOf, quoted, type Path, type Problem } from './problem'
import { textsOf } from './texts'

/** What is the same in every language, whatever its words: what explainers rest on and lead to, phone numbers, the law's own wording, versions of permissions. */
export function sameFacts({ languages }: Content): Problem[] {
  const [english, ...others] = languages
  return [
    ...languages.flatMap(oneNameForDoctors),
    ...others.flatMap((language) => [...codes(language, english!), ...phones(language, english!), ...law(language, english!), ...versions(language, english!), ...sides(language, english!)]),
  ]
}

/** A doctor is called the same in the conversation and in the result. */
function oneNameForDoctors({ words }: LanguageFiles): Problem[] {
  const { chat, results } = words.read ?? {}
  if (chat?.rest.doctors.titled === results?.doctor) return []
  return [at(words, ['results', 'doctor'], `${quoted(results?.doctor ?? '')} is not what chat.rest.doctors.titled says, ${quoted(chat?.rest.doctors.titled ?? '')}. Write the same in both.`)]
}

type Codes = string | string[] | undefined

/** What an explainer rests on, leads to and says, and which one a question or a word of the glossary offers. */
function codes({ explainers, questions, glossary }: LanguageFiles, english: LanguageFiles): Problem[] {
  const differing = (file: File, key: string, theirs: Codes, ours: Codes, inside: Path = []) => {
    const listed = (value: Codes) => [value ?? []].flat().join(', ') || 'none'
    return listed(theirs) === listed(ours) ? [] : [at(file, [...inside, key], `says ${listed(theirs)}, and English says ${listed(ours)}. Write the same in both.`)]
  }
  return [
    ...[...explainers].flatMap(([id, file]) => {
      const ours = english.explainers.get(id)?.read
      return file.read && ours ? (['sources', 'neighbours', 'covers', 'tracks'] as const).flatMap((key) => differing(file, key, file.read?.[key], ours[key])) : []
    }),
    ...[...questions].flatMap(([id, file]) => {
      const ours = english.questions.get(id)?.read
      if (!file.read || !ours) return []
      const typed = (copy: QuestionCopy) => Object.keys(copy.typed ?? {}).toSorted()
      return [...differing(file, 'explainer', file.read.explainer, ours.explainer), ...differing(file, 'typed', typed(file.read), typed(ours))]
    }),
    ...Object.entries(glossary.read ?? {}).flatMap(([id, { explainer }]) => {
      const ours = english.glossary.read?.[id]
      return ours ? differing(glossary, 'explainer', explainer, ours.explainer, [id]) : []
    }),
  ]
}

function phones({ words }: LanguageFiles, { words: english }: LanguageFiles): Problem[] {
  const numbers = new Map(textsOf(english).map(({ path, text }) => [nameOf(path), numbersIn(text)]))
  return textsOf(words).flatMap(({ path, text }) => {
    const ours = numbers.get(nameOf(path))
    if (!/^(chat|results)$/.test(String(path[0])) || ours === undefined || ours.join() === numbersIn(text).join()) return []
    return [at(words, path, `${quoted(text)} has not the phone numbers of English (${ours.join(', ') || 'none'}). Write the same ones.`)]
  })
}

function numbersIn(text: string): string[] {
  return text.match(/\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b(?:911|988)\b/g) ?? []
}

/** A translation is the agency's to have approved (agency.json): until then the law's own words stand here. */
function law({ words }: LanguageFiles, { words: english }: LanguageFiles): Problem[] {
  const ours = english.read?.chat.rest.notices.thirdParty ?? []
  return (words.read?.chat.rest.notices.thirdParty ?? []).flatMap((wording, place) => {
    const path = ['chat', 'rest', 'notices', 'thirdParty', place]
    const own = ours[place]
    if (!own) return []
    if (wording.language !== 'en') return [at(words, path, 'has not “language: en”. Write it: until an agency has a translation approved, the law’s words stand in English.')]
    return (['notAll', 'all', 'from'] as const).flatMap((key) => (wording[key] === own[key] ? [] : [at(words, [...path, key], `${quoted(wording[key])} is not the law’s own wording, ${quoted(own[key])}. Copy it from content/en/words.yaml.`)]))
  })
}

function versions({ lead }: LanguageFiles, { lead: english }: LanguageFiles): Problem[] {
  const ours = english.read?.consents
  if (!lead.read || !ours) return []
  return Object.entries(lead.read.consents).flatMap(([name, { version }]) => {
    const own = ours[name as keyof typeof ours].version
    return version === own ? [] : [at(lead, ['consents', name, 'version'], `${quoted(version)} is not the version in English, ${quoted(own)}. Give the same text the same version.`)]
  })
}

/** Whatever can be said in the box in English can be said in the other language. */
function sides({ words }: LanguageFiles, { words: english }: LanguageFiles): Problem[] {
  const [theirs, ours] = [words.read?.box.languages, english.read?.box.languages]
  if (!theirs || !ours) return []
  return Object.keys(ours).filter((code) => theirs[code] === undefined).map((code) => at(words, ['box', 'languages'], `has no line for “${code}”. Add the names people have for that language.`))
}
