import { useState } from 'react'
import { drawingOf, drawnOf } from './drawing'
import { fill } from '../content/fill'
import { PictureChips } from '../results/PictureChips'
import { PictureDrawing } from '../results/PictureDrawing'
import { rowOf, type Compared } from './rows'
import type { PlanForAll } from '../recommend/together'

/** How each person would join a plan: through which group. One plan at a time; the table says the same in words. */
export function PlanPicture({ compared, plans }: { compared: Compared; plans: PlanForAll[] }) {
  const [chosen, setChosen] = useState('')
  const drawn = drawnOf(plans)
  const rows = drawn.map((plan, place) => rowOf(compared, plan, place))
  const row = rows.find(({ key }) => key === chosen) ?? rows[0]
  if (!row) return null
  const { picture } = compared.words
  const { words, mode } = [...compared.people.values()][0]!.view
  const facts = row.cells.map(({ name, word, groups }) => fill(groups === '' ? picture.factAlone : picture.fact, { name, fares: word, groups }))
  const headings = { doctors: picture.people, groups: words.picture.groups, plans: mode === 'education' ? words.picture.kinds : words.picture.plans }
  return (
    <div className="picture-card">
      <h3 className="card-head">{picture.title}</h3>
      <PictureChips label={words.picture.show} choices={rows.map(({ key, name }) => ({ key, text: name }))} chosen={row.key} onChoose={setChosen} />
      <PictureDrawing {...drawingOf(compared, drawn, rows, row.key)} headings={headings} label={fill(picture.alt, { plan: row.name, facts: facts.join(' ') })} />
    </div>
  )
}
