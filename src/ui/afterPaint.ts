/** Calls once what has just changed is on the screen. */
export function afterPaint(window: Window, call: () => void): void {
  window.requestAnimationFrame(() => window.setTimeout(call))
}
