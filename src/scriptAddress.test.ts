// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'

type Rules = { createScriptURL: (address: string) => string }

afterEach(() => vi.unstubAllGlobals())

/** As a page that has just loaded: the policy is made once. */
async function freshly(): Promise<(address: string) => string> {
  vi.resetModules()
  return (await import('./scriptAddress')).scriptAddress
}

it('lets a script of this site through as it is', async () => {
  const scriptAddress = await freshly()
  expect(scriptAddress('/assets/worker.js')).toBe('/assets/worker.js')
  expect(scriptAddress(new URL('worker.js', location.href).href)).toBe(new URL('worker.js', location.href).href)
})

it.each(['https://other.example/worker.js', '//other.example/worker.js', 'data:text/javascript,1', 'javascript:1'])('refuses %s', async (address) => {
  const scriptAddress = await freshly()
  expect(() => scriptAddress(address)).toThrow(new TypeError(`${address}: this script is not of this site.`))
})

it('asks a browser with Trusted Types for one policy, under the name that the page allows', async () => {
  const names: string[] = []
  const createPolicy = (name: string, { createScriptURL }: Rules): Rules => {
    names.push(name)
    return { createScriptURL: (address) => `trusted ${createScriptURL(address)}` }
  }
  vi.stubGlobal('trustedTypes', { createPolicy })
  const scriptAddress = await freshly()
  expect([scriptAddress('/a.js'), scriptAddress('/b.js')]).toEqual(['trusted /a.js', 'trusted /b.js'])
  expect(names).toEqual(['plan-group-guide'])
  expect(() => scriptAddress('https://other.example/a.js')).toThrow(TypeError)
})
