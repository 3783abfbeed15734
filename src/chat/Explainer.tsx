import type { ExplainerCopy } from '../content/schema'
import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import { Thread } from '../ui/Thread'
import { ExplainerText } from './ExplainerText'
import './explainer.css'

export type ExplainerProps = {
  /** Explainer id. */
  id: string
  copy: ExplainerCopy
  words: RestWords['explainer']
  /** "From three guides to medical groups. Checked on 21 Nov 2026.", already worded. */
  source: string
  /** The address of the same text as a page of its own. */
  page: string
  /** The dates it names are past. */
  isOld?: boolean
  /** Titles of the neighbours, in their order. */
  neighbours: { id: string; title: string }[]
  /** Where no link above it bears the title, as in a reply. */
  titled?: boolean
  /** The line of doctor, group, plan. */
  thread?: boolean
  /** Another explainer is asked for. */
  onOpen: (id: string) => void
}

/** A longer answer, in place: said in short first, then the body, where it is from, where to read on. */
export function Explainer({ id, copy, words, source, page, isOld, neighbours, titled, thread, onOpen }: ExplainerProps) {
  return (
    <section className="leaf" data-explainer={id} id={`explainer-${id}`} tabIndex={-1} aria-label={copy.title}>
      {titled && <p className="side muted">{copy.title}</p>}
      <p className="strong">{fill(words.short, { short: copy.short })}</p>
      {thread && <Thread {...words.thread} />}
      <ExplainerText
        body={copy.body}
        linkTo={(other) => ({
          href: `#${other}`,
          onClick(event) {
            event.preventDefault()
            onOpen(other)
          },
        })}
        newTab
      />
      {isOld && <p className="strong">{words.old}</p>}
      <p className="small muted">
        {source}{' '}
        <a href={page} target="_blank" rel="noopener noreferrer">
          {words.page}
        </a>
      </p>
      {neighbours.length > 0 && (
        <ul className="leaf-neighbours" aria-label={words.more}>
          {neighbours.map((neighbour) => (
            <li key={neighbour.id}>
              <button className="link" type="button" onClick={() => onOpen(neighbour.id)}>
                {neighbour.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
