import type { Content, LanguageFiles } from './folder'
import { at, quoted, type Problem } from './problem'

/** Each explainer and each date says where it is from, by a code that has a name; each name is of use. */
export function sources({ dates, languages }: Content): Problem[] {
  const codes = Object.entries(dates.read ?? {})
  return languages.flatMap((language) => {
    const named = language.sources.read
    if (!named) return []
    const used = new Set(codes.map(([, { source }]) => source))
    const file = language.sources.file
    return [
      ...[...language.explainers.values()].flatMap((explainer) => {
        const own = explainer.read?.sources
        for (const code of own ?? []) used.add(code)
        if (own?.length === 0) return [at(explainer, ['sources'], `names no source. Every claim has one: name a code of ${file}.`)]
        return (own ?? []).flatMap((code, place) => (named[code] === undefined ? [at(explainer, ['sources', place], `there is no source “${code}” in ${file}. Add a line for it, or name another one.`)] : []))
      }),
      ...codes.filter(([, { source }]) => named[source] === undefined).map(([window, { source }]) => at(dates, [window, 'source'], `there is no source “${source}” in ${file}. Add a line for it, or name another one.`)),
      ...unused(language, used),
    ]
  })
}

/** While an explainer cannot be read, nobody knows what it uses. */
function unused({ sources: { file, lineOf, read = {} }, explainers }: LanguageFiles, used: Set<string>): Problem[] {
  if ([...explainers.values()].some((explainer) => !explainer.read)) return []
  return Object.entries(read).filter(([code]) => !used.has(code)).map(([code, name]) => at({ file, lineOf }, [code], `no explainer and no date uses ${quoted(name)}. Take the line out.`))
}
