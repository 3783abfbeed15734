/** Strokes on a 24 × 24 grid: those of the first question. `Icon` has them all by name. */
export const arrow = 'm9 6 6 6-6 6'
export const back = 'm15 5-7 7 7 7'
export const check = 'm5 12.5 4.5 4.5L19 7.5'
export const close = 'm6 6 12 12M18 6 6 18'

/** A sign beside its word; never alone, save close. It takes the colour of the words. `size` in px, at a text size of 16. */
export function Stroke({ path, size = 20 }: { path: string; size?: number }) {
  // In rem: it grows with its word.
  const side = `${size / 16}rem`
  return (
    <svg
      width={side}
      height={side}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={path} />
    </svg>
  )
}
