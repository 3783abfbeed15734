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
  return (await fetchFile(new URL(manifestFile, base), 'directory', { cache: 'no-cache' })) as Manifest
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
  const text = await textOf(url, init, onBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UnreachableError(`${url.pathname}: what came is not the list. Try again.`)
  }
  const { kind: is, version } = (typeof value === 'object' && value !== null ? value : {}) as { kind?: unknown; version?: unknown }
  if (is !== kind) throw new UnreachableError(`${url.pathname}: what came is not the list. Try again.`)
  if (version !== wireVersion) throw new OtherVersionError(`${url.pathname}: version ${String(version)}, this page reads ${wireVersion}. Load the page again.`)
  return value
}

async function textOf(url: URL, init: RequestInit, onBytes?: (more: number) => void): Promise<string> {
  try {
    const response = await fetch(url, init)
    if (!response.ok || !response.body) throw new UnreachableError(`${url.pathname}: the server answers ${response.status}. Try again.`)
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    let text = ''
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += decoder.decode(piece.value, { stream: true })
      onBytes?.(piece.value.length)
    }
    return text + decoder.decode()
  } catch (error) {
    if (error instanceof UnreachableError) throw error
    throw new UnreachableError(`${url.pathname}: no connection. Try again.`)
  }
}
