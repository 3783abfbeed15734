import { fill } from '../content/fill'
import { PictureChips } from './PictureChips'
import { PictureDrawing } from './PictureDrawing'
import { pictureOf, relationsOf } from './relations'
import { RelationsTable } from './RelationsTable'
import { StatusMark } from '../ui/StatusMark'
import { cardKey, nameOf, type View } from './view'
import type { Combination } from '../recommend/recommendation'
import type { PictureModel } from './pictureModel'

type PictureProps = {
  view: View
  /** Every combination the page shows; one of them is in focus. */
  shown: Combination[]
  focus: Combination
  onFocus: (combination: Combination) => void
}

/** How the doctors, groups and plans connect, one combination at a time. The table says the same in words. */
export function Picture({ view, shown, focus, onFocus }: PictureProps) {
  const { words } = view
  const relations = relationsOf(view, shown)
  const equals = focus.rank === undefined ? [] : shown.filter((one) => one.rank === focus.rank)
  const model = pictureOf(view, relations, focus, equals)
  const facts = factsOf(view, model)
  const marks = new Set(model.doctors.map(({ mark }) => mark))
  return (
    <div className="picture-card">
      <PictureChips
        label={words.picture.show}
        choices={shown.map((one) => ({ key: cardKey(one), text: chipText(view, one, shown) }))}
        chosen={cardKey(focus)}
        onChoose={(key) => onFocus(shown.find((one) => cardKey(one) === key)!)}
      />
      <PictureDrawing {...model} headings={headingsOf(view)} label={fill(words.picture.alt, { choice: chipText(view, focus, shown), facts })} />
      {relations.notDrawn > 0 && <p className="small muted">{view.say.form(words.picture.notDrawn, relations.notDrawn)}</p>}
      {view.doctors.length > 0 && (
        <ul className="picture-legend">
          {(['kept', 'ask', 'lost', 'unknown', 'confirmed'] as const)
            .filter((mark) => mark !== 'confirmed' || marks.has(mark))
            .map((mark) => (
              <li key={mark}>
                <StatusMark mark={mark} size={16} />
                {words.marks[mark]}
              </li>
            ))}
        </ul>
      )}
      {view.doctors.length > 0 && <RelationsTable view={view} />}
    </div>
  )
}

export function headingsOf({ words, mode }: View) {
  const { doctors, groups, plans, kinds } = words.picture
  return { doctors, groups, plans: mode === 'education' ? kinds : plans }
}

/** The doctors of the drawing in words, for those who do not see it. */
export function factsOf({ words }: View, { doctors }: PictureModel): string {
  return doctors.map(({ name, note }) => fill(words.picture.fact, { doctor: name, status: note })).join(' ')
}

/** The plan alone, unless two combinations of the plan are to choose from. */
function chipText(view: View, one: Combination, shown: Combination[]): string {
  const plan = nameOf(view, one)
  const isShared = shown.some((other) => other !== one && nameOf(view, other) === plan && other.group !== one.group)
  return isShared && one.plan !== null && one.group !== null ? fill(view.words.pair, { plan, group: view.names.group(one.group) }) : plan
}
