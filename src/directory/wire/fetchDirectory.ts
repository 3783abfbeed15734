import { isManifest } from './isManifest'
import { manifestFile, wireVersion, type CountyFiles, type Manifest, type OfficesFile, type RulesFile } from './wire'

/** The files cannot be had now: no connection, or the server does not have them. Trying again may help. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

/** The page and the files are of different releases. Loading the page again helps. */
export class OtherVersionError extends Error {
  override name = 'OtherVersionError'
}

/** @param base Of the folder with the manifest, with a slash at its end. */
export async function fetchManifest(base: string): Promise<Manifest> {
  // Named without a hash: the server is asked each time whether it is still the same.
  const url = new URL(manifestFile, base)
  const manifest = await fetchFile(url, 'directory', { cache: 'no-cache' })
  if (!isManifest(manifest)) throw notTheList(url)
  return manifest
}

/**
 * Both files of a county.
 * @param onBytes How many bytes have come, unpacked, and how many in all.
 */
export async function fetchCounty(base: string, { rules, offices, bytes }: CountyFiles, onBytes?: (come: number, all: number) => void): Promise<[RulesFile, OfficesFile]> {
  let come = 0
  const count = (more: number) => onBytes?.((come += more), bytes)
  return Promise.all([
    fetchFile(new URL(rules, base), 'rules', {}, count) as Promise<RulesFile>,
    fetchFile(new URL(offices, base), 'offices', {}, count) as Promise<OfficesFile>,
  ])
}

async function fetchFile(url: URL, kind: string, init: RequestInit = {}, onBytes?: (more: number) => void): Promise<unknown> {
  const bytes = await bytesOf(url, init, onBytes)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw notTheList(url)
  }
  const { kind: is, version } = (typeof value === 'object' && value !== null ? value : {}) as { kind?: unknown; version?: unknown }
  if (is !== kind) throw notTheList(url)
  if (version !== wireVersion) throw new OtherVersionError(`${url.pathname}: version ${String(version)}, this page reads ${wireVersion}. Load the page again.`)
  if (!(await isAsNamed(url, bytes))) throw new OtherVersionError(`${url.pathname}: this is not what its name says. Load the page again.`)
  return value
}

/** A file of a county bears the start of its SHA-256 in its name. A page without https cannot tell: there it is taken as it is. */
async function isAsNamed({ pathname }: URL, bytes: BufferSource): Promise<boolean> {
  const [, named] = /\.([0-9a-f]{12})\.json$/.exec(pathname) ?? []
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle
  if (named === undefined || !subtle) return true
  const hash = Array.from(new Uint8Array(await subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hash.startsWith(named)
}

function notTheList(url: URL): UnreachableError {
  return new UnreachableError(`${url.pathname}: what came is not the list. Try again.`)
}

async function bytesOf(url: URL, init: RequestInit, onBytes?: (more: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, init)
    if (!response.ok || !response.body) throw new UnreachableError(`${url.pathname}: the server answers ${response.status}. Try again.`)
    const pieces: BlobPart[] = []
    const reader = response.body.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value)
      onBytes?.(piece.value.length)
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer())
  } catch (error) {
    if (error instanceof UnreachableError) throw error
    throw new UnreachableError(`${url.pathname}: no connection. Try again.`)
  }
}
