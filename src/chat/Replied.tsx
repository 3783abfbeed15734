import type { Answers, QuestionId } from '../recommend/answers'
import type { Language } from '../content/read'
import type { Reply } from './understand'
import { fill } from '../content/fill'
import { worded } from './worded'
import '../ui/parts.css'

export type RepliedProps = {
  reply: Reply
  at: QuestionId
  answers: Answers
  content: Language['chat']
  /** Of the content. */
  language: string
  onGoOn: () => void
}

/** A word to what is typed and answers nothing, what to do now, and the way back to the question. A turn of the transcript. */
export function Replied({ reply, at, answers, content: { words, questions }, language, onGoOn }: RepliedProps) {
  const { replied, asked } = words
  const { title, why, unsure, error, body } = worded(questions[at]!, answers.whoFor)
  return (
    <div className="answered" lang={language}>
      <p>{fill(replied[reply], { why })}</p>
      {reply === 'why' && body !== '' && <p>{body}</p>}
      {reply !== 'hello' && <p>{unsure ?? error}</p>}
      <p>
        <button className="link" type="button" onClick={onGoOn}>
          {fill(asked.goOn, { question: title })}
        </button>
      </p>
    </div>
  )
}
