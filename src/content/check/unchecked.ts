import { stemmerFile } from '../../search/stems'
import { forbidden } from '../forbidden'
import { scales } from '../grades'

/** What nobody looks at yet in a language, a line each: it stops nothing, and would else go unsaid. */
export function unchecked(languages: string[]): string[] {
  return languages.flatMap((code) => [
    ...(forbidden[code] ? [] : [`${code}: forbidden words are not looked for. Add a row “${code}” in src/content/forbidden.ts.`]),
    ...(scales[code] ? [] : [`${code}: how hard its texts are to read is not measured. Add a row “${code}” in src/content/grades.ts, if there is a formula for it.`]),
    ...(stemmerFile(code) === undefined ? [`${code}: the search takes words as they are typed, no other forms of them. Add a row “${code}” in src/search/stems.ts, if @orama/stemmers has it.`] : []),
  ])
}
