import { join } from 'node:path'
import { render } from '@testing-library/react'
import { readLanguage } from '../content/read'
import { recommend } from '../recommend/recommend'
import { Results, type ResultsProps } from './Results'
import { look, type View } from './view'
import { today, type Person } from '../test/person'
import { town } from '../test/directory'
import type { Mode, Recommendation } from '../recommend/recommendation'

export const english = readLanguage(join(import.meta.dirname, '../../content'), 'en')
export const words = english.results

/** A person's result, worked out by the rules in the town. */
export function resultOf({ answers, evidence = [] }: Pick<Person, 'answers' | 'evidence'>, mode: Mode = 'named'): { view: View; recommendation: Recommendation } {
  const directory = town()
  return {
    view: look({ directory, answers, today, words, evidence, mode }),
    recommendation: recommend(directory, answers, evidence, today, mode),
  }
}

/** The same on the page. */
export function show(person: Pick<Person, 'answers' | 'evidence'>, mode: Mode = 'named', props: Partial<ResultsProps> = {}) {
  const { view, recommendation } = resultOf(person, mode)
  return render(
    <Results
      {...view}
      recommendation={recommendation}
      questionCopy={english.chat.questions}
      onChange={() => undefined}
      onTry={() => undefined}
      onPrint={() => undefined}
      {...props}
    />,
  )
}
