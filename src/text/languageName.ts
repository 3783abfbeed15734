const names = new Map<string, Intl.DisplayNames>()

/** A language by its name in the language shown, as it stands by itself: "Inglés". */
export function languageName(code: string, shownIn: string): string {
  const name = languageInSentence(code, shownIn)
  return name.charAt(0).toLocaleUpperCase(shownIn) + name.slice(1)
}

/** The same within a sentence: "inglés". The browser reads its own list at the first call, which takes it some tens of milliseconds. */
export function languageInSentence(code: string, shownIn: string): string {
  if (!names.has(shownIn)) names.set(shownIn, new Intl.DisplayNames([shownIn], { type: 'language' }))
  return names.get(shownIn)!.of(code) ?? code
}
