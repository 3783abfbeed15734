import { Explainer } from '../chat/Explainer'
import { sourceLine } from '../chat/sourceLine'
import { isOld } from '../content/dateWords'
import { folderOf, pageIn } from '../learn/address'
import { Entry, Measure, Side } from './Entry'
import type { Gathered } from './gather'

/** An explainer as it opens, and those it leads on to. */
export function ExplainerEntry({ id, content, columns, today }: { id: string } & Gathered) {
  return (
    <Entry id={id} name={id}>
      {columns.map((column) => {
        const { explainers, chat } = column.language
        const copy = explainers[id]
        const file = content.languages.find(({ code }) => code === column.code)?.explainers.get(id)
        if (!copy || !file) return <Side key={column.code} code={column.code}>–</Side>
        return (
          <Side key={column.code} code={column.code}>
            <p className="side strong">{copy.title}</p>
            <Explainer
              id={`${id}-${column.code}`}
              copy={copy}
              words={chat.words.explainer}
              source={sourceLine(copy, chat.words.explainer, column.code)}
              page={pageIn(`../${folderOf(column.code)}learn/`, id)}
              isOld={isOld(copy.holdsUntil, today)}
              neighbours={[]}
              onOpen={() => undefined}
            />
            <ul className="entry-links side">
              {copy.neighbours.map((other) => (
                <li key={other}>
                  <a href={`#${other}`}>{explainers[other]?.title ?? other}</a>
                </li>
              ))}
            </ul>
            <Measure file={file.file} line={1} text={copy.body} graded={column.grades.get(`${file.file} ${id}`)} column={column} />
          </Side>
        )
      })}
    </Entry>
  )
}
