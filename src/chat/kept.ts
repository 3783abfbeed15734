/** The name under which answers are kept, in this tab or on this device; in a frame, the widget's name follows after a colon. */
export const keptAs = 'plan-group-guide'

/** Whether there is anything to go on with; what it is, `keep.ts` reads. */
export function hasKept(name: string): boolean {
  try {
    return sessionStorage.getItem(name) !== null || localStorage.getItem(name) !== null
  } catch {
    return false
  }
}
