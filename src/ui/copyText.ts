/**
 * Puts a text on the clipboard.
 *
 * @returns Whether it is there: browsers forbid it in some frames, and have no clipboard where a page came without https.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
