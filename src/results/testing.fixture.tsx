import { join } from 'node:path'
import { render } from '@testing-library/react'
import { recommend } from '../recommend/recommend'
import { Results, type ResultsProps } from './Results'
import { readLanguage } from '../content/read'
import { look, type View } from './view'
import type { Answers, Evidence } from '../recommend/answers'
import type { Directory, IsoDate } from '../directory/model'
import type { Mode, Recommendation } from '../recommend/recommendation'

const content = join(import.meta.dirname, '../../content')
export const words = readLanguage(content, 'en').results
export const spanish = readLanguage(content, 'es')

type Person = { answers: Answers; evidence?: Evidence[] }

/** For tests: people's results, worked out by the rules in a directory and shown. */
export function resultsIn(directory: Directory, today: IsoDate, said = words) {
  const resultOf = ({ answers, evidence = [] }: Person, mode: Mode = 'named'): { view: View; recommendation: Recommendation } => ({
    view: look({ directory, answers, today, words: said, evidence, mode }),
    recommendation: recommend(directory, answers, evidence, today, mode),
  })
  const show = (person: Person, mode: Mode = 'named', props: Partial<ResultsProps> = {}) => {
    const { view, recommendation } = resultOf(person, mode)
    return render(
      <Results
        {...view}
        recommendation={recommendation}
        questionCopy={{}}
        told={null}
        onTry={() => undefined}
        onPrint={() => undefined}
        {...props}
      />,
    )
  }
  return { resultOf, show }
}
