import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readYaml } from '../content/check/source'
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
  return { input: readJson(join(content, 'agency.json')), directory: { sample, planYear }, consents: consentVersions(content), languages: languagesIn(content) }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  const failed = (what: string, error: unknown, line = '') => new AgencyFileError(`${relative(process.cwd(), file)}${line}: ${what} (${(error as Error).message}). Mend it, or take the sample's.`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw failed('cannot be read', error)
  }
  try {
    // Some editors put a byte order mark first.
    text = text.replace(/^\uFEFF/, '')
    return JSON.parse(text)
  } catch (error) {
    throw failed('is not JSON', error, `:${lineOfMistake(text, error as Error)}`)
  }
}

/** The parser counts characters; where it ran out of them it says no number. */
function lineOfMistake(text: string, { message }: Error): number {
  const [, position = text.length] = /position (\d+)/.exec(message) ?? []
  return text.slice(0, Number(position)).split('\n').length
}

/** None where the texts cannot be read, which others tell. */
function consentVersions(content: string): Circumstances['consents'] {
  const { consents = {} } = (readYaml(content, 'en/lead.yaml').value ?? {}) as { consents?: Record<string, { version?: string }> }
  const version = (name: string) => consents[name]?.version ?? ''
  return { contact: version('contact'), answers: version('answers'), texts: version('texts') }
}
