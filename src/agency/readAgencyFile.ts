import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { languagesIn } from '../content/read'
import type { Circumstances } from './requirements'

/** agency.json is there and cannot be read. */
export class AgencyFileError extends Error {
  override name = 'AgencyFileError'
}

/** Everything that `standingOf` asks for and the disk knows, as the page will find it. */
export type AgencyFile = {
  /** agency.json as JSON gave it; undefined where there is none. */
  input: unknown
  directory: Circumstances['directory']
  consents: Circumstances['consents']
  languages: string[]
}

/**
 * @param content The folder `content`.
 * @throws AgencyFileError
 */
export function readAgencyFile(content: string): AgencyFile {
  const { sample = true, planYear = 0 } = (readJson(join(content, 'directory', 'directory.json')) ?? {}) as Partial<Circumstances['directory']>
  return { input: readJson(join(content, 'agency.json')), directory: { sample, planYear }, consents: consentVersions(join(content, 'en', 'lead.yaml')), languages: languagesIn(content) }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  const failed = (what: string, error: unknown) => new AgencyFileError(`${relative(process.cwd(), file)}: ${what} (${(error as Error).message}). Mend it, or take the sample's.`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw failed('cannot be read', error)
  }
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw failed('is not JSON', error)
  }
}

function consentVersions(file: string): Circumstances['consents'] {
  const { consents = {} } = existsSync(file) ? (parseYaml(readFileSync(file, 'utf8')) as { consents?: Record<string, { version?: string }> }) : {}
  const version = (name: string) => consents[name]?.version ?? ''
  return { contact: version('contact'), answers: version('answers'), texts: version('texts') }
}
