/** Promises, ranks and shouts, by language: never said. "Covered California" is a name; "stop" and "laptop" are other words. */
export const forbidden: Record<string, RegExp> = {
  en: /\b(?:best|top|covered(?! California)|guarantee[ds]?|should enroll|in[- ]network|number one)\b|#1\b|!/i,
  es: /(?<!\p{L})(?:(?:el|la|los|las|su) mejor(?:es)?|mejor(?:es)? (?:plan|grupo|doctor)(?:es|s)?|garant\p{L}*|cubiert[oa]s?|cubren?|debe inscribirse|debería inscribirse|dentro de la red|número uno)(?!\p{L})|!/iu,
}

/** Speaking to somebody as a friend: the guide says "usted". */
export const familiar: Record<string, RegExp> = {
  es: /(?<!\p{L})(?:tú|tu|tus|ti|contigo|te|puedes|tienes|quieres|debes|eres|vas|necesitas)(?!\p{L})/iu,
}
