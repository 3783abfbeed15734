/** A question on the screen after an answer. Times in milliseconds of the page's clock. */
export type Painted = { from: string; to: string; inputMs: number; tookMs: number }

/** A task of 50 ms and more, as the browser counts them. */
export type LongTask = { startMs: number; tookMs: number }

declare global {
  interface Window {
    watched: { place: string; inputMs: number; painted: Painted[]; tasks: LongTask[] }
  }
}

/**
 * Runs in the page before anything else does. Notes when the person last did something, when another question
 * (or the result) stands in the document and the frame with it has been painted, and every long task.
 *
 * Two animation frames after the change: the first comes before the paint, the second after it. So it says up to a frame
 * (16 ms) more than the paint took.
 *
 * No function in here has a name: what the compiler adds to keep names is not there in the page.
 *
 * @param nowMs The day the page takes it to be. Playwright's own clock would replace the timers that are measured.
 */
export function watch(nowMs: number): void {
  window.Date = class extends Date {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [nowMs] : parts) as [number]))
    }
  } as DateConstructor
  window.watched = { place: '', inputMs: 0, painted: [], tasks: [] }
  for (const type of ['click', 'keydown']) {
    addEventListener(
      type,
      (event) => {
        window.watched.inputMs = event.timeStamp
      },
      { capture: true },
    )
  }
  new MutationObserver(() => {
    const { watched } = window
    const question = document.querySelector('[data-question]')?.getAttribute('data-question')
    const place = question ?? (document.querySelector('[data-outcome]') ? 'result' : '')
    if (place === '' || place === watched.place) return
    const { place: from, inputMs } = watched
    watched.place = place
    if (from !== '') {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const { duration } = performance.measure(`${from} -> ${place}`, { start: inputMs })
          watched.painted.push({ from, to: place, inputMs, tookMs: duration })
        }),
      )
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-question', 'data-outcome'] })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.watched.tasks.push({ startMs: startTime, tookMs: duration })
  }).observe({ type: 'longtask', buffered: true })
}
