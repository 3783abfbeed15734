import { useEffect, useRef } from 'react'

const restMs = 400
const signsOfLeaving = ['focusout', 'pagehide'] as const

/**
 * Calls once the person rests from typing, or leaves the field or the page: what follows from each letter would hold up
 * the next, and who then presses "Save" means all of it. Nothing is called for a part that is gone from the page meanwhile.
 */
export function useAtRest(call: () => void): () => void {
  const latest = useRef(call)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = call
  })
  useEffect(() => {
    const leave = () => {
      if (waiting.current === undefined) return
      clearTimeout(waiting.current)
      waiting.current = undefined
      latest.current()
    }
    for (const sign of signsOfLeaving) addEventListener(sign, leave)
    return () => {
      for (const sign of signsOfLeaving) removeEventListener(sign, leave)
      clearTimeout(waiting.current)
    }
  }, [])
  return () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      latest.current()
    }, restMs)
  }
}
