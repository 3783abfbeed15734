import { useState } from 'react'
import type { Services } from './services'
import type { Tongue } from './tongues'
import { fill } from '../content/fill'
import { Explained } from './ExplainInPlace'
import { Meaning } from './Meaning'
import '../ui/parts.css'

export type AnsweredProps = {
  /** Explainer id. */
  id: string
  /** The word of the glossary that was asked for. */
  word?: string
  /** Explainers it may have been instead. */
  others: string[]
  tongue: Tongue
  services: Services
  /** What is asked where the person was, in the language of the answer. */
  question: string
  onOpen: (id: string) => void
  onGoOn: () => void
  /** Changes the guide to the language of the answer; left out where it speaks it. */
  onSpeak?: () => void
}

/** The answer to a question typed into the box: one explainer, the way to others, and the way on. A turn of the transcript. */
export function Answered({ id, word, others, tongue, services, question, onOpen, onGoOn, onSpeak }: AnsweredProps) {
  const { content, language, explainers } = tongue
  const words = content.words.asked
  const [speaks, setSpeaks] = useState(false)
  return (
    <div className="answered" lang={language}>
      {word !== undefined && <Meaning word={word} under={content.titles[id] ?? id} glossary={tongue.glossary} />}
      <Explained id={id} services={{ ...services, language, explainers }} content={content} titled onOpen={onOpen} />
      {others.length > 0 && (
        <div>
          <p className="side">{words.notThis}</p>
          <ul>
            {others.map((other) => (
              <li key={other}>
                <button className="link" type="button" onClick={() => onOpen(other)}>
                  {content.titles[other] ?? other}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {onSpeak && !speaks && (
        <button
          className="button-quiet"
          type="button"
          onClick={() => {
            setSpeaks(true)
            onSpeak()
          }}
        >
          {words.speak}
        </button>
      )}
      <p>
        <button className="link" type="button" onClick={onGoOn}>
          {fill(words.goOn, { question })}
        </button>
      </p>
    </div>
  )
}
