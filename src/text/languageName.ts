const names = new Map<string, Intl.DisplayNames>()

/** A language by its name in the language shown, as it stands by itself: Spanish writes "inglés" in a sentence. The browser reads its own list at the first call, which takes it some tens of milliseconds. */
export function languageName(code: string, shownIn: string): string {
  if (!names.has(shownIn)) names.set(shownIn, new Intl.DisplayNames([shownIn], { type: 'language' }))
  const name = names.get(shownIn)!.of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(shownIn) + name.slice(1)
}
