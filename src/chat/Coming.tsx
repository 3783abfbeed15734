import { useEffect, useState } from 'react'
import { fill } from '../content/fill'

const pollMs = 400

/** Says that something is on its way, once it takes long enough to be noticed. @param progress How much of it has come, 0 to 1: `{n}` percent in the text. */
export function Coming({ text, progress = none }: { text: string; progress?: () => number }) {
  const [percent, setPercent] = useState<number>()
  useEffect(() => {
    const poll = setInterval(() => setPercent(Math.min(99, Math.floor(progress() * 100))), pollMs)
    return () => clearInterval(poll)
  }, [progress])
  if (percent === undefined) return null
  return (
    <p className="side muted" role="status">
      {fill(text, { n: percent })}
    </p>
  )
}

const none = () => 0
