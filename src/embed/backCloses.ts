const mark = 'guidePanelIsOpen'
/** As in loader.css: on a screen no wider the panel covers the page, and Back is how people close what covers a page. */
const coversPx = 480

/**
 * A phone's Back closes the open panel instead of leaving the page around.
 *
 * The step it takes back is one of the frame's own history. It is part of the tab's history, yet the page around keeps
 * its address and its `history.state`, and hears no `popstate`: single-page sites go on as they were.
 *
 * @returns What to do once the panel was opened and once it was closed, by whomever.
 */
export function backCloses(window: Window, close: () => void): { opened: () => void; closed: () => void } {
  const { history, screen } = window
  const isMarked = () => (history.state as Record<string, unknown> | null)?.[mark] === true
  let length = 0
  let isOpen = false
  window.addEventListener('popstate', () => {
    if (isOpen && !isMarked()) close()
  })
  return {
    opened() {
      isOpen = true
      if (screen.width > coversPx || isMarked()) return
      history.pushState({ [mark]: true }, '')
      length = history.length
    },
    closed() {
      isOpen = false
      // Where the page around has gone on meanwhile, a step back would be one of its own.
      if (isMarked() && history.length === length) history.back()
    },
  }
}
