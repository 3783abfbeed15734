import { ExplainerText } from '../chat/ExplainerText'
import { sourceLine } from '../chat/sourceLine'
import { isOld, writtenOut } from '../content/dateWords'
import { fill } from '../content/fill'
import { Thread } from '../ui/Thread'
import { fileOf, index } from './address'
import type { Book } from './book'
import { LinkRows } from './LinkRows'
import type { Page } from './page'
import { StartGuide } from './StartGuide'

/** The one that says the idea of the whole guide is also drawn. */
const drawn = 'howTheyFit'

/** @param today YYYY-MM-DD, of the build. */
export function explainerPage(book: Book, id: string, today: string): Page {
  const { chat, explainers, learn } = book
  const words = chat.words.explainer
  const copy = explainers[id]!
  const theme = Object.keys(learn.themes).find((name) => learn.themes[name]!.includes(id))!
  return {
    id,
    title: copy.title,
    description: copy.short,
    tracks: copy.tracks,
    checked: copy.checked,
    data: { '@type': 'Article', headline: copy.title, description: copy.short, dateModified: copy.checked },
    main: (
      <article>
        <p className="learn-theme side no-print">
          <a className="link" href={`${fileOf(index)}#${theme}`}>
            {learn.words.themes[theme]}
          </a>
        </p>
        <h1 className="title">{copy.title}</h1>
        <p className="learn-short strong">{fill(words.short, { short: copy.short })}</p>
        {id === drawn && <Thread {...words.thread} />}
        <ExplainerText body={copy.body} linkTo={(other) => ({ href: fileOf(other) })} />
        {copy.holdsUntil && <p className="side">{isOld(copy.holdsUntil, today) ? words.old : fill(learn.words.holdsUntil, { date: writtenOut(copy.holdsUntil, book.code) })}</p>}
        <p className="learn-source small muted">{sourceLine(copy, words, book.code)}</p>
      </article>
    ),
    aside: (
      <>
        <section>
          <h2 className="card-head">{words.more}</h2>
          <LinkRows links={copy.neighbours.map((other) => ({ href: fileOf(other), text: chat.titles[other]! }))} />
        </section>
        <StartGuide book={book} explainer={id} />
      </>
    ),
  }
}
