import type { Book } from './book'
import { LinkRows } from './LinkRows'

/** The way into the guide: to the questions that this explainer belongs to, else to the first one. */
export function StartGuide({ book: { first, chat, learn }, explainer }: { book: Book; explainer?: string }) {
  const { words } = learn
  const questions = Object.entries(chat.questions).filter(([, question]) => explainer !== undefined && question.explainer === explainer)
  if (questions.length > 0) {
    return (
      <section className="no-print">
        <h2 className="card-head">{words.asks}</h2>
        <LinkRows links={questions.map(([id, { title }]) => ({ href: `../#${id}`, text: title }))} />
      </section>
    )
  }
  return (
    <section className="no-print">
      <h2 className="card-head">{first.words.intro}</h2>
      <a className="button-quiet" href="../">
        {words.start}
      </a>
    </section>
  )
}
