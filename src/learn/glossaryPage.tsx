import { groupBy } from '../directory/groupBy'
import { fileOf, glossary } from './address'
import type { Book } from './book'
import type { Page } from './page'
import { StartGuide } from './StartGuide'

/** Every word, from A to Z. */
export function glossaryPage(book: Book): Page {
  const { words } = book.learn.words
  const terms = Object.entries(book.glossary).map(([id, entry]) => ({ id, ...entry }))
  const letters = byLetter(terms, book.code)
  return {
    id: glossary,
    title: words.title,
    description: words.short,
    data: {
      '@type': 'DefinedTermSet',
      name: words.title,
      description: words.short,
      hasDefinedTerm: terms.map(({ id, term, text }) => ({ '@type': 'DefinedTerm', termCode: id, name: term, description: text })),
    },
    main: (
      <>
        <h1 className="title">{words.title}</h1>
        <p className="learn-intro">{words.short}</p>
        <nav className="no-print" aria-label={words.letters}>
          <ul className="learn-letters">
            {letters.map(([letter]) => (
              <li key={letter}>
                <a href={`#${letter}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
        {letters.map(([letter, itsTerms]) => (
          <section key={letter}>
            <h2 className="part-head" id={letter}>
              {letter}
            </h2>
            <dl className="learn-terms">
              {itsTerms.map(({ id, term, text, explainer }) => (
                <div key={id} id={id}>
                  <dt className="strong">{term}</dt>
                  <dd>
                    <p>{text}</p>
                    <a className="link" href={fileOf(explainer)}>
                      {book.chat.titles[explainer]}
                    </a>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </>
    ),
    aside: <StartGuide book={book} />,
  }
}

/** In the order of the language's dictionaries. */
function byLetter<Term extends { term: string }>(terms: Term[], language: string): [letter: string, Term[]][] {
  const { compare } = new Intl.Collator(language)
  return [...groupBy(terms.toSorted((a, b) => compare(a.term, b.term)), ({ term }) => term.normalize('NFD')[0]!.toUpperCase())]
}
