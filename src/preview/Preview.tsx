import type { ReactNode } from 'react'
import { fill } from '../content/fill'
import { questionAnswers } from '../content/questionAnswers'
import { Entry, Side } from './Entry'
import { ExplainerEntry } from './ExplainerEntry'
import type { Gathered } from './gather'
import { MessageEntry } from './MessageEntry'
import { messagesIn, type Section } from './messages'
import { QuestionEntry } from './QuestionEntry'

/** The whole page: every question, ending, notice and explainer, in each language side by side. Static: the filter is a script of its own. */
export function Preview(gathered: Gathered) {
  const { content, columns } = gathered
  const [english] = columns
  const words = english!.words
  const messages = messagesIn(content)
  const said = (section: Section) => messages.filter((message) => message.section === section).map((message) => <MessageEntry key={message.name} {...{ message, columns }} />)
  const explainers = [...new Set(content.languages.flatMap((language) => [...language.explainers.keys()]))]
  const sections: Record<Section, ReactNode> = {
    questions: Object.keys(questionAnswers).map((id) => <QuestionEntry key={id} id={id} {...gathered} />),
    endings: said('endings'),
    notices: [<OfAgency key="agency" {...gathered} />, ...said('notices')],
    explainers: explainers.map((id) => <ExplainerEntry key={id} id={id} {...gathered} />),
    glossary: said('glossary'),
    others: said('others'),
  }
  return (
    <>
      <header className="preview-head">
        <h1 className="title">{words.title}</h1>
        <p className="side">{words.intro}</p>
        <nav aria-label={words.contents}>
          <ul className="entry-links">
            {Object.keys(sections).map((id) => (
              <li key={id}>
                <a href={`#section-${id}`}>{words.sections[id as Section]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <form className="preview-filter" role="search" hidden>
        <label className="side" htmlFor="filter">
          {words.filter}
        </label>
        <input className="field" id="filter" type="search" autoComplete="off" />
        <p className="small muted" role="status" data-found={words.found} />
      </form>
      <main>
        {Object.entries(sections).map(([id, entries]) => (
          <section key={id} id={`section-${id}`} data-section={id}>
            <h2 className="part-head">{columns.map((column) => column.words.sections[id as Section]).join(' · ')}</h2>
            {id === 'questions' || id === 'explainers' ? <Ids prefix={id === 'questions' ? 'question-' : ''} ids={id === 'questions' ? Object.keys(questionAnswers) : explainers} /> : null}
            {entries}
          </section>
        ))}
      </main>
    </>
  )
}

function Ids({ prefix, ids }: { prefix: string; ids: string[] }) {
  return (
    <ul className="entry-links small">
      {ids.map((id) => (
        <li key={id}>
          <a href={`#${prefix}${id}`}>{id}</a>
        </li>
      ))}
    </ul>
  )
}

/** What the law has this copy's agency say, as its screens say it. */
function OfAgency({ columns }: Gathered) {
  return (
    <Entry name="agency.json">
      {columns.map(({ code, notices, words }) => (
        <Side key={code} code={code}>
          {notices.map(({ text, language, places }) => (
            <div key={text}>
              <p lang={language}>{text}</p>
              <p className="small muted">{fill(words.places, { places: places.join('; ') })}</p>
            </div>
          ))}
        </Side>
      ))}
    </Entry>
  )
}
