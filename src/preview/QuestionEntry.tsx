import { Choice } from '../chat/Choice'
import { QuestionCard } from '../chat/QuestionCard'
import { worded } from '../chat/worded'
import type { File } from '../content/check/folder'
import { nameOf } from '../content/check/problem'
import { textsOf, type Text } from '../content/check/texts'
import type { QuestionCopy } from '../content/schema'
import { Entry, Measure, Side } from './Entry'
import type { Column, Gathered } from './gather'

/** A question as it is asked, also while helping someone else, and its other words: first what is shown, then what can be typed. */
export function QuestionEntry({ id, content, columns }: { id: string } & Gathered) {
  return (
    <Entry id={`question-${id}`} name={id}>
      {columns.map((column) => {
        const file = content.languages.find(({ code }) => code === column.code)?.questions.get(id)
        return <Side key={column.code} code={column.code}>{file?.read && <Asked id={id} copy={file.read} {...{ column, file }} />}</Side>
      })}
    </Entry>
  )
}

function Asked({ id, copy, column, file }: { id: string; copy: QuestionCopy; column: Column; file: File<'question'> }) {
  const isOther = Boolean(copy.titleOther ?? copy.whyOther ?? copy.optionsOther)
  const graded = (where: string) => column.grades.get(`${file.file} ${where}`)
  // Read out already, or by the cards.
  const shown = /^(title|why|body|options)/
  const others = textsOf(file).filter(({ path }) => !shown.test(nameOf(path)))
  const isTyped = ({ path }: Text) => path[0] === 'typed' || path[0] === 'told'
  return (
    <>
      <Card id={`${id}-${column.code}`} copy={copy} />
      <Measure file={file.file} line={file.lineOf(['title'])} text={copy.title} graded={graded(id)} column={column} />
      {isOther && (
        <>
          <p className="side strong">{column.words.other}</p>
          <Card id={`${id}-${column.code}-other`} copy={worded(copy, 'someone-else')} />
          <Measure file={file.file} line={file.lineOf(['titleOther'])} text={copy.titleOther ?? copy.title} graded={graded(`${id}, for someone else`)} column={column} />
        </>
      )}
      <Texts texts={others.filter((text) => !isTyped(text))} />
      {others.some(isTyped) && (
        <details>
          <summary className="side">{column.words.more}</summary>
          <Texts texts={others.filter(isTyped)} />
        </details>
      )}
    </>
  )
}

function Texts({ texts }: { texts: Text[] }) {
  return (
    <dl className="entry-more side">
      {texts.map(({ path, text, line }) => (
        <div key={nameOf(path)}>
          <dt className="small muted">
            {nameOf(path)} <code>:{line}</code>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The card that visitors see. Its id is its own, since the page has it in each language. */
function Card({ id, copy: { title, why, body, options = {} } }: { id: string; copy: QuestionCopy }) {
  return (
    <QuestionCard id={id} title={title} why={why} note={body !== '' && <p>{body}</p>} onSubmit={() => undefined}>
      <Choice name={id} options={Object.entries(options).map(([value, label]) => ({ value, label }))} yourAnswer="" />
    </QuestionCard>
  )
}
