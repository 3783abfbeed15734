import { useEffect, useRef } from 'react'

const restMs = 400

/**
 * Calls once the person rests from typing, or leaves the page: what follows from each letter would hold up the next.
 * Nothing is called for a part that is gone from the page meanwhile.
 */
export function useAtRest(call: () => void): () => void {
  const latest = useRef(call)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = call
  })
  useEffect(() => {
    const leave = () => waiting.current !== undefined && latest.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
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
