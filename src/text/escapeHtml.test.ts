import { expect, it } from 'vitest'
import { escapeHtml, jsonInHtml } from './escapeHtml'

it('text ends no tag, attribute or script early', () => {
  expect(escapeHtml('a "b" & <c>')).toBe('a &quot;b&quot; &amp; &lt;c>')
  expect(jsonInHtml({ a: '</script>' })).toBe('{"a":"\\u003c/script>"}')
  expect(JSON.parse(jsonInHtml({ a: '</script>' }))).toEqual({ a: '</script>' })
})
