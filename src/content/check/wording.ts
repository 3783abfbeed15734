import type { Content, File, LanguageFiles } from './folder'
import { at, quoted, type Path, type Problem } from './problem'

/** What mistakes and permissions begin with. A language without a row is held to the rest. */
const beginnings: Record<string, { mistake: RegExp; like: string; needed: string }> = {
  en: { mistake: /^(Choose|Enter|Add|Change|Tick|Untick|Put|Take) /, like: '“Choose …” or “Enter …”', needed: 'Needed' },
  es: { mistake: /^(Elija|Escriba|Agregue|Cambie|Marque|Quite|Vuelva) /, like: '“Elija …” or “Escriba …”', needed: 'Hace falta' },
}

/** A mistake says what to do, verb first. Each permission names the agency, and only the first is needed to send. */
export function wording({ languages }: Content): Problem[] {
  return languages.flatMap((language) => [...mistakes(language), ...permissions(language)])
}

function mistakes({ code, questions, lead }: LanguageFiles): Problem[] {
  const rule = beginnings[code]
  if (!rule) return []
  const told = (file: File, path: Path, text: string) => (rule.mistake.test(text) ? [] : [at(file, path, `${quoted(text)} does not begin with what to do. Begin like ${rule.like}.`)])
  return [
    ...[...questions.values()].flatMap((file) => (file.read?.error === undefined ? [] : told(file, ['error'], file.read.error))),
    ...Object.entries(lead.read?.mistakes ?? {}).flatMap(([name, text]) => told(lead, ['mistakes', name], text)),
  ]
}

function permissions({ code, lead }: LanguageFiles): Problem[] {
  const needed = beginnings[code]?.needed
  return Object.entries(lead.read?.consents ?? {}).flatMap(([name, { text, note }]) => [
    ...(text.includes('{agency}') ? [] : [at(lead, ['consents', name, 'text'], `${quoted(text)} does not name the agency. Write {agency} in it, and raise the version.`)]),
    ...(needed !== undefined && note.startsWith(needed) !== (name === 'contact') ? [at(lead, ['consents', name, 'note'], `${quoted(note)} does not say what it is: ${name === 'contact' ? `this one is needed to send, begin with “${needed}”` : `this one is not needed, do not begin with “${needed}”`}.`)] : []),
  ])
}
