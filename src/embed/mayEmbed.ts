/**
 * Whether the guide may open inside these pages.
 *
 * @param sites Origins that the agency allows, as `https://example.com`.
 * @param host Origin of the page that holds the frame, as the browser told it with the handshake.
 * @param ancestors `location.ancestorOrigins`, nearest first; empty where the browser does not tell.
 */
export function mayEmbed(sites: 'any' | string[], host: string, ancestors: string[]): boolean {
  return sites === 'any' || [host, ...ancestors].every((origin) => sites.includes(origin))
}
