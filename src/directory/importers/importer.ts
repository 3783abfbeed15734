import type { Draft } from './draft'
import type { Source } from './source'

/** How one format is told from the others, and read. One file each; `formats.ts` is the list. */
export type Importer = {
  format: string
  /** What it is, for the help: one line. */
  about: string
  /** Whether a file that begins like this can be of this format. @param start At least the first 64 KB, or all. */
  looksLike: (start: string, name: string) => boolean
  /** Puts what the files say into the draft. @throws {SourceError} when a file is not what it seemed. */
  read: (sources: Source[], draft: Draft, options: ImportOptions) => Promise<{ name: string; source: string }>
}

type ImportOptions = {
  /** YYYY-MM-DD. */
  today: string
}
