import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Language } from '../content/read'
import type { Services } from './services'
import { isOld } from '../content/dateWords'
import { ExplainerLink } from './ExplainerLink'
import { sourceLine } from './sourceLine'
import { useLoaded } from './useLoaded'
import { goTo } from '../ui/goTo'

// Markdown is the largest part of the page: it is fetched when the first explainer is opened.
const Explainer = lazy(() => import('./Explainer').then((module) => ({ default: module.Explainer })))

/** A link to a longer answer, which opens below it; neighbours open in its place. */
export function ExplainInPlace({ start, services, content, thread }: { start: string; services: Services; content: Language['chat']; thread: boolean }) {
  const [shown, setShown] = useState<string>()
  const title = content.titles[start] ?? start
  const isFollowed = useRef(false)
  // The link that was followed has gone with its text: the next one begins at its beginning, for the eye and for the keyboard.
  useEffect(() => {
    if (!isFollowed.current || shown === undefined) return
    isFollowed.current = false
    goTo(document.getElementById(`explainer-${shown}`))
  }, [shown])
  const follow = (other: string) => {
    isFollowed.current = true
    setShown(other)
  }
  return (
    <>
      <ExplainerLink title={title} open={shown !== undefined} controls={`explainer-${shown}`} onToggle={() => setShown(shown === undefined ? start : undefined)} />
      {shown !== undefined && <Explained id={shown} {...{ services, content }} thread={thread && shown === start} titled={shown !== start} onOpen={follow} />}
    </>
  )
}

type ExplainedProps = { id: string; services: Services; content: Language['chat']; thread?: boolean; titled?: boolean; onOpen: (id: string) => void }

/** One explainer, once its text is here. */
export function Explained({ id, services, content, thread, titled, onOpen }: ExplainedProps) {
  const explainers = useLoaded(services.explainers, true)
  if (explainers === 'failed') return <p role="alert">{content.words.gone}</p>
  const copy = explainers?.[id]
  if (!copy) return <p role="status">{content.words.loading}</p>
  return (
    <Suspense fallback={<p role="status">{content.words.loading}</p>}>
      <Explainer
        id={id}
        copy={copy}
        words={content.words.explainer}
        source={sourceLine(copy, content.words.explainer, services.language)}
        page={services.learn(id)}
        isOld={isOld(copy.holdsUntil, services.today)}
        neighbours={copy.neighbours.map((neighbour) => ({ id: neighbour, title: content.titles[neighbour] ?? neighbour }))}
        {...{ thread, titled, onOpen }}
      />
    </Suspense>
  )
}
