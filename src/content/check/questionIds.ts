import { questionAnswers } from '../questionAnswers'
import type { Content, File, LanguageFiles } from './folder'
import { at, quoted, type Problem } from './problem'

/** Each question has its file, each answer its label, and nothing names a question, an answer or an explainer that there is not. */
export function questionIds({ languages }: Content): Problem[] {
  return languages.flatMap((language, place) => [...(place === 0 ? missing(language) : []), ...strangers(language), ...[...language.questions].flatMap(([id, file]) => (questionAnswers[id] ? ofOne(id, file, language) : []))])
}

/** Of the first language, English: the others are compared with it. Nobody has the file of a new question to take. */
function missing({ code, questions }: LanguageFiles): Problem[] {
  return Object.entries(questionAnswers)
    .filter(([id]) => !questions.has(id))
    .map(([id, answers]) => {
      const labelled = answers.length > 0 ? `, with a label for each of ${answers.join(', ')}` : ''
      return { file: `${code}/questions/${id}.md`, line: 1, reason: `is missing. Take that of the sample; for a new question copy that of another${labelled}.` }
    })
}

function strangers({ questions }: LanguageFiles): Problem[] {
  const known = Object.keys(questionAnswers).join(', ')
  return [...questions].filter(([id]) => !questionAnswers[id]).map(([id, file]) => at(file, [], `there is no question “${id}”. Name the file for one of ${known}; a new question has its row in src/guide/questions.ts first.`))
}

function ofOne(id: string, file: File<'question'>, { explainers }: LanguageFiles): Problem[] {
  if (!file.read) return []
  const answers = questionAnswers[id] ?? []
  const { options = {}, optionsOther = {}, told = {}, typed = {}, error, explainer } = file.read
  const known = [...answers, 'none']
  const unknown = (key: string, value: string, among: string[]) => at(file, [key, value], `there is no answer “${value}”. ${among.length > 0 ? `Its answers are ${among.join(', ')}.` : 'Take it out.'}`)
  const words = Object.entries(typed).flatMap(([value, each]) => each.map((word, place) => ({ word, path: ['typed', value, place] })))
  return [
    ...answers.filter((value) => options[value] === undefined).map((value) => at(file, ['options', value], 'is missing. Add a label for this answer.')),
    ...Object.keys(options).filter((value) => !answers.includes(value)).map((value) => unknown('options', value, answers)),
    ...Object.entries({ optionsOther, told }).flatMap(([key, labels]) => Object.keys(labels).filter((value) => !known.includes(value)).map((value) => unknown(key, value, answers))),
    ...words.filter(({ word }, place) => words.findIndex((other) => other.word === word) < place).map(({ word, path }) => at(file, path, `${quoted(word)} stands here twice. What is typed can mean one answer only: take one out.`)),
    ...(error === undefined ? [at(file, ['error'], 'is missing. Say what to do about an answer that cannot be used.')] : notQuoted(file, options, error)),
    ...(explainer !== undefined && !explainers.has(explainer) ? [at(file, ['explainer'], `there is no explainer “${explainer}”. Name a file of the folder explainers, without “.md”.`)] : []),
  ]
}

/** Answers are named in the mistake as they are written on the buttons. Without options, it names buttons that stand in words.yaml. */
function notQuoted(file: File<'question'>, options: Record<string, string>, error: string): Problem[] {
  if (Object.keys(options).length === 0) return []
  const named = [...error.matchAll(/“([^”]+)”/g)].map(([, text = '']) => text)
  return named.filter((text) => !Object.values(options).includes(text)).map((text) => at(file, ['error'], `names ${quoted(text)}, and no answer is called that. Write the label as it stands under “options”.`))
}
