import type { Ref } from 'react'
import { areCallsDone, callsFor } from './calls'
import { Icon } from '../ui/Icon'
import { fill } from '../content/fill'
import { closedToNew } from './meaning'
import { coverageOf } from '../recommend/person'
import { headline } from './headline'
import type { Recommendation } from '../recommend/recommendation'
import { isHeard, shownIn, type View } from './view'

type WhatItMeansProps = { headRef: Ref<HTMLHeadingElement>; view: View; recommendation: Recommendation; onCalls: () => void }

/** The heading of the page: what it all means, in two sentences. Focus goes here when the result comes. */
export function WhatItMeans({ headRef, view, recommendation, onCalls }: WhatItMeansProps) {
  const { words, say, names, answers, person, candidates } = view
  const closed = closedToNew(view)
  const coverage = coverageOf(answers)
  const isMedicare = person.track === 'medicare'
  const date = listsDate(view, recommendation)
  const hasLists = candidates.length > 0
  const calls = callsFor(view, recommendation).length
  return (
    <header className="meaning">
      <p className="side muted">{words.meaning.eyebrow}</p>
      <h1 className="title" ref={headRef} tabIndex={-1}>
        {headline(view, recommendation)}
      </h1>
      {answers.coverage === 'not-sure' && coverage && <p className="side">{words.meaning.fromAnswers[coverage]}</p>}
      <p className="side muted" hidden={recommendation.outcome === 'NOT_SHOPPING'}>
        {!hasLists ? words.meaning.noLists : fill(isMedicare ? words.meaning.lists : words.meaning.listsElse, { date })}
      </p>
      {closed.length > 0 && <p className="side">{say.form(words.meaning.closedToNew, closed.length, { doctors: say.list(closed.map(names.short)) })}</p>}
      {calls > 0 && (
        <button type="button" className="plain meaning-calls" onClick={onCalls}>
          <Icon name="phone" />
          {areCallsDone(view, recommendation) ? words.meaning.seeCalls : say.form(words.meaning.toCalls, calls)}
        </button>
      )}
      {answers.whoFor === 'someone-else' && <p className="side muted">{words.meaning.helping}</p>}
    </header>
  )
}

/** The day of the lists behind the cards, or the first and the last of these days. */
function listsDate({ words, say, directory }: View, recommendation: Recommendation): string {
  const listed = shownIn(recommendation).filter((one) => !isHeard(one))
  const days = listed.map(({ asOf }) => asOf).sort()
  const [from = directory.asOf, to = from] = [days[0], days.at(-1)]
  return from === to ? say.date(from) : fill(words.meaning.span, { from: say.date(from), to: say.date(to) })
}
