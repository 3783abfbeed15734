import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { parseSync } from 'vite'

/** Bytes of a built file as a host with brotli at its best (11) sends it. */
export function brotli(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/**
 * The scripts and style sheets a built page loads before the person does anything: those its HTML names, and
 * what these scripts import. Vite names the style sheets of all of them in the HTML.
 *
 * @returns Paths from `folder`.
 */
export function firstLoad(folder: string, page = 'index.html'): string[] {
  // What stands in noscript is loaded where no script runs, and nowhere else.
  const html = readFileSync(join(folder, page), 'utf8').replaceAll(/<noscript>.*?<\/noscript>/gs, '')
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address]) => posix.normalize(address!.replace(/^\//, '')))
  const all = new Set<string>()
  const visit = (file: string) => {
    if (all.has(file)) return
    all.add(file)
    if (file.endsWith('.js')) for (const from of staticImports(join(folder, file))) visit(posix.join(posix.dirname(file), from))
  }
  for (const file of named) visit(file)
  if (![...all].some((file) => file.endsWith('.js'))) throw new Error(`bench: ${page} names no script. Look at what the build left in ${folder}.`)
  return [...all]
}

function staticImports(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'))
  const from = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []))]
  return from.filter((address) => address.startsWith('.'))
}
