/** CR, LF or both. */
export const lineEnd = /\r\n|[\r\n]/

/** Cuts a text that comes in pieces into lines, without their ends. */
export function lineCutter() {
  let begun = ''
  return {
    /** The lines that end in this piece. */
    take(piece: string): string[] {
      const text = begun + piece
      // A line feed may follow in the next piece.
      const whole = text.endsWith('\r') ? text.slice(0, -1) : text
      const lines = whole.split(lineEnd)
      begun = (lines.pop() ?? '') + text.slice(whole.length)
      return lines
    },
    /** The last line, if nothing ended it. */
    end: () => (begun === '' ? [] : [begun.replace(/\r$/, '')]),
  }
}
