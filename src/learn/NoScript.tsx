import type { LearnWords } from '../content/learnWords'
import { index, pageIn, questionsToAsk } from './address'

/** On the first page, for a browser that runs no script: what can be done without. */
export function NoScript({ words }: { words: LearnWords }) {
  return (
    <noscript>
      <div className="no-script">
        <p>{words.noScript.text}</p>
        <ul>
          <li>
            <a href={pageIn('learn/', index)}>{words.home.title}</a>
          </li>
          <li>
            <a href={pageIn('learn/', questionsToAsk)}>{words.questions.title}</a>
          </li>
        </ul>
      </div>
    </noscript>
  )
}
