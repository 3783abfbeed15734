import { createReadStream } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { wrongKind } from '../fileKinds'
import { lineCutter } from '../lines'

/** One file to import, packed with gzip or not. */
export type Source = {
  /** Shown in the report. */
  name: string
  path: string
  /** The content, unpacked, piece by piece: memory does not grow with the file. @throws {SourceError} */
  bytes: () => AsyncIterable<Uint8Array>
}

/** A file cannot be read, or is not what it says. The message names it and says what to do. */
export class SourceError extends Error {
  override name = 'SourceError'
}

/** The files that were named, and those in the folders that were named, folders within them too; by name, and each once. */
export async function sourcesOf(inputs: string[]): Promise<Source[]> {
  const seen = new Set<string>()
  const sources: Source[] = []
  for (const input of inputs) await add(input, true)
  return sources

  async function add(path: string, isNamed: boolean): Promise<void> {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (!isNamed) return null
      if (error.code === 'ENOENT') throw new SourceError(`${path}: there is no file or folder of this name. Correct it.`)
      throw unreadable(path, error)
    })
    if (!found?.isFile() && !found?.isDirectory()) {
      if (isNamed) throw new SourceError(`${path}: this is neither a file nor a folder. Give one of them.`)
      sources.push(notReadable(path))
      return
    }
    const real = await realpath(path)
    if (seen.has(real)) return
    seen.add(real)
    if (found.isFile()) sources.push(fileSource(path))
    else for (const name of await filesIn(path)) await add(join(path, name), false)
  }
}

export function fileSource(path: string, name = basename(path)): Source {
  return { name, path, bytes: () => unpacked(path, name) }
}

/** Found in a folder, where it does not stop the rest. */
function notReadable(path: string): Source {
  const name = basename(path)
  return {
    name,
    path,
    // oxlint-disable-next-line require-yield
    async *bytes() {
      throw new SourceError(`${name}: this is no file, or a link that leads nowhere. Remove it, or put the file there.`)
    },
  }
}

/** Longer than any first line or first record that tells a format. */
const peekBytes = 64 * 1024

/** The beginning of a file as text. @throws {SourceError} when it is empty, or of a kind that no format has. */
export async function peek(source: Source): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.bytes()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= peekBytes) break
  }
  const bytes = Buffer.concat(chunks).subarray(0, peekBytes)
  const wrong = wrongKind(bytes)
  if (wrong) throw new SourceError(`${source.name}: this is ${wrong.is}. ${wrong.advice}`)
  return new TextDecoder().decode(bytes)
}

/** Text decoded piece by piece. @throws {SourceError} where bytes are not UTF-8. */
export async function* textOf(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let before = 0
  let piece: Uint8Array = new Uint8Array()
  try {
    for await (piece of source.bytes()) {
      yield decoder.decode(piece, { stream: true })
      before += piece.length
    }
    piece = new Uint8Array()
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new SourceError(`${source.name}: about byte ${before + wrongByte(piece)} it is not UTF-8. Save or export it as UTF-8.`)
  }
}

/** Where a piece of a text ceases to be UTF-8; 0 where it does not go on as the piece before it ended. */
function wrongByte(piece: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let at = 0
  // These may end a letter of the piece before.
  while (at < 3 && isContinuation(piece[at])) at++
  try {
    for (; at < piece.length; at++) decoder.decode(piece.subarray(at, at + 1), { stream: true })
  } catch {
    return at
  }
  return 0
}

function isContinuation(byte = 0): boolean {
  return byte >> 6 === 0b10
}

/** Lines without their ends, and each with its number from 1. */
export async function* linesOf(source: Source): AsyncGenerator<{ text: string; line: number }> {
  const cutter = lineCutter()
  let line = 0
  for await (const piece of textOf(source)) for (const text of cutter.take(piece)) yield { text, line: ++line }
  for (const text of cutter.end()) yield { text, line: ++line }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(folder, error)
  })
  return names.filter((name) => !name.startsWith('.')).sort()
}

/** Of a file that is not packed. */
export const pieceBytes = 256 * 1024

async function* unpacked(path: string, name: string): AsyncGenerator<Uint8Array> {
  const packed = await isGzip(path, name)
  const file = createReadStream(path, { highWaterMark: pieceBytes })
  const stream = packed ? file.pipe(createGunzip()) : file
  // An error of the file would else go unheard while the unpacked stream is read.
  if (packed) file.on('error', (error) => stream.destroy(error))
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw packed ? new SourceError(`${name}: the gzip archive is cut off or damaged (${messageOf(error)}). Fetch it again.`) : unreadable(name, error)
  } finally {
    file.destroy()
  }
}

async function isGzip(path: string, name: string): Promise<boolean> {
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(name, error)
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

function unreadable(name: string, error: unknown): SourceError {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM') return new SourceError(`${name}: it may not be read. Give yourself the right to read it.`)
  return new SourceError(`${name}: it cannot be read (${messageOf(error)}). Look whether the file is whole and the disk is there.`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
