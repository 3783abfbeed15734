import { useState, type ReactNode } from 'react'
import type { AnswerEvent, Guide, PlaceId } from '../guide/machine'
import type { Answers, QuestionId } from '../recommend/answers'
import type { Language } from '../content/read'
import type { Lookup } from '../directory/lookup'
import type { Weighed } from '../recommend/weigh'
import type { DoctorMatch } from '../directory/lookup'
import type { ListedDoctor } from './DoctorRow'
import type { Services } from './services'
import type { Turn } from './Transcript'
import { doctorKey } from '../recommend/answers'
import { mostDoctors } from '../guide/fits'
import { choices } from './choices'
import { Explained } from './ExplainInPlace'
import { NotPlaced } from './NotPlaced'
import { StopNotice } from './StopNotice'
import { WhichDoctor } from './WhichDoctor'
import { doctorName, nameOfKey } from './told'
import { placeOf } from './DoctorSearch'
import { understand, type Context, type Understood } from './understand'
import { wordsOf } from '../text/fold'
import { worded } from './worded'

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
  hicapPhone: string
}

/** The box at the lower edge: what is typed there becomes an answer, a command, or a reply above the question. */
export function useReplies({ guide, services, content, lookup, at, answers, weighed, onBack, onHelp, hicapPhone }: Around): Replies {
  const [said, setSaid] = useState<{ at: PlaceId; turns: Turn[] }>({ at, turns: [] })
  const [draft, setDraft] = useState<{ of: Answers['doctors']; list: ListedDoctor[] }>()
  const turns = said.at === at ? said.turns : []
  // A list in the making holds as long as the answer it was made from.
  const given = (answers.doctors ?? []).map((named) => ({ named, title: doctorName(named, lookup), place: placeIn(named.doctor, lookup) }))
  const doctors = draft && draft.of === answers.doctors ? draft.list : given
  const setDoctors = (list: ListedDoctor[]) => setDraft({ of: answers.doctors, list })
  const addDoctor = (doctor: ListedDoctor) =>
    setDraft((now) => ({ of: answers.doctors, list: withDoctor(now && now.of === answers.doctors ? now.list : given, doctor) }))

  const forget = () => {
    setDraft(undefined)
    setSaid({ at, turns: [] })
  }

  const reply = (text: string, guideSays: ReactNode) =>
    setSaid((before) => {
      const sofar = before.at === at ? before.turns : []
      return { at, turns: [...sofar, { key: `said-${sofar.length}`, visitor: text, guide: guideSays, reply: true }] }
    })
  const explain = (text: string, id: string) => reply(text, <Explained id={id} {...{ services, content }} titled onOpen={(next) => explain(content.titles[next] ?? next, next)} />)

  function act(text: string, meant: Understood): boolean {
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
      case 'question':
        explain(text, meant.explainers[0]!)
        break
      case 'unplaced':
        reply(
          text,
          <NotPlaced
            words={content.words.notPlaced}
            nearest={meant.explainers.map((id) => ({ id, title: content.titles[id] ?? id }))}
            hicapPhone={hicapPhone}
            onOpen={(id) => explain(content.titles[id] ?? id, id)}
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
      if (only) addDoctor(listed(only))
      else
        reply(
          text,
          <WhichDoctor
            words={content.words.doctors}
            name={name}
            matches={matches.slice(0, 3)}
            onPick={(match) => addDoctor(listed(match))}
            onAsTyped={() => addDoctor({ named: { name, keep: 'must', current: false }, title: name, place: '' })}
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
      const context = contextOf(at, answers, weighed, content, lookup)
      const meant = understand(text, { ...context, explainers: [] })
      if (meant.kind !== 'question' && meant.kind !== 'unplaced') return act(text, meant)
      services.explainers().then(
        (explainers) => act(text, understand(text, { ...context, explainers: Object.entries(explainers).map(([id, { title, asks }]) => ({ id, title, asks })) })),
        () => act(text, meant),
      )
      return true
    },
  }
}

function contextOf(at: PlaceId, answers: Answers, weighed: Weighed | null, content: Language['chat'], lookup: Lookup | undefined): Context {
  const copy = at === 'result' ? undefined : worded(content.questions[at]!, answers.whoFor)
  return {
    ...content.box,
    question: at,
    answers,
    options: copy && at !== 'result' ? optionsOf(at, copy, answers, weighed, lookup) : undefined,
    typed: copy?.typed,
    explainers: [],
  }
}

function optionsOf(id: QuestionId, copy: ReturnType<typeof worded>, answers: Answers, weighed: Weighed | null, lookup: Lookup | undefined) {
  if (id === 'treatment') {
    const doctors = (answers.doctors ?? []).map((named) => ({ value: doctorKey(named), label: nameOfKey(doctorKey(named), answers, lookup) }))
    return [...Object.entries(copy.options ?? {}).map(([value, label]) => ({ value, label })), ...doctors]
  }
  return choices(id, copy, answers, weighed, lookup)
}

/** Just one doctor bears every word that was typed. */
function oneMeant(name: string, matches: DoctorMatch[]): DoctorMatch | undefined {
  const typed = wordsOf(name).filter((word) => !/^(dra?|doctora?|m[de])$/.test(word))
  const bearing = matches.filter((match) => typed.every((word) => wordsOf(match.name).includes(word)))
  return bearing.length === 1 ? bearing[0] : undefined
}

function listed(match: DoctorMatch): ListedDoctor {
  return { named: { doctor: match.doctor, keep: 'must', current: false }, title: match.name, place: placeOf(match) }
}

function withDoctor(list: ListedDoctor[], doctor: ListedDoctor): ListedDoctor[] {
  const isThere = list.some(({ named }) => doctorKey(named) === doctorKey(doctor.named))
  return isThere || list.length >= mostDoctors ? list : [...list, doctor]
}

function placeIn(id: string | undefined, lookup: Lookup | undefined): string {
  const match = id === undefined ? undefined : lookup?.doctor(id)
  return match ? placeOf(match) : ''
}
