import type { MouseEvent } from 'react'

/** Longer than the second tap of a shaking hand takes, shorter than it takes to read what has come under the finger. */
const shakeMs = 350
let lastMs = -shakeMs

/** Whether a click is the second of a double one. To be asked of each click once. */
export function isSecondPress({ detail, timeStamp, nativeEvent }: MouseEvent): boolean {
  const sinceMs = timeStamp - lastMs
  lastMs = timeStamp
  // A mouse counts its clicks; a finger does not everywhere.
  return detail > 1 || ((nativeEvent as PointerEvent).pointerType === 'touch' && sinceMs < shakeMs)
}
