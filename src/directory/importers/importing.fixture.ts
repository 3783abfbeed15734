import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importFiles } from './import'
import { readFolder } from '../readFolder'
import type { Directory } from '../model'
import type { ImportReport } from './report'

/** Writes the files, imports them, and reads what came of it; leaves nothing behind. */
export async function imported(files: Record<string, string | Uint8Array>, format: string | null = null): Promise<{ directory: Directory; report: ImportReport }> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'in', name)), { recursive: true })
      writeFileSync(join(folder, 'in', name), content)
    }
    const out = join(folder, 'out')
    const report = await importFiles({ format, inputs: [join(folder, 'in')], out, today: '2026-11-21', planYear: null, asOf: null, isStrict: false })
    const { directory, problems } = readFolder(out)
    if (!directory) throw new Error(`What was imported cannot be read: ${problems.map(({ reason }) => reason).join(' ')}`)
    return { directory, report }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Records that are neither kept nor set aside: there should be none. */
export function lost({ records }: ImportReport): string[] {
  return Object.entries(records).flatMap(([kind, { read, kept, setAside }]) => {
    const aside = Object.values(setAside).reduce((sum, count) => sum + count, 0)
    return read === kept + aside ? [] : [`${kind}: ${read} read, ${kept} kept, ${aside} set aside`]
  })
}
