import { asRead, gradedIn, kinds, meanGrade, scales, type Graded, type Scale } from '../grades'
import { countText, plain as withoutMarks, readingGrade, sentencesOf } from '../reading'
import { filesOf, type Content, type LanguageFiles } from './folder'
import { at, nameOf, quoted, type Problem } from './problem'
import { saidIn } from './texts'

/** The most words of a sentence. */
const longestSentence = 25

/** Of an English explainer, on average. */
const wordsInSentence = 15

/** Even counting every term of the glossary as it is spoken. */
const plainGrade = 8

/** Sentences that are too long, texts that are too hard or too long. What the law has word for word is not ours to make plainer. */
export function plain({ languages }: Content): Problem[] {
  return languages.flatMap((language) => {
    const graded = gradedIn(language)
    const scale = scales[language.code]
    return [...longSentences(language), ...(scale ? [...hardTexts(graded, scale), ...hardOnTheWhole(graded, scale), ...longExplainers(language, scale)] : [])]
  })
}

function longSentences(language: LanguageFiles): Problem[] {
  return filesOf(language)
    .flatMap(saidIn)
    .filter(({ path }) => !nameOf(path).startsWith('chat.rest.notices.thirdParty'))
    .flatMap(({ file, line, path, text }) =>
      sentencesOf(withoutMarks(text)).flatMap((sentence) => {
        const { words } = countText(sentence.replaceAll(/\{[^}]*\}/g, 'X'))
        return words > longestSentence ? [{ file, line, reason: `${nameOf(path)}: this sentence has ${words} words, ${longestSentence} is the most: ${quoted(sentence)}. Make two of it.` }] : []
      }),
    )
}

function hardTexts(graded: Graded[], { what }: Scale): Problem[] {
  return graded.filter(({ isHard }) => isHard).map(({ file, line, where, text, grade, bar }) => ({ file, line, reason: `${where}: has ${what} ${grade.toFixed(1)}, the bar is ${bar}: ${quoted(text)}. Use shorter words and sentences.` }))
}

function hardOnTheWhole(graded: Graded[], scale: Scale): Problem[] {
  return kinds.flatMap((kind) => {
    const each = graded.filter((one) => one.kind === kind)
    const mean = meanGrade(each)
    return scale.isHarder(mean, scale.onAverage) ? [{ file: each[0]!.file, line: 1, reason: `${kind}: the mean ${scale.what} is ${mean.toFixed(1)}, the bar is ${scale.onAverage}. Make the hardest plainer: npm run bench -- grades lists them.` }] : []
  })
}

function longExplainers({ code, explainers }: LanguageFiles, scale: Scale): Problem[] {
  return [...explainers.values()].flatMap((file) => {
    if (!file.read) return []
    const whole = asRead(`${file.read.short}\n\n${file.read.body}`, scale)
    const { words: own } = countText(file.read.body)
    const { words, sentences } = countText(whole)
    return [
      ...(own > scale.longest ? [at(file, ['body'], `has ${own} words, ${scale.longest} is the most. Say less, or make two explainers of it.`)] : []),
      ...(code === 'en' && words / sentences > wordsInSentence ? [at(file, ['body'], `has ${(words / sentences).toFixed(1)} words in a sentence, ${wordsInSentence} is the most on average. Make the sentences shorter.`)] : []),
      ...(code === 'en' && readingGrade(whole, []) > plainGrade ? [at(file, ['body'], `has reading grade ${readingGrade(whole, []).toFixed(1)} when terms like “specialist” count as long words, the bar is ${plainGrade}. Use fewer of them.`)] : []),
    ]
  })
}
