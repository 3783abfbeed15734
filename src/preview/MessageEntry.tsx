import { Entry, Measure, Side } from './Entry'
import type { Column } from './gather'
import type { Message } from './messages'

/** A text that stands by itself, with the names of its braces written out. */
export function MessageEntry({ message: { name, sides }, columns }: { message: Message; columns: Column[] }) {
  return (
    <Entry name={name}>
      {columns.map((column) => {
        const side = sides.get(column.code)
        return (
          <Side key={column.code} code={column.code}>
            {side ? (
              <>
                <p>{column.names(name, side.text)}</p>
                <Measure file={side.file} line={side.line} text={side.text} graded={column.grades.get(`${side.file} ${side.where}`)} column={column} />
              </>
            ) : (
              '–'
            )}
          </Side>
        )
      })}
    </Entry>
  )
}
