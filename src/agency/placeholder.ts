/**
 * Texts that were put somewhere until the real ones come. A licence or a phone number that nobody can have says that a
 * field was never filled in, even where its form is right.
 */
export function isPlaceholder(value: unknown): boolean {
  if (typeof value === 'string') return wording.test(value) || noAddress.test(value) || noPhone.test(value) || noNumber.test(value.trim())
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(isPlaceholder)
}

const wording = /\b(todo|tbd|fixme|changeme|change me|replace me|placeholder|lorem|invented|your (agency|name|company)|insert)\b|[<[{](insert|your)|xxx/i
/** Kept free for examples: RFC 2606 and RFC 6761. */
const noAddress = /(^|[@./])(example\.(com|net|org)|[\w-]+\.(example|test|invalid|localhost))(?![\w-])|^http:\/\/(localhost|127\.0\.0\.1)\b/i
/** 555-0100 to 555-0199 belong to fiction, 555 is no area, and no exchange that begins 555-0 serves a business (North American Numbering Plan). */
const noPhone = /(^|\D)555[\s.-]?0\d{3}(?!\d)|(^|\D)\(?555\)?[\s.-]?\d{3}[\s.-]?\d{4}/
/** 0X00000, 0000000 and the like. */
const noNumber = /^0*[A-Z]?0{4,}$|^1234567?8?9?0?$/i
