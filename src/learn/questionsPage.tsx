import type { Identity } from '../agency/identity'
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
            <Call sheet={sheet} name={words.office} ask={sheet.askBilling} blanks={[words.doctor, words.phone]} questions={words.askOffice} />
            <Call sheet={sheet} name={words.medicalGroup} ask={sheet.askGroup} blanks={[words.doctor, words.phone]} questions={words.askGroup} />
            <Call sheet={sheet} name={words.healthPlan} ask={sheet.askPlan} blanks={[words.doctor, words.phone]} questions={words.askPlan} />
          </ol>
          <div className="sheet-after">
            <p className="strong">{sheet.after}</p>
            <p>{words.after}</p>
          </div>
          <p className="sheet-foot">
            {agency && <span>{[`${agency.name}.`, ...agency.lines].join(' ')}</span>}
            <span>{sheet.foot}</span>
            <span>
              {book.first.words.hicap} {book.first.words.hicapPhone}
            </span>
          </p>
        </div>
      </>
    ),
  }
}

type CallProps = { sheet: Book['sheet']; name: string; ask: string; blanks: string[]; questions: { boxes: string[]; open: string[] } }

function Call({ sheet, name, ask, blanks, questions: { boxes, open } }: CallProps) {
  const rows = [...boxes.map((text) => ({ kind: 'choice' as const, text })), ...open.map((text) => ({ kind: 'open' as const, text }))]
  return (
    <li className="sheet-call">
      <div className="sheet-call-head">
        <h2 className="card-head">{name}</h2>
      </div>
      <Blanks labels={blanks} />
      <div className="sheet-ask muted">
        <span>{ask}</span>
        <span className="sheet-columns small" aria-hidden>
          <span>{sheet.yes}</span>
          <span>{sheet.no}</span>
          <span>{sheet.unsure}</span>
        </span>
      </div>
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
