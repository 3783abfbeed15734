import type { MouseEvent } from 'react'

/** Longer than the second tap of a shaking hand takes, shorter than it takes to read what has come under the finger. */
const shakeMs = 350
/** As far as that tap may fall from the first. */
const shakePx = 48
let last = { atMs: -shakeMs, x: 0, y: 0 }

/** Whether a click is the second of a double one. To be asked of each click once. */
export function isSecondPress({ detail, timeStamp, clientX, clientY, nativeEvent }: MouseEvent): boolean {
  // A mouse counts its clicks; a finger does not everywhere.
  if ((nativeEvent as PointerEvent).pointerType !== 'touch') return detail > 1
  const { atMs, x, y } = last
  last = { atMs: timeStamp, x: clientX, y: clientY }
  return detail > 1 || (timeStamp - atMs < shakeMs && Math.hypot(clientX - x, clientY - y) < shakePx)
}
