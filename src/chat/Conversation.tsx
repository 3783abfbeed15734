import { useEffect, useRef, useState } from 'react'
import { useSelector } from '@xstate/react'
import type { Guide, TryEvent } from '../guide/machine'
import { canVisit, replay, type Given } from '../guide/replay'
import type { FirstAct } from './FirstPage'
import type { FirstWords } from '../content/chatWords'
import type { Language } from '../content/read'
import type { QuestionId } from '../recommend/answers'
import type { Services } from './services'
import { Ask } from './Ask'
import { Carry } from './Carry'
import { ContactOffer } from './ContactOffer'
import { FactRows, Facts } from './Facts'
import { Frame, Intro, type OtherLanguage } from './Frame'
import { HelpSheet } from './HelpSheet'
import { LinkNotice } from './LinkNotice'
import { Idea } from './Idea'
import { SayBox } from './SayBox'
import { Stuck, Trouble } from './Trouble'
import { Transcript, type Turn } from './Transcript'
import { factsSoFar, type RowTelling } from './factRows'
import { told } from './told'
import { linkRows } from './linkRows'
import { useLinked } from './useLinked'
import { useContact } from './useContact'
import { useLoaded } from './useLoaded'
import { toBox } from './toQuestion'
import { useReplies } from './useReplies'
import { useWide } from './useWide'
import { worded } from './worded'
import { fill } from '../content/fill'
import { Notice } from '../ui/Notice'
import { toTop } from '../ui/toTop'

export type ConversationProps = {
  guide: Guide
  services: Services
  first: FirstWords
  content: Language['chat']
  /** Done on the first page, before this was here. */
  act?: FirstAct
  /** Another person was on the screen before: who is asked now is told by moving the focus. */
  hasTurned?: boolean
  /** Languages in which it can go on. */
  others: OtherLanguage[]
  onLanguage: (code: string) => void
}

/** Everything after the first question: the turns so far, the question in focus, the pane beside it, the help. */
export function Conversation({ guide, services, first, content, act, hasTurned = false, others, onLanguage }: ConversationProps) {
  const reached = useSelector(guide, (snapshot) => snapshot.context.at)
  const at = reached ?? 'coverage'
  const answers = useSelector(guide, (snapshot) => snapshot.context.answers)
  const evidence = useSelector(guide, (snapshot) => snapshot.context.evidence)
  const notes = useSelector(guide, (snapshot) => snapshot.context.notes)
  const weighed = useSelector(guide, (snapshot) => snapshot.context.weighed)
  const arrivals = useSelector(guide, (snapshot) => snapshot.context.arrivals)
  const isStuck = useSelector(guide, (snapshot) => snapshot.matches('stuck'))
  const isOtherVersion = useSelector(guide, (snapshot) => snapshot.context.isOtherVersion)
  // Asked for anew once the guide is no longer stuck: the directory may have come, or an empty one taken its place.
  const found = useLoaded(services.lookup, !isStuck && answers.zip !== undefined)
  // With what was weighed the names of the doctors came: a lookup of its own, so that all that was drawn without them is drawn anew.
  const lookup = found && found !== 'failed' ? { ...found, of: weighed } : undefined
  const tried = useSelector(guide, (snapshot) => snapshot.context.tried)
  const isWide = useWide()
  const [isHelpOpen, setHelpOpen] = useState(act === 'help')
  const [isSaved, setSaved] = useState(services.keep.isOnDevice())
  // Another tab may have cleared or moved what is saved.
  useEffect(() => {
    const look = () => setSaved(services.keep.isOnDevice())
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [services.keep])

  const telling: RowTelling = { questions: content.questions, lookup, language: services.language, keeps: content.words.doctors }
  const mayContact = useLoaded(services.mayContact, !isStuck && at === 'result')
  const isOffered = reached === 'result' ? (typeof mayContact === 'function' ? mayContact(answers) : undefined) : reached === null ? undefined : false
  const contact = useContact(services.address, isOffered, at)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [backToPx, setBackTo] = useState<number>()
  const toContact = () => {
    setBackTo(scrollY)
    contact.open()
  }
  const [isToPrint, setToPrint] = useState(false)
  const visit = (id: string) => {
    setBackTo(undefined)
    contact.leave()
    guide.send({ type: 'visit', to: id as QuestionId })
  }
  const save = (on: boolean) => {
    services.keep.onDevice(on)
    const isNow = services.keep.isOnDevice()
    setSaved(isNow)
    return isNow
  }
  const place = replay({ answers, parked: [] }, weighed)
  const before = place.asked.slice(0, at === 'result' ? undefined : place.asked.indexOf(at)).filter((id) => answers[id] !== undefined && id !== 'checkAnswers')
  const previous = at === 'result' ? 'checkAnswers' : place.asked[place.asked.indexOf(at) - 1]
  const back = () => (contact.isOpen ? contact.close() : services.address.canGoBack() ? services.address.back() : previous && visit(previous))

  const replies = useReplies({ guide, services, content, lookup, at, answers, weighed, onBack: back, onHelp: () => setHelpOpen(true), onLanguage, hicapPhone: first.hicapPhone })
  const links = useLinked({
    guide,
    address: services.address,
    opened: services.linked,
    at,
    onBring() {
      replies.forget()
      contact.leave()
      toTop()
    },
  })
  const { linked } = links
  const typedFirst = useRef(typeof act === 'object' && 'say' in act ? act.say : undefined)
  useEffect(() => {
    const text = typedFirst.current
    typedFirst.current = undefined
    if (text !== undefined) replies.say(text)
  })

  const turns: Turn[] = [
    ...before.map((id) => ({
      key: id,
      guide: worded(content.questions[id]!, answers.whoFor).title,
      visitor: told(id, answers, telling).join(', '),
      onChange: () => visit(id),
    })),
    ...(answers.zip !== undefined && weighed && !weighed.isInReach ? [{ key: 'reach', guide: content.words.reach }] : []),
  ]
  const linkRowsOf = (given: Given) => linkRows(given, telling, content.words.share)
  // Said from the first question that the lists have a part in: told only when they come, it would push the page down.
  const isSample = lookup?.sample ?? (at !== 'coverage' && services.areListsSample)
  const facts = factsSoFar(place.asked, answers, telling, (id) => (canVisit(place, id) && id !== at ? () => visit(id) : undefined), answers.whoFor)

  return (
    <>
      <Frame
        words={first}
        hicapPhone={first.hicapPhone}
        onBack={previous || at === 'result' ? back : undefined}
        others={others}
        onLanguage={onLanguage}
        onHelp={() => setHelpOpen(true)}
        onClose={services.onClose}
        sample={isSample}
        wide={at === 'result'}
        pane={
          isWide && (
            <Facts title={at === 'result' ? content.words.facts.told : first.facts.title} rows={facts} words={{ ...first.facts, change: first.change }}>
              {at !== 'result' && (services.picture(answers) ?? <Idea words={first.facts.idea} />)}
            </Facts>
          )
        }
        say={at !== 'result' && <SayBox words={first} onSay={replies.say} onNear={() => void services.tongues.tongue(services.language).catch(() => undefined)} />}
        foot={services.foot(answers, contact.isOpen ? 'contact' : at === 'result' ? 'result' : 'question', isStuck)}
      >
        {services.people(contact.isOpen ? 'contact' : at)}
        {tried && (
          <div className="intro" role="status">
            <Notice
              kind="neutral"
              title={fill(content.words.trying, {
                label: worded(content.questions[tried.question]!, answers.whoFor).label,
                answer: told(tried.question, answers, telling).join(', '),
              })}
            >
              <button
                className="button-quiet"
                type="button"
                onClick={() => {
                  guide.send({ type: 'putBack' })
                  toTop()
                }}
              >
                {content.words.putBack}
              </button>
              <button className="plain" type="button" onClick={() => guide.send({ type: 'keepTrial' })}>
                {content.words.keepTrial}
              </button>
            </Notice>
          </div>
        )}
        {linked && <LinkNotice linked={linked} words={content.words.link} rowsOf={linkRowsOf} onUse={links.use} onPutBack={links.putBack} onClose={links.close} />}
        {services.trouble && <Trouble text={content.words.stored[services.trouble]} />}
        {contact.isOpen ? (
          services.contact(answers, {
            waiting: content.words.loading,
            gone: first,
            evidence,
            onPrintSheet() {
              setToPrint(true)
              contact.close()
            },
            onBack: contact.close,
          })
        ) : at === 'result' ? (
          services.result(answers, {
            waiting: content.words.loading,
            gone: first,
            evidence,
            onEvidence: (heard) => guide.send({ type: 'heard', evidence: heard }),
            notes,
            onNotes: (now) => guide.send({ type: 'note', notes: now }),
            together: services.together(answers, evidence),
            contact: isOffered && <ContactOffer words={content.words.contact} undelivered={services.undelivered} onOpen={toContact} />,
            stay: { isOpen: isSheetOpen, onOpen: setSheetOpen, backToPx },
            isToPrint,
            onPrinted: () => setToPrint(false),
            actions: (
              <Carry words={content.words} page={services.page} {...{ answers, evidence, telling, isSaved }} onSave={save} />
            ),
            told: <FactRows rows={facts} words={{ ...first.facts, change: first.change }} />,
            onAnswer: (id, value) => {
              setBackTo(undefined)
              guide.send({ type: 'try', to: id, value } as TryEvent)
              toTop()
            },
          })
        ) : (
          <>
            {reached === 'coverage' && <Intro words={first} />}
            <Transcript turns={[...turns, ...replies.turns]} words={first} />
            {isStuck && <Stuck words={content.words.stuck} isOtherVersion={isOtherVersion} onRetry={() => guide.send({ type: 'retry' })} onGoOn={() => guide.send({ type: 'goOnWithout' })} />}
            {reached === null && !isStuck && (
              <p className="intro side muted" role="status">
                {content.words.loading}
              </p>
            )}
            {reached !== null && <Ask {...{ guide, services, first, content, lookup, telling, replies }} key={at} id={at} arrived={arrivals > 1 || hasTurned} hasTurns={before.length > 0} />}
          </>
        )}
      </Frame>
      <HelpSheet
        words={{ ...content.words.helpSheet, close: first.close, someoneElse: first.someoneElse, learn: first.learn }}
        open={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        hicapPhone={first.hicapPhone}
        agency={services.agency}
        learn={services.learn('index')}
        credits={services.credits}
        someoneElse={answers.whoFor === 'someone-else'}
        onAsk={
          at === 'result'
            ? undefined
            : () => {
                setHelpOpen(false)
                // The sheet gives the focus back to its button first.
                setTimeout(toBox)
              }
        }
        onSomeoneElse={(on) => guide.send({ type: 'helpSomeone', whoFor: on ? 'someone-else' : 'me' })}
        contact={
          isOffered && !contact.isOpen
            ? {
                label: content.words.contact.open,
                onOpen() {
                  setHelpOpen(false)
                  toContact()
                },
              }
            : undefined
        }
        hasMessage={services.undelivered() > 0}
        saved={isSaved}
        onSave={save}
        onClear={() => {
          services.keep.onDevice(false)
          links.forget()
          setSaved(false)
          setHelpOpen(false)
          replies.forget()
          contact.leave()
          services.removeOthers()
          guide.send({ type: 'startOver' })
          services.keep.clear()
          services.clearContact()
        }}
        onStartOver={() => {
          setHelpOpen(false)
          links.forget()
          contact.leave()
          replies.forget()
          guide.send({ type: 'startOver' })
        }}
      />
    </>
  )
}
