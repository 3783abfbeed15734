// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const manifest = JSON.parse(read('package.json')) as Locked

type Locked = {
  version?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

describe('package-lock.json', () => {
  // Some releases lack packages for other platforms where the lock was made; npm then writes a lock that `npm ci` refuses.
  it('locks everything that a locked package names, for every platform', () => {
    expect(missing(lock.packages)).toEqual([])
  })

  it('is made from package.json as it stands', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {}
    expect({ dependencies, devDependencies }).toEqual({ dependencies: manifest.dependencies, devDependencies: manifest.devDependencies })
  })

  it('has each exact version of package.json', () => {
    const exact = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, range]) => /^\d/.test(range))
    expect(exact.length).toBeGreaterThan(0)
    expect(exact.map(([name]) => [name, lock.packages[`node_modules/${name}`]?.version])).toEqual(exact)
  })

  it('tells no one where to download from', () => {
    // The only addresses left are those of people to fund, which npm copies from the packages.
    expect(addresses(lock)).toEqual([])
    expect(read('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('is seen through when it is incomplete', () => {
    const packages = {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { dependencies: { b: '1', c: '1' }, optionalDependencies: { 'a-windows': '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/c': {},
    }
    expect(missing(packages)).toEqual(['node_modules/a needs a-windows'])
    expect(addresses({ packages: { a: { resolved: 'file:x', funding: { url: 'https://a' }, other: ['https://b'] } } })).toEqual(['resolved: file:x', 'https://b'])
  })
})

describe.skipIf(!existsSync(join(root, '.git')))('files in git', () => {
  it('name no package registry', () => {
    // In parts, so that this file does not name them either.
    const hosts = [['npm', 'js.'], ['npm', 'mirror.'], ['yarn', 'pkg.'], ['deb.', 'debian.'], ['security.', 'debian.'], ['archive.', 'ubuntu.'], ['py', 'pi.org'], ['python', 'hosted.'], ['crates', '.io'], ['proxy.', 'golang.']]
    const words = hosts.map((parts) => parts.join(''))
    // New files too: better to hear of it before they are committed.
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter((file) => file && existsSync(join(root, file)))
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap((file) => words.filter((word) => read(file).includes(word)).map((word) => `${file} names ${word}`))).toEqual([])
  })
})

/** What locked packages need and the lock does not have, looked up as Node does: beside the package, then further up. */
function missing(packages: Record<string, Locked>): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...(path === '' ? devDependencies : {}), ...optionalDependencies })
      .filter((name) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${path || 'package.json'} needs ${name}`),
  )
}

/** `node_modules/a/node_modules/b` → itself, `node_modules/a/` and the root. */
function foldersAbove(path: string): string[] {
  if (path === '') return ['']
  const parts = path.split('/node_modules/')
  return [...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`), '']
}

function addresses(value: unknown, key = ''): string[] {
  if (key === 'funding') return []
  if (typeof value === 'string') return key === 'resolved' ? [`resolved: ${value}`] : value.includes('://') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => addresses(inner, name))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
