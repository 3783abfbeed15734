import { Idea } from '../chat/Idea'
import { fileOf, glossary, index, questionsToAsk } from './address'
import type { Book } from './book'
import { LinkRows } from './LinkRows'
import type { Page } from './page'

/** All explainers by theme, each with its first line. */
export function indexPage(book: Book): Page {
  const { words, themes } = book.learn
  const { idea } = book.first.words.facts
  return {
    id: index,
    title: words.home.title,
    description: words.home.short,
    main: (
      <>
        <h1 className="title">{words.home.title}</h1>
        <p className="learn-intro">{words.home.text}</p>
        <LinkRows
          links={[
            { href: '../', text: words.start },
            { href: fileOf(questionsToAsk), text: words.questions.title },
            { href: fileOf(glossary), text: words.words.title },
          ]}
        />
        <nav aria-label={words.home.onThisPage}>
          <ul className="learn-jump">
            {Object.keys(themes).map((theme) => (
              <li key={theme}>
                <a className="link" href={`#${theme}`}>
                  {words.themes[theme]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {Object.entries(themes).map(([theme, ids]) => (
          <section key={theme}>
            <h2 className="part-head" id={theme}>
              {words.themes[theme]}
            </h2>
            <ul className="learn-list">
              {ids.map((id) => (
                <li key={id}>
                  <a className="link" href={fileOf(id)}>
                    {book.explainers[id]!.title}
                  </a>
                  <p className="side muted">{book.explainers[id]!.short}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
    aside: (
      <section>
        <Idea words={idea} />
        <p className="side muted">{idea.caption}</p>
      </section>
    ),
  }
}
