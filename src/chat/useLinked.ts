import { useEffect, useEffectEvent, useState } from 'react'
import type { Address } from './address'
import type { Guide, PlaceId } from '../guide/machine'
import { questionIds } from '../guide/questions'
import type { Given } from '../guide/replay'
import { isLink, readLink } from './share'

/** What a link with answers brought: nothing to be read; answers, while the person has others; or answers that are used now, `mine` put by. */
export type Linked = { is: 'unreadable' } | { is: 'offered'; given: Given } | { is: 'used'; mine: Given | null }

type Place = {
  guide: Guide
  address: Address
  /** The link with which the page was opened. */
  link: string | undefined
  at: PlaceId
  /** Other answers have taken the place of those there were. */
  onBring: () => void
}

/** Answers from a link take the place of none, and of others only when the person says so. */
export function useLinked({ guide, address, link, at, onBring }: Place) {
  const [linked, setLinked] = useState<Linked | null>(null)
  const bring = (given: Given) => {
    guide.send({ type: 'bring', given })
    onBring()
  }
  const use = (given: Given) => {
    const { answers, parked, evidence } = guide.getSnapshot().context
    const hasOwn = questionIds.some((id) => answers[id] !== undefined)
    bring(given)
    setLinked({ is: 'used', mine: hasOwn ? { answers, parked, evidence } : null })
  }
  const arrive = useEffectEvent((given: Given | null) => {
    const { answers } = guide.getSnapshot().context
    if (!given) setLinked({ is: 'unreadable' })
    else if (questionIds.some((id) => answers[id] !== undefined)) setLinked({ is: 'offered', given })
    else use(given)
  })
  const arriveLater = useEffectEvent((fragment: string) => {
    // Nothing of it stays in the address, nor in the history.
    address.move(at, true)
    void readLink(fragment).then(arrive)
  })
  useEffect(() => {
    if (link !== undefined) void readLink(link).then(arrive)
  }, [link])
  useEffect(() => address.onChange((place) => isLink(place) && arriveLater(place)), [address])
  return {
    linked,
    use,
    /** The person's own answers come back; there may have been none. */
    putBack: (mine: Given | null) => {
      bring(mine ?? { answers: {}, parked: [] })
      setLinked(null)
    },
    /** Nothing more to say of it. */
    close: () => setLinked(null),
  }
}
