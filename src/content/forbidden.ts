/** Promises, ranks and shouts, by language: never said. "Covered California" is a name; "stop" and "laptop" are other words. */
export const forbidden: Record<string, RegExp> = {
  en: /\b(?:best|top|covered(?! California)|guarantee[ds]?|should enroll|in[- ]network|number one)\b|#1\b|!/i,
  es: /(?<!\p{L})(?:(?:el|la|los|las|su) mejor(?:es)?|mejor(?:es)? (?:plan|grupo|doctor)(?:es|s)?|garant\p{L}*|cubiert[oa]s?|cubren?|debe inscribirse|debería inscribirse|dentro de la red|número uno)(?!\p{L})|!/iu,
}

/** Of these, what stands nowhere in the content, not even among the ways in which visitors may ask; a search reads "best" as "good" (search/stems.ts). */
export const nowhere: Record<string, RegExp> = {
  en: /\b(?:best|covered(?! Ca(?:lifornia)?\b)|guarantee[ds]?|should enroll)\b/i,
  es: /(?<!\p{L})(?:mejor(?:es)? (?:plan|grupo|doctor|seguro)(?:es|s)?|garant\p{L}*|cubiert[oa]s?|debe inscribirse|debería inscribirse)(?!\p{L})/iu,
}

/** Speaking to somebody as a friend: the guide says "usted". */
export const familiar: Record<string, RegExp> = {
  es: /(?<!\p{L})(?:tú|tu|tus|ti|contigo|te|puedes|tienes|quieres|debes|eres|vas|necesitas)(?!\p{L})/iu,
}
