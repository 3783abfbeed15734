/** The longest name anybody types, in UTF-16 units. Whatever is longer is no name. */
export const longestLine = 120

/** Control signs but tabs and line ends, signs that turn the direction of what follows, half an emoji: nobody sees them, and what holds one reads otherwise than it is written. */
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

export function withoutHidden(text: string): string {
  return text.replace(hidden, '')
}

export function hasHidden(text: string): boolean {
  return text.search(hidden) !== -1
}

/** What was typed or pasted into a field of one line, as it can be kept and shown: '' where nothing of it can be seen. */
export function typedLine(text: string): string {
  return typedSoFar(text.replace(/\s+/g, ' ').trim()).trim()
}

/** The same while it is being typed: the blank before the next word stays. */
export function typedSoFar(text: string): string {
  const line = withoutHidden(text.replace(/\s/g, ' ').slice(0, longestLine))
  return isBlank(line) ? '' : line
}

/** Whether a text is one that `typedLine` may have given, and not ''. */
export function isTypedLine(text: string): boolean {
  return !isBlank(text) && text.length <= longestLine && !hasHidden(text) && !/[\t\n\r\u2028\u2029]/.test(text)
}

/** Signs that join, part or fill make text of some languages, and nothing that can be seen by themselves. */
function isBlank(line: string): boolean {
  return /^[\s\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(line)
}
