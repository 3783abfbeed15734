/** The names under which messages wait on this device until they are delivered. Small: the page looks here when it starts. */
export const waitsAs = 'plan-group-guide.lead.'
/** What was delivered last from this tab: when, and its number. */
export const receiptAs = 'plan-group-guide.lead-receipt'
/** What was typed into the form, in this tab. */
export const draftAs = 'plan-group-guide.lead-draft'

/** Ids of the messages that wait here, read or unread. Storage may be forbidden: then none do. */
export function waitingIn(device: Storage | null): string[] {
  try {
    if (!device) return []
    return Array.from({ length: device.length }, (_, place) => device.key(place) ?? '')
      .filter((key) => key.startsWith(waitsAs))
      .map((key) => key.slice(waitsAs.length))
  } catch {
    return []
  }
}

/** Takes away every message that waits, and what was typed. A page that is sending one lets go of it too. */
export function clearLead({ tab, device }: { tab: Storage | null; device: Storage | null }): void {
  try {
    for (const id of waitingIn(device)) device?.removeItem(`${waitsAs}${id}`)
    for (const name of [draftAs, receiptAs]) tab?.removeItem(name)
  } catch {
    // Forbidden storage holds nothing.
  }
}
