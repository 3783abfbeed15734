import { useEffect, useEffectEvent, useState } from 'react'
import type { Address } from './address'
import type { Guide, PlaceId } from '../guide/machine'
import type { Given } from '../guide/replay'
import { linkedFrom, type Linked } from './linked'
import { isLink, readLink } from './share'

type Place = {
  guide: Guide
  address: Address
  /** What the link brought with which the page was opened. */
  opened: Linked | null
  at: PlaceId
  /** Other answers have taken the place of those there were. */
  onBring: () => void
}

/** Answers that came with a link, when the page was opened or later, and what the person does with them. */
export function useLinked({ guide, address, opened, at, onBring }: Place) {
  const [linked, setLinked] = useState(opened)
  const bring = (given: Given) => {
    guide.send({ type: 'bring', given })
    onBring()
  }
  const arrive = useEffectEvent((brought: Given | null) => {
    const now = linkedFrom(brought, guide.getSnapshot().context.answers)
    if (now.is === 'used') bring(now.given)
    setLinked(now)
  })
  const hear = useEffectEvent((fragment: string) => {
    // Nothing of it stays in the address, nor in the history.
    address.move(at, true)
    void readLink(fragment).then(arrive)
  })
  useEffect(() => address.onChange((place) => isLink(place) && hear(place)), [address])
  return {
    linked,
    use: (given: Given) => {
      const { answers, parked, evidence } = guide.getSnapshot().context
      bring(given)
      setLinked({ is: 'used', given, mine: { answers, parked, evidence } })
    },
    /** The person's own answers come back; there may have been none. */
    putBack: (mine: Given | null) => {
      bring(mine ?? { answers: {}, parked: [] })
      setLinked(null)
    },
    /** Nothing more to say of it. */
    close: () => setLinked(null),
  }
}
