import { fill } from '../content/fill'
import { Icon } from '../ui/Icon'
import { tableRows } from './tableRows'
import type { View } from './view'

/** Everything the picture knows, also what it does not draw. */
export function RelationsTable({ view }: { view: View }) {
  const { words, names, mode } = view
  return (
    <details className="relations-table">
      <summary className="plain">
        <Icon name="arrow" size={18} />
        {words.picture.table}
      </summary>
      <table>
        <caption>{fill(words.picture.tableCaption, { date: view.say.date(view.directory.asOf) })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.picture.tableDoctor}</th>
            <th scope="col">{words.picture.tableGroup}</th>
            <th scope="col">{mode === 'education' ? words.picture.tableKinds : words.picture.tablePlans}</th>
          </tr>
        </thead>
        {view.doctors.map((doctor) => {
          const rows = tableRows(view, doctor)
          return (
            <tbody key={doctor}>
              {rows.map(({ key, group, plans }, place) => (
                <tr key={key}>
                  {place === 0 && (
                    <th scope="rowgroup" rowSpan={rows.length}>
                      {names.doctor(doctor)}
                    </th>
                  )}
                  <td colSpan={plans === '' ? 2 : 1}>{group}</td>
                  {plans !== '' && <td>{plans}</td>}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </details>
  )
}
