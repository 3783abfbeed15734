/**
 * The one form of a Medicare plan id: `H1290-001-000` (contract, plan benefit package, segment; 000 for none).
 * Sources also write H1290-001, H1290-1-0, H7617-109-000-2026, H5420016000 and H5420016. Null: it is none of these.
 *
 * Source: CMS contract numbers are a letter (E, H, R, S) and four digits.
 */
export function medicarePlanId(written: string): string | null {
  const match = parted.exec(written.trim()) ?? joined.exec(written.trim())
  if (!match) return null
  const [, contract = '', plan = '', segment = ''] = match
  return `${contract.toUpperCase()}-${plan.padStart(3, '0')}-${segment.padStart(3, '0')}`
}

const parted = /^([EHRS]\d{4})[-_ /](\d{1,3})(?:[-_ /](\d{1,3}))?(?:[-_ /]20\d\d)?$/i
const joined = /^([EHRS]\d{4})(\d{3})(\d{3})?$/i

/**
 * The one form of a marketplace plan id, `12345CA0010001`: issuer (5 digits), state, product and plan (HIOS standard component id).
 * A variant (`-01`, of cost sharing) has the same doctors and is left out. Null: it is none.
 */
export function marketplacePlanId(written: string): string | null {
  return /^(\d{5}[A-Z]{2}\d{7})(?:-?\d\d)?$/.exec(written.trim().toUpperCase())?.[1] ?? null
}

/** A text without what no id may hold: semicolons, which part lists, and characters that cannot be read. */
export function fitForId(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[;\s\u0000-\u001f\u007f\ufffd]+/g, ' ').trim()
}
