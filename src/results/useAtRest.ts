import { useEffect, useRef } from 'react'

const restMs = 400

/** Calls once the person rests from typing: what follows from each letter would hold up the next. */
export function useAtRest<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(call)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = call
  })
  return (...given) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => latest.current(...given), restMs)
  }
}
