import { filesOf, type Content, type File, type LanguageFiles } from './folder'
import { nameOf, quoted, type Problem } from './problem'
import { misshapen } from './shape'
import { textsOf, type Text } from './texts'

/** What a language may have more or fewer of: what visitors type, forms for one and two, wordings the other does without. */
const free = {
  words: /^box\.|^chat\.rest\.(askForHelp|notices\.thirdParty\.\d+\.language)\b|\.(one|two)$/,
  question: /^(typed|optionsOther|explainer)\b/,
  glossary: /\.(also|explainer)\b/,
  search: /^/,
  explainer: /^(asks|sources|neighbours|covers|tracks)\b/,
} as Partial<Record<File['kind'], RegExp>>

/** Named by the directory or the agency; a language may do without one of the two. */
const either = new Set(['first', 'last'])

/** Each language has the files and texts of English, no other, and each text names the same in braces. */
export function sameTexts({ languages: [english, ...others] }: Content): Problem[] {
  if (english?.code !== 'en') return [{ file: 'en', line: 1, reason: 'is missing. Every language is compared with English: take the folder content/en of the sample.' }]
  return others.flatMap((language) => [...sameFiles(language, english), ...filesOf(language).flatMap((file) => compared(file, filesOf(english).find((other) => inside(other) === inside(file))))])
}

function sameFiles(theirs: LanguageFiles, english: LanguageFiles): Problem[] {
  return (['questions', 'explainers'] as const).flatMap((part) => [
    ...[...english[part].keys()].filter((id) => !theirs[part].has(id)).map((id) => ({ file: `${theirs.code}/${part}/${id}.md`, line: 1, reason: `is missing. Copy content/en/${part}/${id}.md there and translate it.` })),
    ...[...theirs[part].keys()].filter((id) => !english[part].has(id)).map((id) => ({ file: `${theirs.code}/${part}/${id}.md`, line: 1, reason: 'is not there in English. Take it out, or write it in content/en too.' })),
  ])
}

function compared(file: File, english: File | undefined): Problem[] {
  if (!english || file.value === undefined || english.value === undefined) return []
  const told = [...misshapen(file), ...misshapen(english)]
  const isFree = (name: string) => free[file.kind]?.test(name) === true || told.some((path) => name === path || name.startsWith(`${path}.`))
  const [theirs, ours] = [byName(file), byName(english)]
  const missing = [...ours].filter(([name]) => !isFree(name) && !theirs.has(name)).map(([name, { path, text }]) => ({ file: file.file, line: file.lineOf(path), reason: `${name}: is missing. Add it; English has ${quoted(text)}.` }))
  const extra = [...theirs].filter(([name]) => !isFree(name) && !ours.has(name)).map(([name, { line }]) => ({ file: file.file, line, reason: `${name}: is not there in English. Take it out, or add it to ${english.file} too.` }))
  return [...missing, ...extra, ...[...theirs].flatMap(([name, text]) => sameNames(name, text, ours, english))]
}

function sameNames(name: string, { file, line, text }: Text, english: Map<string, Text>, { file: englishFile }: File): Problem[] {
  const [, where = '', number] = /^(.*)\.(one|two)$/.exec(name) ?? []
  const counterparts = (number ? [where, `${where}.one`, `${where}.two`] : [name]).flatMap((one) => english.get(one) ?? [])
  const ours = counterparts.flatMap((one) => namesIn(one.text))
  const theirs = namesIn(text)
  const wrong = number ? theirs.some((one) => !ours.includes(one)) : counterparts.length > 0 && theirs.join() !== ours.join()
  const listed = (names: string[]) => (names.length === 0 ? 'nothing' : [...new Set(names)].map((one) => `{${one}}`).join(', '))
  return wrong ? [{ file, line, reason: `${name}: names ${listed(theirs)}, and English (${englishFile}:${counterparts[0]?.line ?? 1}) names ${listed(ours)}. Name the same in both.` }] : []
}

/** One sentence for every number, or one for each, as the language needs it: `other` counts as the sentence itself. */
function byName(file: File): Map<string, Text> {
  const texts = textsOf(file).map((text) => [nameOf(text.path), text] as const)
  const names = new Set(texts.map(([name]) => name))
  return new Map(texts.map(([name, text]) => [names.has(name.replace(/\.other$/, '.one')) ? name.replace(/\.other$/, '') : name, text]))
}

/** A name with a capital is the same at the start of a sentence. */
function namesIn(text: string): string[] {
  const names = [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name = '']) => name.replace(/^C/, 'c'))
  return [...new Set(names)].filter((name) => !either.has(name)).toSorted()
}

/** "words.yaml" */
function inside({ file }: File): string {
  return file.replace(/^[^/]+\//, '')
}
