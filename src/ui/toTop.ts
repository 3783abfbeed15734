/** Shows the page from its top. In a box in another's page there is nothing to scroll: there the page around comes to the box's top. */
export function toTop(): void {
  document.documentElement.scrollIntoView()
}
