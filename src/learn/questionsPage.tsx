import type { Identity } from '../agency/identity'
import { CallAsk } from '../results/CallAsk'
import { QuestionRow } from '../results/QuestionRow'
import { questionsToAsk } from './address'
import type { Book } from './book'
import type { Page } from './page'

/** The call sheet for somebody who has not gone through the guide: the questions of each kind of call, to print or to fill in. @param agency Who runs this copy; stands on paper. */
export function questionsPage(book: Book, agency?: Identity): Page {
  const { questions: words } = book.learn.words
  const { sheet } = book
  return {
    id: questionsToAsk,
    title: words.title,
    description: words.short,
    main: (
      <>
        <h1 className="title">{words.title}</h1>
        <p className="learn-intro">{words.text}</p>
        <div className="sheet learn-sheet" data-many>
          <p className="learn-sheet-title strong">
            {book.first.words.name}: {words.title}
          </p>
          <p className="sheet-how">
            {sheet.how} {words.again}
          </p>
          <Blanks labels={[words.plan, words.network, words.year]} />
          <Blanks labels={[words.coverage, words.main, words.group]} />
          <ol className="sheet-calls">
            <Call words={words} sheet={sheet} name={words.office} ask={sheet.askBilling} questions={words.askOffice} />
            <Call words={words} sheet={sheet} name={words.medicalGroup} ask={sheet.askGroup} questions={words.askGroup} />
            <Call words={words} sheet={sheet} name={words.healthPlan} ask={sheet.askPlan} questions={words.askPlan} />
          </ol>
          <div className="sheet-after">
            <p className="strong">{sheet.after}</p>
            <p>{words.after}</p>
          </div>
          <p className="sheet-foot">
            {agency && <span>{[`${agency.name}.`, ...agency.lines].join(' ')}</span>}
            <span>{sheet.foot}</span>
            <span>
              {book.first.words.hicap} <span className="figures">{book.first.words.hicapPhone}</span>
            </span>
          </p>
        </div>
      </>
    ),
  }
}

type CallProps = { words: Book['learn']['words']['questions']; sheet: Book['sheet']; name: string; ask: string; questions: { boxes: string[]; open: string[] } }

function Call({ words, sheet, name, ask, questions: { boxes, open } }: CallProps) {
  const rows = [...boxes.map((text) => ({ kind: 'choice' as const, text })), ...open.map((text) => ({ kind: 'open' as const, text }))]
  return (
    <li className="sheet-call">
      <div className="sheet-call-head">
        <h2 className="card-head">{name}</h2>
      </div>
      <Blanks labels={[words.doctor, words.phone]} />
      <CallAsk sheet={sheet} ask={ask} hasBoxes />
      {rows.map(({ kind, text }) => (
        <QuestionRow key={text} words={sheet} question={{ key: text, kind, text, about: [] }} says={undefined} onAnswer={() => undefined} />
      ))}
      <Blanks labels={[sheet.date, sheet.person, sheet.reference]} />
    </li>
  )
}

/** Lines to write on. */
function Blanks({ labels }: { labels: string[] }) {
  return (
    <div className="sheet-who" data-blanks={labels.length}>
      {labels.map((label) => (
        <label key={label}>
          <input className="field" autoComplete="off" />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
