import { useLayoutEffect, useRef } from 'react'

/**
 * Keeps what was pressed where it is on the screen, whatever grows or shrinks above it.
 * Not every browser does so by itself.
 *
 * @returns To be called with it before anything changes.
 */
export function useStaying(): (pressed: Element) => void {
  const held = useRef<{ element: Element; topPx: number }>(null)
  useLayoutEffect(() => {
    const { element, topPx } = held.current ?? {}
    held.current = null
    if (element?.isConnected) window.scrollBy({ top: element.getBoundingClientRect().top - topPx!, behavior: 'instant' })
  })
  return (element) => {
    held.current = { element, topPx: element.getBoundingClientRect().top }
  }
}
