import type { ReactElement } from 'react'
import './status-mark.css'

/** kept ● · ask ◐ · lost ○ · unknown ? · confirmed ● with a check. */
export type Mark = 'kept' | 'ask' | 'lost' | 'unknown' | 'confirmed'

/** The sign of how a doctor stands. Its word always stands beside it, so it says nothing to a screen reader. */
export function StatusMark({ mark, size = 20 }: { mark: Mark; size?: 16 | 20 }) {
  return (
    <svg className="status-mark" width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="-10 -10 20 20" aria-hidden>
      <MarkShape mark={mark} />
    </svg>
  )
}

/** The same inside another drawing, around 0, 0 and 16 across. */
export function MarkShape({ mark }: { mark: Mark }) {
  return shapes[mark]
}

const shapes: Record<Mark, ReactElement> = {
  kept: <circle className="mark-kept" r="8" />,
  confirmed: (
    <g className="mark-confirmed">
      <circle r="8.5" />
      <path d="m-4 .4 2.8 2.8L4-3" />
    </g>
  ),
  ask: (
    <g className="mark-ask">
      <circle r="7" />
      <path d="M0-7a7 7 0 0 0 0 14z" />
    </g>
  ),
  lost: <circle className="mark-lost" r="6.75" />,
  unknown: (
    <g className="mark-unknown">
      <circle r="7.5" />
      <path d="M-2.3-1.7A2.3 2.3 0 1 1 .6.6C.1.8 0 1.1 0 1.7M0 4.1v.1" />
    </g>
  ),
}
