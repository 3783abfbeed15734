import { createContext, useContext, type ComponentProps } from 'react'
import Markdown from 'react-markdown'

export type ExplainerTextProps = {
  /** Markdown. `#id` is another explainer. */
  body: string
  /** Where another explainer is. */
  linkTo: (id: string) => Pick<ComponentProps<'a'>, 'href' | 'onClick'>
  /** Opens other sites beside this page, which has answers to lose. */
  newTab?: boolean
}

/** What an explainer says after its first line. */
export function ExplainerText({ body, ...links }: ExplainerTextProps) {
  return (
    <div className="leaf-body">
      <Links value={links}>
        <Markdown
          allowedElements={['p', 'a', 'strong', 'em', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'br']}
          unwrapDisallowed
          urlTransform={allowedLink}
          components={parts}
        >
          {body}
        </Markdown>
      </Links>
    </div>
  )
}

/** Links to explainers, web pages, mail and phones; anything else becomes plain words. */
function allowedLink(url: string): string {
  return /^(#\w+$|https?:|tel:|mailto:)/i.test(url) ? url : ''
}

const Links = createContext<Omit<ExplainerTextProps, 'body'>>({ linkTo: (id) => ({ href: `#${id}` }) })

function TextLink({ href, children }: ComponentProps<'a'>) {
  const { linkTo, newTab } = useContext(Links)
  if (!href) return <>{children}</>
  if (href.startsWith('#')) return <a {...linkTo(href.slice(1))}>{children}</a>
  if (!href.startsWith('http')) return <a href={href}>{children}</a>
  return (
    <a href={href} target={newTab ? '_blank' : undefined} rel="noopener noreferrer">
      {children}
    </a>
  )
}

/** The page has one h1 and the text lies below it: no heading of a text is louder than a bold line. */
function BoldLine({ children }: ComponentProps<'h2'>) {
  return <p className="strong">{children}</p>
}

const parts = { a: TextLink, h1: BoldLine, h2: BoldLine, h3: BoldLine, h4: BoldLine }
