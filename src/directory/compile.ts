import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftBeside, guarded, type Replaceable } from './folderDraft'
import { FolderError, openFolder } from './readFolder'
import { compileCounty, doctorsByCounty, rowsByDoctor } from './compileCounty'
import { readTables, type Reading } from './readDirectory'
import { storeOf, Store } from './wire/store'
import { manifestFile, wireVersion, type CountyFiles, type Manifest } from './wire/wire'
import type { Directory } from './model'
import type { Info } from './parts'

/** A file the browser loads: its name, with the hash of its content, and the content. */
export type CompiledFile = { name: string; content: string }

export type Compiled = { manifest: Manifest; problems: Reading['problems'] }

/**
 * Compiles a folder of CSV into what the browser loads. The rows are read one by one and held once, alike ones together.
 * A finished folder is replaced only by another whole one.
 * @throws {FolderError} when nothing usable is in it, or the place may not be written.
 */
export function compileFolder(path: string, out: string, isStrict = false): Compiled {
  const store = new Store()
  const { info, problems } = readTables(openFolder(path), store.keep)
  if (!info || store.small.plans.length === 0) throw new FolderError(`${path}: nothing usable is in it. Run "directory check" and mend what it lists.`)
  if (isStrict && problems.length > 0) throw new FolderError(`${path}: ${problems.length} problems, and with --strict any is fatal. Run "directory check" and mend what it lists.`)
  const draft = draftBeside(out, aCompiledDirectory)
  try {
    const manifest = compile(info, store, ({ name, content }) => guarded(out, () => writeFileSync(join(draft.path, name), content)))
    draft.finish()
    return { manifest, problems }
  } catch (error) {
    draft.abandon()
    throw error
  }
}

/** The same for a directory in memory: all files, the manifest among them. */
export function compileDirectory({ name, sample, planYear, asOf, staleAfterDays, source, ...tables }: Directory): CompiledFile[] {
  const files: CompiledFile[] = []
  compile({ name, sample, planYear, asOf, staleAfterDays, source }, storeOf({ name, sample, planYear, asOf, staleAfterDays, source, ...tables }), (file) => files.push(file))
  return files
}

/** One county after the other. */
function compile(info: Info, store: Store, write: (file: CompiledFile) => void): Manifest {
  const rows = rowsByDoctor(store)
  const { byCounty, everywhere } = doctorsByCounty(store, rows)
  const filesOf = (county: string | null, here: number[]): CountyFiles => {
    const { rules, offices, plans, doctors } = compileCounty(store, rows, county, [...here, ...everywhere])
    const title = county === null ? 'elsewhere' : county.replace(/[^\w-]/g, '_')
    const files = [hashed(title, rules), hashed(`${title}-offices`, offices)] as const
    for (const file of files) write(file)
    const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)
    return { rules: files[0].name, offices: files[1].name, plans, doctors, bytes }
  }

  // Not one by one: an object takes `__proto__` as a field only so.
  const counties: Record<string, CountyFiles> = Object.fromEntries([...byCounty.keys()].sort().map((county) => [county, filesOf(county, byCounty.get(county)!)]))
  const manifest: Manifest = { kind: 'directory', version: wireVersion, info, places: store.small.places, counties, elsewhere: filesOf(null, []) }
  write({ name: manifestFile, content: JSON.stringify(manifest) })
  return manifest
}

function hashed(title: string, value: unknown): CompiledFile {
  const content = JSON.stringify(value)
  return { name: `${title}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`, content }
}

/** What an earlier compilation wrote. Other programs call a file `manifest.json` too, such as one of a web page. */
const aCompiledDirectory: Replaceable = {
  holds: 'a compiled directory',
  isOurs: (folder, names) => names.every((name) => name === manifestFile || /\.[0-9a-f]{12}\.json$/.test(name)) && isManifest(join(folder, manifestFile)),
}

function isManifest(path: string): boolean {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest> | null)?.kind === 'directory'
  } catch {
    return false
  }
}
