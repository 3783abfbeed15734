/** Goes to the question in focus, for those who read something else between. */
export function toQuestion(): void {
  const heading = document.querySelector<HTMLElement>('[data-question] h1')
  heading?.focus({ preventScroll: true })
  heading?.closest('form')?.scrollIntoView()
}

/** Goes to the box to type in. */
export function toBox(): void {
  document.querySelector<HTMLElement>('input[name="say"]')?.focus()
}
