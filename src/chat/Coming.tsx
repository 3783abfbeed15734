import { useEffect, useState } from 'react'
import { fill } from '../content/fill'

const pollMs = 400

/** Says how much of the list has come, once it takes long enough to be noticed. @param progress 0 to 1. */
export function Coming({ text, progress }: { text: string; progress: () => number }) {
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
