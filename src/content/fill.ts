/**
 * Puts values in the place of `{name}`. A name without a value stays as it is, so that a mistake in a
 * translation shows. "Dr." and the like are tied to the name after them: they never end a line.
 */
export function fill(text: string, values: Record<string, string | number> = {}): string {
  return tie(text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)))
}

function tie(text: string): string {
  return text.replace(/\b(Dra?|Sra?)\. /g, '$1.\u00a0')
}
