/** Whether the browser can look for it in a page. */
export function isSelector(text: string): boolean {
  try {
    document.querySelector(text)
    return true
  } catch {
    return false
  }
}
