import { fill } from '../content/fill'
import type { LeadWords } from '../content/leadWords'
import { Mistake } from '../ui/Notice'
import { filledIn, type AnswerLine } from './compose'
import { requestIds, type Draft, type PartId, type RequestId } from './draft'
import type { LeadAgency } from './leadProps'
import type { Told } from './mistakes'
import type { Message } from './message'
import { toldRequest } from './inWords'

type PreviewProps = {
  words: LeadWords
  agency: LeadAgency
  answers: AnswerLine[]
  draft: Draft
  page: Message['page']
  told: Told
  onToggle: (part: PartId) => void
}

/** Exactly what goes, line by line; a line taken out stays, struck through. */
export function Preview({ words, agency, answers, draft, page, told, onToggle }: PreviewProps) {
  const { preview } = words
  const request = filledIn(draft)
  const filled = requestIds.filter((id) => request[id] !== undefined)
  const row = (id: PartId, label: string, lines: string[], mistake?: string) => (
    <Line key={id} {...{ id, label, lines, mistake, words }} isRemoved={draft.removed.includes(id)} onToggle={() => onToggle(id)} />
  )
  return (
    <section className="lead-part">
      <div>
        <h2 className="card-head">{preview.title}</h2>
        <p className="side muted">{preview.hint}</p>
      </div>
      <div className="lead-preview">
        <h3 className="side strong">{preview.request}</h3>
        {filled.length === 0 && <p className="side muted">{preview.nothingYet}</p>}
        <ul>{filled.map((id: RequestId) => row(id, preview[id === 'products' ? 'topics' : id], toldRequest(id, request, words, agency.languages), told(`line ${id}`)))}</ul>
        {answers.length > 0 && (
          <>
            <h3 className="side strong lead-preview-answers">{preview.answers}</h3>
            <ul>{answers.map((answer) => row(answer.id, answer.label, answer.told))}</ul>
          </>
        )}
        <div className="small muted lead-preview-with">
          <p>{fill(preview.to, { recipient: agency.recipient })}</p>
          <p>{fill(preview.with, { origin: page.origin })}</p>
        </div>
      </div>
    </section>
  )
}

type LineProps = { id: PartId; label: string; lines: string[]; mistake?: string; words: LeadWords; isRemoved: boolean; onToggle: () => void }

function Line({ id, label, lines, mistake, words: { preview }, isRemoved, onToggle }: LineProps) {
  const Text = isRemoved ? 'del' : 'span'
  return (
    <li className="lead-line" data-part={id}>
      <div className="lead-line-text">
        <p className="small muted">{label}</p>
        {lines.map((line, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two doctors of one name have the same line
          <p className="side" key={place}>
            {isRemoved && <span className="visually-hidden">{preview.removed} </span>}
            <Text>{line}</Text>
          </p>
        ))}
        {mistake && <Mistake id={`lead-line-${id}-mistake`}>{mistake}</Mistake>}
      </div>
      <button className="plain" type="button" onClick={onToggle} aria-describedby={mistake && `lead-line-${id}-mistake`} data-mistake={mistake ? true : undefined}>
        {isRemoved ? preview.putBack : preview.remove}
        <span className="visually-hidden"> {label}</span>
      </button>
    </li>
  )
}
