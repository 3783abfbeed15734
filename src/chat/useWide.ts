import { useSyncExternalStore } from 'react'

/** Whether the pane stands beside the conversation (chat.css). Where it does not, nothing of it is drawn. */
export function useWide(): boolean {
  return useSyncExternalStore(onWide, () => wide.matches)
}

const wide = matchMedia('(min-width: 1024px)')

function onWide(change: () => void): () => void {
  wide.addEventListener('change', change)
  return () => wide.removeEventListener('change', change)
}
