import { LETTER_EM } from './pictureText'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

type Room = {
  /** In CSS pixels at a text size of 16. */
  widthPx: number
  zoom: number
  /** How wide the letters of the font are, 1 being as `pictureText.ts` assumes. */
  letter: number
}

/** Room that a drawing needs. */
export const SMALLEST_PX = 200

/** The room an element has, and what its font takes of it. Measured before the first paint, so that nothing shifts. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, Room] {
  const ref = useRef<T>(null)
  const [room, setRoom] = useState<Room>({ widthPx: 0, zoom: 1, letter: 1 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      // Larger text in the browser's settings makes the drawing larger, as far as there is room; smaller text does not make it smaller.
      const wanted = Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
      const zoom = Math.max(1, Math.min(wanted, element.clientWidth / SMALLEST_PX))
      const widthPx = Math.floor(element.clientWidth / zoom)
      setRoom((before) => (before.widthPx === widthPx && before.zoom === zoom ? before : { widthPx, zoom, letter: letterOf(element) }))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, room]
}

/** Letters as names have them. Wider fonts than those assumed are met: the letters of a person's own font may be. */
const sample = 'Quailbrook Medicare Physicians Group HMO'

function letterOf(element: HTMLElement): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return 1
  pen.font = `600 16px ${getComputedStyle(element).fontFamily}`
  return Math.max(1, pen.measureText(sample).width / (sample.length * 16 * LETTER_EM.bold))
}
