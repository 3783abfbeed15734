/**
 * Texts that were put somewhere until the real ones come. A licence or a phone number that nobody can have says that a
 * field was never filled in, even where its form is right.
 *
 * Errs on the side of the agency: what might be somebody's name, in English or Spanish, is none. "Todo Seguro" is one, "TODO: name" is not.
 *
 * @param value A field, whole: text, or anything that texts stand in.
 * @param isPhone It holds a phone number.
 * @returns Where in the field the first one stands, as `0.number`, and what it says; null where there is none.
 */
export function findPlaceholder(value: unknown, isPhone = false): { path: string; text: string } | null {
  if (typeof value === 'string') return marks.some((mark) => mark.test(value.trim())) || (isPhone && isNobodys(value)) ? { path: '', text: value } : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = findPlaceholder(inner, isPhone)
    if (found) return { path: found.path ? `${key}.${found.path}` : key, text: found.text }
  }
  return null
}

export function isPlaceholder(value: unknown, isPhone = false): boolean {
  return findPlaceholder(value, isPhone) !== null
}

const marks = [
  // Says nothing. Letters of any script say something.
  /^[^\p{L}\p{N}]*(n\/?a|none|nil|null|undefined|unknown|pending|tb[acd]|to be (added|determined|confirmed)|todo|test(ing)?|asdf|xx)?[^\p{L}\p{N}]*$/iu,
  // Says that something is to come.
  /\b(tbd|fixme|change[_-]?me|replace[_-]?me|placeholder|lorem ipsum|todo:)|^(change|replace) (me|this)$|^insert (your|the|an?|agency|company|legal|name|phone|address|licen[cs]e|number)\b|\binsert\b.*\bhere$/i,
  /^TODO\b(?!\W+[A-Z]{2})/,
  /^[<[{].*[>\]}]$|[<[{](insert|your)/i,
  /(?<![a-wyz]{2})x{3,}(?![a-z])/i,
  // Names a gap.
  /^(your[\s_-]?(agency|company|business|name|insurance|address|licen[cs]e|phone|email)|(agency|company|business|legal) name)(\W+(agency|name|here|number|address|llc|inc))*\W*$/i,
  /(^|[@/.])your-?(agency|company|business|name|domain|site|website|email|endpoint|server|host)\b|^(you|your|name)@/i,
  // Tells an example. "An invented" is what the sample says of itself.
  /^((an )?(example|invented)|dummy)\b(?!-)(?! here)/i,
  // Left from the sample: its agency, its town, and a ZIP code that no town has.
  /\bmarisol bay\b|^marisol, california$|\bCA 000\d\d\b/i,
  // Kept free for examples: RFC 2606 and RFC 6761. And this computer.
  /(^|[@./])(example\.(com|net|org)|[\w-]+\.(example|test|invalid|localhost))(?![\w-]|\.\w)|^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?![\w.-])/i,
  // 0X00000, 0000000, 1111111, 1234567 and the like.
  /^0*[A-Z]?0{4,}$|^(\d)\1{5,}$|^0?1234567?8?9?0?$/i,
]

/**
 * A phone number that rings at nobody's, by the North American Numbering Plan: area and exchange begin with 2 to 9, neither ends in 11, no
 * area has 9 in the middle. Of the exchange 555, 0100 to 0199 belong to fiction and 1212 to directory assistance.
 */
function isNobodys(phone: string): boolean {
  const digits = phone.replace(/\D/g, '')
  if (/^(\d)\1+$/.test(digits)) return true
  const [, area = '800', exchange = '', line = ''] = /^1?(\d{3})?(\d{3})(\d{4})$/.exec(digits) ?? []
  // Of another country, or with an extension.
  if (exchange === '' || (/^\s*\+/.test(phone) && !digits.startsWith('1'))) return false
  if (!/^[2-9][0-8]\d$/.test(area) || !/^[2-9]/.test(exchange) || area.endsWith('11') || area === '555') return true
  return exchange === '555' && /^(0\d{3}|1212|1234|5555)$/.test(line)
}
