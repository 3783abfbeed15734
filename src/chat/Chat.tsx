import { useEffect, useState, type ReactNode } from 'react'
import { useSelector } from '@xstate/react'
import type { AnswerEvent, Guide } from '../guide/machine'
import { questionsLeft } from '../guide/questionsLeft'
import type { Language } from '../content/read'
import type { Conversation } from './Conversation'
import type { Services } from './services'
import { Choice } from './Choice'
import { Frame, Intro } from './Frame'
import { QuestionCard } from './QuestionCard'
import { SayBox } from './SayBox'
import { Transcript } from './Transcript'

export type ChatProps = {
  guide: Guide
  /** The words of the first question; they came with the page. */
  first: Language['first']
  services: Services
}

/**
 * The guide as a person sees it. The first question is all that comes with the page; everything after
 * it is fetched while they read, and takes over at once when it is here.
 */
export function Chat({ guide, first, services }: ChatProps) {
  const at = useSelector(guide, (snapshot) => snapshot.context.at)
  const [rest, setRest] = useState<{ Conversation: typeof Conversation; content: Language['chat'] }>()
  const [isGone, setGone] = useState(false)
  const [said, setSaid] = useState<string>()
  useEffect(() => {
    services.rest().then(setRest, () => setGone(true))
  }, [services])

  if (rest) return <rest.Conversation {...{ guide, services, first: first.words, content: rest.content, said }} />
  return (
    <FirstQuestion
      {...{ guide, first, isGone }}
      busy={said !== undefined || (at !== null && at !== 'coverage')}
      onSay={(text) => {
        setSaid(text)
        return false
      }}
    />
  )
}

type FirstQuestionProps = { guide: Guide; first: Language['first']; busy: boolean; isGone: boolean; onSay: (text: string) => boolean }

function FirstQuestion({ guide, first: { words, question }, busy, isGone, onSay }: FirstQuestionProps): ReactNode {
  const answers = useSelector(guide, (snapshot) => snapshot.context.answers)
  return (
    <Frame words={words} hicapPhone={words.hicapPhone} pane={<></>} say={<SayBox words={words} onSay={onSay} />}>
      <Intro words={words} />
      <Transcript turns={[]} words={words} />
      {(busy || isGone) && (
        <p className="intro side muted" role="status">
          {isGone ? words.gone : words.busy}
        </p>
      )}
      <QuestionCard
        id="coverage"
        left={words.left.replace('{n}', String(questionsLeft({}, null, 'coverage')))}
        title={question.title}
        why={question.why}
        note={question.body}
        onSubmit={(data) => guide.send({ type: 'answer', to: 'coverage', value: data.get('coverage') } as AnswerEvent)}
      >
        <Choice
          name="coverage"
          options={Object.entries(question.options!).map(([value, label]) => ({ value, label }))}
          given={answers.coverage}
          yourAnswer={words.yourAnswer}
        />
      </QuestionCard>
    </Frame>
  )
}
