import { StatusMark } from '../ui/StatusMark'
import type { Cell, Compared, Row } from './rows'

/** People who find room side by side. */
const mostColumns = 3
const servesMark = { yes: 'kept', unknown: 'unknown', no: 'lost' } as const

/** Plans in rows, people in columns. Where columns find no room, each row is a block of its own. */
export function PlanTable({ compared, rows, label }: { compared: Compared; rows: Row[]; label: string }) {
  const { words } = compared
  const names = rows[0]?.cells.map(({ person, name }) => ({ person, name })) ?? []
  return (
    <table className={`plan-table${names.length <= mostColumns ? ' plan-table-few' : ''}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            {compared.isEducation ? words.kind : words.plan}
          </th>
          {names.map(({ person, name }) => (
            <th scope="col" key={person}>
              {name}
            </th>
          ))}
          <th scope="col">
            {words.forAll}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, serves, cells }) => (
          <tr key={key} data-plan={key} data-serves={serves}>
            <th scope="row">
              {name}
              {note !== '' && <span className="side muted"> {note}</span>}
            </th>
            {cells.map((cell) => (
              <CellOf key={cell.person} cell={cell} />
            ))}
            <td>
              <Said mark={servesMark[serves]} word={words.serves[serves]} who={words.forAll} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CellOf({ cell: { person, name, fares, mark, word, why, groups } }: { cell: Cell }) {
  return (
    <td data-person={person} data-fares={fares}>
      <Said mark={mark} word={word} who={name} />
      {groups !== '' && <p className="side">{groups}</p>}
      {why !== '' && <p className="side muted">{why}</p>}
    </td>
  )
}

/** `who` shows where the head of the column does not. */
function Said({ mark, word, who }: { mark: Cell['mark']; word: string; who: string }) {
  return (
    <p className="plan-table-said">
      {mark && <StatusMark mark={mark} size={16} />}
      <span className="plan-table-who side" aria-hidden>
        {who}:
      </span>
      <span className={`status-word status-${mark ?? 'plain'}`}>{word}</span>
    </p>
  )
}
