import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Address } from './address'
import type { Guide, PlaceId } from '../guide/machine'
import { givenTo } from '../guide/people'
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
  /** The person's own answers are put by, while another link is looked at. */
  const putBy = useRef<Linked | null>(null)
  const bring = (given: Given) => {
    guide.send({ type: 'bring', given })
    onBring()
  }
  const arrive = useEffectEvent((brought: Given | null) => {
    const now = linkedFrom(brought, guide.getSnapshot().context.answers)
    if (now.is === 'used') bring(now.given)
    if (linked?.is === 'used' && linked.mine) putBy.current = linked
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
      const own = putBy.current?.is === 'used' ? putBy.current.mine : givenTo(guide)
      putBy.current = null
      bring(given)
      setLinked({ is: 'used', given, mine: own })
    },
    /** The person's own answers come back; there may have been none. */
    putBack: (mine: Given | null) => {
      bring(mine ?? { answers: {}, parked: [] })
      setLinked(null)
    },
    /** Nothing more to say of it. */
    close: () => {
      setLinked(putBy.current)
      putBy.current = null
    },
    /** Everything is cleared: nothing of a link or of what it replaced may come back. */
    forget: () => {
      putBy.current = null
      setLinked(null)
    },
  }
}
