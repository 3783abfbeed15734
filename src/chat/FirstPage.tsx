import { startTransition, useState } from 'react'
import type { Identity } from '../agency/identity'
import type { Language } from '../content/read'
import type { Coverage } from '../recommend/answers'
import { Choice } from './Choice'
import { Facts } from './Facts'
import { Foot } from './Foot'
import { Frame, Intro, type OtherLanguage } from './Frame'
import { Gone } from './Gone'
import { Idea } from './Idea'
import { QuestionCard } from './QuestionCard'
import { SayBox } from './SayBox'
import { Transcript } from './Transcript'

/** What a person can do on the first page. */
export type FirstAct = { answer: Coverage } | { say: string } | 'help' | 'helpingSomeone'

export type FirstPageProps = {
  /** The words of the first question; they come with the page. */
  first: Language['first']
  /** Who runs this copy; left out where nobody does. */
  agency?: Identity
  /** The address of the learn pages. */
  learn: string
  /** Fetches the rest of the guide, which then takes over. */
  onAct: (act: FirstAct) => Promise<void>
  /** Languages in which the page can say the same. */
  others: OtherLanguage[]
  onLanguage: (code: string) => Promise<void>
  /** Only in a frame. */
  onClose?: () => void
}

/**
 * The first question and nothing more: what stands in the page before any script. It stays as it is, with
 * whatever was typed, until the person does something; only then does the whole guide take its place.
 */
export function FirstPage({ first: { words, question, labels }, agency, learn, onAct, others, onLanguage, onClose }: FirstPageProps) {
  const [status, setStatus] = useState<'busy' | 'gone'>()
  const act = (what: FirstAct) => {
    // Not said when the guide is there at once.
    startTransition(() => setStatus('busy'))
    onAct(what).catch(() => setStatus('gone'))
    return false
  }
  return (
    <Frame
      words={words}
      hicapPhone={words.hicapPhone}
      others={others}
      onLanguage={(code) => void onLanguage(code).catch(() => setStatus('gone'))}
      onHelp={() => act('help')}
      onClose={onClose}
      pane={
        <Facts title={words.facts.title} rows={Object.entries(labels).map(([id, label]) => ({ id, label, value: [] }))} words={{ ...words.facts, change: words.change }} caption={words.facts.idea.caption}>
          <Idea words={words.facts.idea} />
        </Facts>
      }
      say={<SayBox words={words} onSay={(say) => act({ say })} />}
      foot={
        <>
          {agency && <Foot agency={agency} />}
          <p>
            <a href={learn} target="_blank" rel="noopener noreferrer">
              {words.learn}
            </a>
          </p>
        </>
      }
    >
      <Intro words={words} />
      <Transcript turns={[]} words={words} />
      <QuestionCard
        id="coverage"
        left={words.leftAtFirst}
        title={question.title}
        why={question.why}
        note={
          <>
            <p>{question.body}</p>
            <button className="plain" type="button" onClick={() => act('helpingSomeone')}>
              {words.someoneElse}
            </button>
          </>
        }
        onSubmit={(data) => act({ answer: data.get('coverage') as Coverage })}
      >
        <Choice name="coverage" options={Object.entries(question.options!).map(([value, label]) => ({ value, label }))} yourAnswer={words.yourAnswer} />
        {status === 'busy' && (
          <p className="side muted" role="status">
            {words.busy}
          </p>
        )}
        {status === 'gone' && <Gone words={words} />}
      </QuestionCard>
    </Frame>
  )
}
