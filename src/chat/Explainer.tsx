import { createContext, useContext, type ComponentProps } from 'react'
import Markdown from 'react-markdown'
import type { ExplainerCopy } from '../content/schema'
import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import { Thread } from '../ui/Thread'
import './explainer.css'

export type ExplainerProps = {
  /** Explainer id. */
  id: string
  copy: ExplainerCopy
  words: RestWords['explainer']
  /** "From three guides to medical groups. Checked on 21 Nov 2026.", already worded. */
  source: string
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
export function Explainer({ id, copy, words, source, isOld, neighbours, titled, thread, onOpen }: ExplainerProps) {
  return (
    <section className="leaf" data-explainer={id} id={`explainer-${id}`} aria-label={copy.title}>
      {titled && <p className="side muted">{copy.title}</p>}
      <p className="strong">{fill(words.short, { short: copy.short })}</p>
      {thread && <Thread {...words.thread} />}
      <div className="leaf-body">
        <OpenExplainer value={onOpen}>
          <Markdown
            allowedElements={['p', 'a', 'strong', 'em', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'br']}
            unwrapDisallowed
            urlTransform={allowedLink}
            components={parts}
          >
            {copy.body}
          </Markdown>
        </OpenExplainer>
      </div>
      {isOld && <p className="strong">{words.old}</p>}
      <p className="small muted">{source}</p>
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

/** Links to explainers, web pages, mail and phones; anything else becomes plain words. */
function allowedLink(url: string): string {
  return /^(#\w+$|https?:|tel:|mailto:)/i.test(url) ? url : ''
}

const OpenExplainer = createContext<(id: string) => void>(() => {})

function TextLink({ href, children }: ComponentProps<'a'>) {
  const onOpen = useContext(OpenExplainer)
  if (!href) return <>{children}</>
  if (href.startsWith('http')) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    )
  }
  if (!href.startsWith('#')) return <a href={href}>{children}</a>
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault()
        onOpen(href.slice(1))
      }}
    >
      {children}
    </a>
  )
}

/** The page has one h1 and the leaf lies below it: no heading of a leaf is louder than a bold line. */
function BoldLine({ children }: ComponentProps<'h2'>) {
  return <p className="strong">{children}</p>
}

const parts = { a: TextLink, h1: BoldLine, h2: BoldLine, h3: BoldLine, h4: BoldLine }
