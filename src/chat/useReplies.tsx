import { useState, type ReactNode } from 'react'
import type { AnswerEvent, Guide, PlaceId } from '../guide/machine'
import type { Answers, NamedDoctor } from '../recommend/answers'
import type { Language } from '../content/read'
import type { Weighed } from '../recommend/weigh'
import type { DoctorMatch, Lookup } from '../directory/lookup'
import type { Services } from './services'
import type { Turn } from './Transcript'
import { contextOf, titleAt } from './contextOf'
import { Answered } from './Answered'
import { askGuide } from './askGuide'
import { NotPlaced } from './NotPlaced'
import { Replied } from './Replied'
import { StopNotice } from './StopNotice'
import { WhichDoctor } from './WhichDoctor'
import { asTyped, found, placeOf, withDoctor, type ListedDoctor } from './listedDoctor'
import { doctorName } from './told'
import { toQuestion } from './toQuestion'
import { understand, type Understood } from './understand'
import type { Tongue } from './tongues'
import { wordsOf } from '../text/fold'

export type Replies = {
  /** What the guide said to things typed, for the question in focus. */
  turns: Turn[]
  /** Takes what was typed. True: it was placed, or answered. */
  say: (text: string) => boolean
  /** The list of doctors while it is being made. */
  doctors: ListedDoctor[]
  setDoctors: (doctors: ListedDoctor[]) => void
  /** Drops what was said and the list in the making. */
  forget: () => void
}

type Around = {
  guide: Guide
  services: Services
  content: Language['chat']
  lookup: Lookup | undefined
  at: PlaceId
  answers: Answers
  weighed: Weighed | null
  onBack: () => void
  onHelp: () => void
  onLanguage: (code: string) => void
  hicapPhone: string
}

/** The explainers that help whoever asked for nothing we know: what this is, and how all of it fits together. */
const toBeginWith = ['aboutGuide', 'howTheyFit']

/** The box at the lower edge: what is typed there becomes an answer, a command, or a reply above the question. */
export function useReplies({ guide, services, content, lookup, at, answers, weighed, onBack, onHelp, onLanguage, hicapPhone }: Around): Replies {
  const [said, setSaid] = useState<{ at: PlaceId; turns: Turn[] }>({ at, turns: [] })
  const [draft, setDraft] = useState<{ of: Answers['doctors']; list: NamedDoctor[] }>()
  const turns = said.at === at ? said.turns : []
  // A list in the making holds as long as the answer it was made from.
  const listIn = (now: typeof draft) => (now && now.of === answers.doctors ? now.list : (answers.doctors ?? []))
  // Named in the language spoken now, whatever it was when they were added.
  const listed = (named: NamedDoctor) => ({ named, title: doctorName(named, lookup), place: placeIn(named.doctor, lookup) })
  const keepList = (list: ListedDoctor[]) => ({ of: answers.doctors, list: list.map(({ named }) => named) })
  const doctors = listIn(draft).map(listed)
  const setDoctors = (list: ListedDoctor[]) => setDraft(keepList(list))
  const addDoctor = (doctor: ListedDoctor) => setDraft((now) => keepList(withDoctor(listIn(now).map(listed), doctor)))

  const forget = () => {
    setDraft(undefined)
    setSaid({ at, turns: [] })
  }

  const reply = (text: string, guideSays: ReactNode) =>
    setSaid((before) => {
      const sofar = before.at === at ? before.turns : []
      return { at, turns: [...sofar, { key: `said-${sofar.length}`, visitor: text, guide: guideSays, reply: true }] }
    })
  const explain = (text: string, id: string, tongue: Tongue, others: string[] = [], word?: string) =>
    reply(
      text,
      <Answered
        {...{ id, word, others, tongue, services }}
        question={titleAt(at, answers, tongue.content)}
        onOpen={(next) => explain(tongue.content.titles[next] ?? next, next, tongue)}
        onGoOn={toQuestion}
        onSpeak={tongue.language === services.language ? undefined : () => onLanguage(tongue.language)}
      />,
    )

  function act(text: string, meant: Understood, tongue?: Tongue): boolean {
    const isNear = meant.kind === 'unplaced' && meant.explainers.length > 0
    switch (meant.kind) {
      case 'emergency':
        reply(text, <StopNotice words={content.words.stop} onGoOn={() => setSaid({ at, turns: [] })} />)
        break
      case 'private':
        reply('•••', content.words.privateNumber)
        break
      case 'answer':
        guide.send({ type: 'answer', to: at, value: meant.value } as AnswerEvent)
        break
      case 'doctors':
        void addTyped(text, meant.names)
        break
      case 'command':
        command(meant.command)
        break
      case 'reply':
        if (at !== 'result') reply(text, <Replied {...{ reply: meant.reply, answers }} at={at} content={tongue?.content ?? content} language={tongue?.language ?? services.language} onGoOn={toQuestion} />)
        break
      case 'question':
        if (tongue) explain(text, meant.explainers[0]!, tongue, meant.explainers.slice(1), meant.word)
        break
      case 'unplaced':
        reply(
          text,
          <NotPlaced
            words={(tongue?.content ?? content).words.notPlaced}
            language={tongue?.language ?? services.language}
            nearest={tongue ? (isNear ? meant.explainers : toBeginWith).map((id) => ({ id, title: tongue.content.titles[id] ?? id })) : []}
            isNear={isNear}
            hicapPhone={hicapPhone}
            onOpen={(id) => tongue && explain(tongue.content.titles[id] ?? id, id, tongue)}
          />,
        )
    }
    return true
  }

  function command(name: string): void {
    if (name === 'back') onBack()
    if (name === 'startOver') {
      forget()
      guide.send({ type: 'startOver' })
    }
    if (name === 'skip' && at !== 'result') guide.send({ type: 'skip', to: at })
    if (name === 'done' && at === 'doctors') guide.send({ type: 'answer', to: 'doctors', value: doctors.map(({ named }) => named) })
  }

  /** A name that fits just one doctor is added; for the others the person is asked which. */
  async function addTyped(text: string, names: string[]): Promise<void> {
    for (const name of names) {
      const matches = lookup ? await lookup.search(name).catch(() => []) : []
      const only = oneMeant(name, matches)
      if (only) addDoctor(found(only))
      else
        reply(
          text,
          <WhichDoctor
            words={content.words.doctors}
            name={name}
            matches={matches.slice(0, 3)}
            onPick={(match) => addDoctor(found(match))}
            onAsTyped={() => addDoctor(asTyped(name))}
          />,
        )
    }
  }

  return {
    turns,
    doctors,
    setDoctors,
    forget,
    say(text) {
      const isPlea = content.words.askForHelp.some((plea) => wordsOf(plea).join() === wordsOf(text).join())
      if (isPlea) {
        onHelp()
        return true
      }
      const contextIn = (spoken: Language['chat']) => contextOf(at, answers, weighed, spoken, lookup)
      const meant = understand(text, contextIn(content))
      if (meant.kind !== 'question' && meant.kind !== 'unplaced') return act(text, meant)
      askGuide(text, services.tongues, (tongue) => contextIn(tongue.content)).then(
        (heard) => act(text, heard.meant, heard.tongue),
        () => act(text, meant),
      )
      return true
    },
  }
}

/** Just one doctor bears every word that was typed. */
function oneMeant(name: string, matches: DoctorMatch[]): DoctorMatch | undefined {
  const typed = wordsOf(name).filter((word) => !/^(dra?|doctora?|m[de])$/.test(word))
  const bearing = matches.filter((match) => typed.every((word) => wordsOf(match.name).includes(word)))
  return bearing.length === 1 ? bearing[0] : undefined
}

function placeIn(id: string | undefined, lookup: Lookup | undefined): string {
  const match = id === undefined ? undefined : lookup?.doctor(id)
  return match ? placeOf(match) : ''
}
