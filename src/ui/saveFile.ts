/** Long enough for a browser that asks first where to put it. */
const keptMs = 60_000

/** Hands the person a file to keep. In a frame its sandbox must allow downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}
