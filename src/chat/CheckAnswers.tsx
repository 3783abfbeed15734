import { FactRows, type Fact } from './Facts'
import '../ui/parts.css'
import './forms.css'

export type CheckAnswersProps = {
  /** What belongs together, under one heading. */
  groups: { title: string; rows: Fact[] }[]
  words: { notYet: string; change: string }
  /** Names what comes: "Show what to check". */
  continueLabel: string
}

/** Every answer once more, each with Change, before the result. */
export function CheckAnswers({ groups, words, continueLabel }: CheckAnswersProps) {
  return (
    <div className="form">
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h2 className="strong">{title}</h2>
          <FactRows rows={rows} words={words} />
        </section>
      ))}
      <button className="button" type="submit" name="checkAnswers" value="done">
        {continueLabel}
      </button>
    </div>
  )
}
