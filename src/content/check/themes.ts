import type { Content } from './folder'
import { at, quoted, type Problem } from './problem'

/** Every explainer stands in one theme of the learn pages, and every language has a name for each theme. */
export function themes({ themes: file, languages }: Content): Problem[] {
  if (!file.read) return []
  const placed = Object.entries(file.read).flatMap(([theme, ids]) => ids.map((id, place) => ({ id, path: [theme, place] })))
  const [english] = languages
  return [
    ...placed.flatMap(({ id, path }, number) => {
      if (!english?.explainers.has(id)) return [at(file, path, `there is no explainer ${quoted(id)}. Name a file of the folder explainers, without “.md”.`)]
      return placed.findIndex((other) => other.id === id) < number ? [at(file, path, `${quoted(id)} stands here twice. Take one out.`)] : []
    }),
    ...[...(english?.explainers.keys() ?? [])].filter((id) => !placed.some((one) => one.id === id)).map((id) => at(file, [], `the explainer ${quoted(id)} stands in no theme. Add it to one.`)),
    ...languages.flatMap(({ learn }) => {
      const names = learn.read?.themes
      return names ? Object.keys(file.read!).filter((theme) => names[theme] === undefined).map((theme) => at(learn, ['themes'], `has no name for ${quoted(theme)} of themes.yaml. Add one.`)) : []
    }),
  ]
}
