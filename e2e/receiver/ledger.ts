import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

/** `new`: written now. `same`: it was there already. `other`: something else stands under this key. */
export type Written = 'new' | 'same' | 'other'

/**
 * Writes each message once, to `<folder>/<key>.json`. A file is there whole or not at all: it is written under another name,
 * brought to the disk, and only then gets its own, which fails where one stands already.
 *
 * @param key A UUID: it becomes the file's name.
 */
export async function writeOnce(folder: string, key: string, message: unknown): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${key}.json`)
  const draft = join(folder, `.${key}.${process.pid}.${Math.random().toString(36).slice(2)}`)
  try {
    await writeFile(draft, `${JSON.stringify(message, null, 2)}\n`, { flag: 'wx', flush: true })
    await link(draft, file)
    return 'new'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return isDeepStrictEqual(JSON.parse(await readFile(file, 'utf8')), message) ? 'same' : 'other'
  } finally {
    await rm(draft, { force: true })
  }
}
