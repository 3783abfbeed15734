// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const specs = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts'))

it.each(specs)('%s is under the guard, and under the policy', (name) => {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8')
  expect(text).toMatch(/import \{[^}]*\btest\b[^}]*\} from '\.\/(test|hostSite)'/)
  expect(text.match(/import (?!type).*from '@playwright\/test'/)).toBeNull()
  expect(text).not.toContain('bypassCSP')
})
