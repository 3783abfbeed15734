/** The mark: two doctors, two links into one group. The picture of the result at 28 px. */
export function Logo() {
  return (
    <svg className="logo" width="28" height="24" viewBox="0 0 28 24" fill="currentColor" aria-hidden>
      <path d="M5 4.5c7 0 5 7.5 12 7.5M5 19.5c7 0 5-7.5 12-7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="4.5" cy="4.5" r="3.5" />
      <circle cx="4.5" cy="19.5" r="3.5" />
      <rect x="15" y="6" width="12" height="12" rx="4" />
    </svg>
  )
}
