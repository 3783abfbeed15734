import { useEffect, useState } from 'react'
import { useSelector } from '@xstate/react'
import type { AnswerEvent, Guide } from '../guide/machine'
import type { FirstWords } from '../content/chatWords'
import type { Language } from '../content/read'
import type { Lookup } from '../directory/lookup'
import type { Answers, QuestionId } from '../recommend/answers'
import type { ListedDoctor } from './listedDoctor'
import type { Replies } from './useReplies'
import type { Services } from './services'
import type { Telling } from './told'
import { questionsLeft } from '../guide/questionsLeft'
import { doctorsFrom, needsFrom, treatmentFrom, weeksFrom, zipFrom } from './read'
import { AnswerForm } from './AnswerForm'
import { Coming } from './Coming'
import { ExplainInPlace } from './ExplainInPlace'
import { QuestionCard } from './QuestionCard'
import { WhoSwitch } from './WhoSwitch'
import { worded } from './worded'

export type AskProps = {
  id: QuestionId
  guide: Guide
  services: Services
  first: FirstWords
  content: Language['chat']
  lookup: Lookup | undefined
  telling: Telling
  replies: Replies
  /** Reached by an answer or Back, not by loading the page. */
  arrived: boolean
  hasTurns: boolean
}

/** The question in focus: its words, its form, and what to do about an answer that cannot be used. */
export function Ask({ id, guide, services, first, content, lookup, telling, replies, arrived, hasTurns }: AskProps) {
  const answers = useSelector(guide, (snapshot) => snapshot.context.answers)
  const weighed = useSelector(guide, (snapshot) => snapshot.context.weighed)
  /** New at each try: the same mistake made again is told again. */
  const [mistake, setMistake] = useState<{ text: string | undefined }>()
  /** What was sent and could not be used: it stays in its field. */
  const [sent, setSent] = useState<string>()
  const copy = worded(content.questions[id]!, answers.whoFor)
  const left = questionsLeft(answers, weighed, id)

  useEffect(() => {
    if (!mistake) return
    const field = document.querySelector<HTMLElement>('[data-question] [aria-invalid]')
    // Who pressed Enter is in the field already: come to anew, it is read out with what to do.
    field?.blur()
    field?.focus()
  }, [mistake])

  function submit(data: FormData) {
    const value = readAnswer(id, data, replies.doctors)
    if (value === 'skip') guide.send({ type: 'skip', to: id })
    else if (value !== undefined) guide.send({ type: 'answer', to: id, value } as AnswerEvent)
    else {
      const typed = data.get(id)
      setSent(typeof typed === 'string' ? typed : '')
    }
    setMistake(value === undefined ? { text: copy.error } : undefined)
  }

  return (
    <QuestionCard
      id={id}
      left={id === 'checkAnswers' ? undefined : left === 1 ? first.leftOne : first.left.replace('{n}', String(left))}
      title={copy.title}
      why={copy.why}
      explainer={copy.explainer && <ExplainInPlace start={copy.explainer} {...{ services, content }} thread={copy.explainer === 'medicalGroup'} />}
      note={
        <>
          {copy.body !== '' && <p>{copy.body}</p>}
          {id === 'coverage' && (
            <WhoSwitch
              label={first.someoneElse}
              on={answers.whoFor === 'someone-else'}
              onSwitch={(on) => guide.send({ type: 'helpSomeone', whoFor: on ? 'someone-else' : 'me' })}
            />
          )}
        </>
      }
      arrived={arrived}
      hasTurns={hasTurns}
      onSubmit={submit}
    >
      <AnswerForm {...{ id, copy, content, first, answers, lookup, telling, weighed, sent, replies }} mistake={mistake?.text} zip={services.zip} onVisit={(to) => guide.send({ type: 'visit', to })} />
      <Working guide={guide} text={first.busy} />
    </QuestionCard>
  )
}

/** An answer waits for the lists. */
function Working({ guide, text }: { guide: Guide; text: string }) {
  const isBusy = useSelector(guide, (snapshot) => snapshot.hasTag('busy'))
  return isBusy && <Coming text={text} />
}

/** The form as an answer; undefined: it cannot be used. */
function readAnswer(id: QuestionId, data: FormData, doctors: ListedDoctor[]): Answers[QuestionId] | 'skip' | undefined {
  switch (id) {
    case 'zip':
      return zipFrom(data)
    case 'weeksAway':
      return weeksFrom(data)
    case 'treatment':
      return treatmentFrom(data)
    case 'needs':
      return needsFrom(data)
    case 'doctors':
      return doctorsFrom(data, doctors.map(({ named }) => named))
    default: {
      const value = data.get(id)
      return typeof value === 'string' ? value : undefined
    }
  }
}
