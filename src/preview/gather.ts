import { join } from 'node:path'
import { agencyOn } from '../agency/agencyOn'
import type { BuilderWords } from '../content/builderWords'
import { readContent, type Content } from '../content/check/folder'
import { gradedIn, type Graded } from '../content/grades'
import { readLanguage, type Language } from '../content/read'
import { readFolder } from '../directory/readFolder'
import { agencyNotices, type SaidNotice } from './agencyNotices'
import { sampleNames, type SampleNames } from './sampleNames'

/** One language of the page. */
export type Column = {
  code: string
  language: Language
  words: BuilderWords['editors']
  names: SampleNames
  notices: SaidNotice[]
  /** By file and place: "en/words.yaml chat.first.intro". */
  grades: Map<string, Graded>
}

/** Everything that the page shows. */
export type Gathered = { today: string; content: Content; columns: Column[] }

/**
 * @param folder The folder `content`.
 * @param today YYYY-MM-DD
 * @throws ContentError for content that no page can be made from.
 */
export function gather(folder: string, today: string): Gathered {
  const content = readContent(folder)
  const agency = agencyOn(today, folder)
  const { directory } = readFolder(join(folder, 'directory'))
  const columns = content.languages.map((files) => {
    const language = readLanguage(folder, files.code)
    return {
      code: files.code,
      language,
      words: language.builder.editors,
      names: sampleNames(directory, agency.standing.agency, language.results, today),
      notices: agencyNotices(agency, language, files.code, today),
      grades: new Map(gradedIn(files).map((graded) => [`${graded.file} ${graded.where}`, graded])),
    }
  })
  return { today, content, columns }
}
