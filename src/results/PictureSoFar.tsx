import { fill } from '../content/fill'
import { factsOf, headingsOf } from './Picture'
import { PictureDrawing } from './PictureDrawing'
import { pictureOf, relationsOf, type Relations } from './relations'
import { look, type View, type ViewInput } from './view'

/** The picture while the answers come in: the doctors named so far, where they are listed, and one sentence on it. Nothing until a doctor is named. */
export function PictureSoFar(input: ViewInput) {
  const view = look(input)
  if (view.doctors.length === 0 || view.candidates.length === 0) return null
  const { words } = view
  const relations = relationsOf(view)
  const model = pictureOf(view, relations, null)
  return (
    <div className="picture-so-far">
      <PictureDrawing {...model} headings={headingsOf(view)} label={fill(words.picture.altSoFar, { facts: factsOf(view, model) })} />
      <p className="side muted">{sentence(view, relations)}</p>
    </div>
  )
}

function sentence(view: View, { listed, groups }: Relations): string {
  const { words, doctors, names, say } = view
  const date = say.date(view.directory.asOf)
  const together = groups.find((group) => doctors.every((doctor) => listed.get(group)?.has(doctor)))
  if (together)
    return say.form(words.picture.soFarTogether, doctors.length, { doctors: say.list(doctors.map(names.short)), group: names.group(together), date })
  const isKnown = doctors.every((doctor) => [...listed.values()].some((who) => who.has(doctor)))
  return fill(isKnown ? words.picture.soFarApart : words.picture.soFarUnknown, { date })
}
