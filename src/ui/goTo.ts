/** Brings a place into sight and gives it the focus: for the eyes and for a screen reader alike. Nothing happens where the place is not on the page. */
export function goTo(place: HTMLElement | null): void {
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}
