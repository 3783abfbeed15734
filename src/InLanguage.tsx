import { useState, useSyncExternalStore } from 'react'
import { languages } from 'virtual:content'
import { Conversation } from './chat/Conversation'
import type { FirstAct } from './chat/FirstPage'
import { Gone } from './chat/Gone'
import type { People } from './guide/people'
import { speak, spokenIn } from './language'
import { otherLanguages } from './otherLanguages'
import type { Speaking } from './speaking'

type InLanguageProps = {
  people: People
  opening: Speaking
  speaking: (spoken: Awaited<ReturnType<typeof spokenIn>>, words: Speaking['words']) => Speaking
  act?: FirstAct
}

/** The conversation, which can go on in another language at any place: no answer is lost, and nobody is taken elsewhere. */
export function InLanguage({ people, opening, speaking, act }: InLanguageProps) {
  const { guide, turn } = useSyncExternalStore(people.subscribe, people.now)
  const [now, setNow] = useState(opening)
  const [hasSwitched, setSwitched] = useState<'gone' | boolean>(false)
  const switchTo = async (code: string) => {
    const [spoken, words] = await Promise.all([spokenIn(code), languages[code]!.chat()])
    speak(spoken)
    setNow(speaking(spoken, words))
    setSwitched(true)
  }
  return (
    <>
      {hasSwitched === 'gone' && <Gone words={now.first.words} />}
      <p className="visually-hidden" role="status">
        {hasSwitched === true && now.first.words.nowSpoken}
      </p>
      <Conversation
        key={turn}
        guide={guide}
        services={turn === 1 ? now.services : { ...now.services, linked: null, trouble: null }}
        first={now.first.words}
        content={now.words}
        act={turn === 1 ? act : undefined}
        hasTurned={turn > 1}
        others={otherLanguages(languages, now.code)}
        onLanguage={(code) => void switchTo(code).catch(() => setSwitched('gone'))}
      />
    </>
  )
}
