import { backCloses } from './backCloses'
import type { Host } from './frame'

/** What the frame does for the page around, once it knows it. @param hasClose The guide stands in a panel that can be closed. */
export function serve(document: Document, { tell, listen }: Pick<Host, 'tell' | 'listen'>, hasClose: boolean): void {
  const close = () => tell({ type: 'close' })
  const back = hasClose && document.defaultView ? backCloses(document.defaultView, close) : undefined
  listen(({ type }) => {
    back?.[type]()
    if (type === 'opened') focusIn(document)
  })
  if (hasClose) closeOnEscape(document, close)
  else tellHeight(document, (heightPx) => tell({ type: 'resize', heightPx }))
}

/** To the question, unless the focus is somewhere already: one comes back to where one was. */
function focusIn(document: Document, tries = 60): void {
  if (document.activeElement !== document.body) return
  const heading = document.querySelector<HTMLElement>('h1[tabindex]')
  if (heading) heading.focus({ preventScroll: true })
  // Answers to go on with are still on their way.
  else if (tries > 0) setTimeout(() => focusIn(document, tries - 1), 50)
}

/** Help that is open closes first. */
function closeOnEscape(document: Document, close: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) close()
  })
}

/** At most once a drawn frame: that is when browsers say that a size has changed. */
function tellHeight(document: Document, tell: (heightPx: number) => void): void {
  new ResizeObserver(() => tell(Math.ceil(document.body.getBoundingClientRect().height))).observe(document.body)
}
