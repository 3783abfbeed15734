import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import type { Explainer as ExplainerCopy } from '../content/schema'
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
export function Explainer({ id, copy, words, source, neighbours, titled, thread, onOpen }: ExplainerProps) {
  return (
    <section className="leaf" data-explainer={id} id={`explainer-${id}`} aria-label={copy.title}>
      {titled && <p className="side muted">{copy.title}</p>}
      <p className="strong">{fill(words.short, { short: copy.short })}</p>
      {thread && <Thread {...words.thread} />}
      <div className="leaf-body">
        <Markdown
          allowedElements={['p', 'a', 'strong', 'em', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'br', 'blockquote', 'code', 'hr']}
          unwrapDisallowed
          urlTransform={allowedLink}
          components={{
            a: ({ href, children }) => <TextLink href={href} onOpen={onOpen}>{children}</TextLink>,
            // The page has one h1 and the leaf lies below it: no heading of a leaf is louder than a bold line.
            h2: ({ children }) => <p className="strong">{children}</p>,
            h3: ({ children }) => <p className="strong">{children}</p>,
            h4: ({ children }) => <p className="strong">{children}</p>,
          }}
        >
          {copy.body}
        </Markdown>
      </div>
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

function TextLink({ href, onOpen, children }: { href?: string; onOpen: (id: string) => void; children: ReactNode }) {
  if (!href) return <>{children}</>
  if (!href.startsWith('#')) {
    const away = href.startsWith('http') ? { target: '_blank', rel: 'noopener noreferrer' } : {}
    return (
      <a href={href} {...away}>
        {children}
      </a>
    )
  }
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
