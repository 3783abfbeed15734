import { dated } from './dated'
import { explainerIds } from './explainerIds'
import { readContent, type Content } from './folder'
import { glossaryWords } from './glossaryWords'
import { links } from './links'
import { plain } from './plain'
import { sorted, type Problem } from './problem'
import { promises } from './promises'
import { questionIds } from './questionIds'
import { sameFacts } from './sameFacts'
import { sameTexts } from './sameTexts'
import { shape } from './shape'
import { sources } from './sources'
import { wording } from './wording'

const rules: ((content: Content, today: string) => Problem[])[] = [shape, sameTexts, sameFacts, questionIds, explainerIds, glossaryWords, links, sources, dated, promises, plain, wording]

/**
 * Everything that an editor has to mend in `content/`, all of it at once, by file and line. Nothing throws: what cannot be
 * read is told, and the rest is looked at.
 *
 * @param folder The folder `content`, or another one like it.
 * @param today YYYY-MM-DD: a date may be past.
 */
export function checkContent(folder: string, today: string): Problem[] {
  const content = readContent(folder)
  return sorted(rules.flatMap((rule) => rule(content, today)))
}
