/**
 * Whether the guide may open inside these pages.
 *
 * @param sites Origins that the agency allows, as `https://example.com`.
 * @param host Origin of the page that holds the frame, as the browser told it with the handshake.
 * @param ancestors Of all further out; the nearest may be among them.
 */
export function mayEmbed(sites: 'any' | string[], host: string, ancestors: string[]): boolean {
  return sites === 'any' || [host, ...ancestors].every((origin) => sites.includes(origin))
}

/**
 * The origins of the pages around the nearest one and further out. Firefox tells none by itself: there, pages of our own origin
 * can be asked, and any other is an origin that no list holds.
 */
export function ancestorsOf(window: Window): string[] {
  const told = window.location.ancestorOrigins as DOMStringList | undefined
  if (told) return Array.from(told)
  const origins: string[] = []
  for (let page = window.parent; page !== page.parent; page = page.parent) origins.push(originOf(page.parent))
  return origins
}

function originOf(page: Window): string {
  try {
    return page.location.origin
  } catch {
    return ''
  }
}
