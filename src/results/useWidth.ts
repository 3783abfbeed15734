import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The room an element has, in CSS pixels at a text size of 16. Measured before the first paint, so that nothing shifts. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, { widthPx: number; zoom: number }] {
  const ref = useRef<T>(null)
  const [room, setRoom] = useState({ widthPx: 0, zoom: 1 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      // Larger text in the browser's settings makes the drawing larger; smaller text does not make it smaller.
      const zoom = Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
      const widthPx = Math.floor(element.clientWidth / zoom)
      setRoom((before) => (before.widthPx === widthPx && before.zoom === zoom ? before : { widthPx, zoom }))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, room]
}
