import { expect, it } from 'vitest'
import { apacheHeaders, apacheLearnHeaders, contentSecurityPolicy, headers, kindOf, netlifyHeaders, nginxHeaders } from './headers'

const open = { connect: [], sites: 'any' as const }
const closed = { connect: ['https://leads.broker.example'], sites: ['https://broker.example', 'https://www.broker.example'] }
const policyOf = (policy: typeof open | typeof closed, kind: 'page' | 'frame') => headers(policy)[kind]['Content-Security-Policy']

it('lets nothing be sent but to the lead endpoint', () => {
  expect(contentSecurityPolicy(open)).toContain("connect-src 'self';")
  expect(contentSecurityPolicy(closed)).toContain("connect-src 'self' https://leads.broker.example;")
})

it('lets only the frame’s page stand in other pages, and only in those of the sites', () => {
  expect(policyOf(open, 'page')).toMatch(/frame-ancestors 'self'$/)
  expect(policyOf(open, 'frame')).toMatch(/frame-ancestors \*$/)
  expect(policyOf(closed, 'frame')).toMatch(/frame-ancestors 'self' https:\/\/broker\.example https:\/\/www\.broker\.example$/)
  expect(policyOf({ connect: [], sites: [] }, 'frame')).toMatch(/frame-ancestors 'self'$/)
})

it.each([
  ['/frame.html', 'frame'],
  ['/frame', 'frame'],
  ['/frames.html', 'page'],
  ['/', 'page'],
  ['/index.html', 'page'],
  ['/embed.html', 'builder'],
  ['/example', 'builder'],
  ['/loader.js', 'loader'],
  ['/assets/main-Abcd1234.js', 'asset'],
  ['/learn/', 'learn'],
  ['/es/learn/ipa.html', 'learn'],
  ['/learn.html', 'page'],
  ['/zz/learned', 'page'],
])('%s is a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

it('in _headers no path is under two policies', () => {
  const paths = netlifyHeaders(closed, '/guide').split('\n').filter((line) => line.startsWith('/'))
  expect(paths).toContain('/guide/frame.html')
  for (const path of paths) {
    const others = paths.filter((other) => other !== path && new RegExp(`^${other.replaceAll(/[.]/g, '\\.').replace('*', '.*')}$`).test(path))
    expect(others, path).toEqual([])
  }
})

it('the pages of other languages are under the page’s policy', () => {
  expect(netlifyHeaders({ ...closed, folders: ['es'] }, '/guide')).toContain(`/guide/es/\n  X-Content-Type-Options: nosniff`)
  expect(netlifyHeaders(closed)).toContain(`/preview/\n  X-Content-Type-Options: nosniff`)
  expect(kindOf('/es/')).toBe('page')
})

it('in the learn pages nothing runs and nothing is sent, on every server and in every language', () => {
  const { learn } = headers(closed)
  expect(learn['Content-Security-Policy']).toBe("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
  const written = `Content-Security-Policy: ${learn['Content-Security-Policy']}`
  for (const path of ['/guide/learn/*', '/guide/es/learn/*']) expect(netlifyHeaders({ ...closed, folders: ['es'] }, '/guide')).toMatch(new RegExp(`^${path.replace('*', '\\*')}\n(  .*\n)*  ${written.replaceAll(/[.*?]/g, '\\$&')}$`, 'm'))
  expect(apacheLearnHeaders(closed)).toContain(`<FilesMatch "\\.html$">\n    Header set X-Content-Type-Options "nosniff"`)
  expect(apacheLearnHeaders(closed)).toContain(`Header set Content-Security-Policy "${learn['Content-Security-Policy']}"`)
  for (const place of ['/guide/learn/', '/guide/es/learn/']) expect(nginxHeaders({ ...closed, folders: ['es'] }, '/guide')).toContain(`location ${place} {`)
})

it('only the pages of the builder hold frames, and only ours', () => {
  expect(headers(closed).builder['Content-Security-Policy']).toContain("frame-src 'self'")
  expect(contentSecurityPolicy(closed)).not.toContain('frame-src')
  expect(apacheHeaders(closed)).toContain('<FilesMatch "^(embed|example)\\.html$">')
  expect(nginxHeaders(closed, '/guide')).toContain('location ~ ^/guide/(embed|example)\\.html$ {')
})

it('Apache and nginx get the same policy', () => {
  const frame = policyOf(closed, 'frame')!
  expect(apacheHeaders(closed)).toContain(`<FilesMatch "^frame\\.html$">\n    Header set X-Content-Type-Options "nosniff"`)
  expect(apacheHeaders(closed)).toContain(`Header set Content-Security-Policy "${frame}"`)
  expect(nginxHeaders(closed, '/guide')).toContain('location = /guide/frame.html {')
  expect(nginxHeaders(closed, '/guide')).toContain(`add_header Content-Security-Policy "${frame}" always;`)
})
