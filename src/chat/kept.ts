/** The name under which answers are kept, in this tab or on this device. */
export const keptAs = 'plan-group-guide'

/** Whether there is anything to go on with; what it is, `keep.ts` reads. */
export function hasKept(): boolean {
  try {
    return sessionStorage.getItem(keptAs) !== null || localStorage.getItem(keptAs) !== null
  } catch {
    return false
  }
}
