import { brotliCompressSync, constants } from 'node:zlib'
import { compileDirectory } from '../../src/directory/compile'
import { buildSearch } from '../../src/directory/search/searchIndex'
import { unpack } from '../../src/directory/wire/unpack'
import { countyOf } from './county'
import { median, ms, timed, whole } from './statistics'
import { atMost, type Row } from './table'
import type { Manifest, OfficesFile, RulesFile } from '../../src/directory/wire/wire'

/** The county the bar is for stands first. */
const sizes = [35_000, 150_000]
const barSize = 35_000
const mostBytes = 400_000
const county = '06037'

/** What a county's list weighs on the wire, and how long the worker takes to make it ready. */
export function wire(): Row[] {
  return sizes.flatMap((size) => {
    const files = new Map(compileDirectory(countyOf(size)).map(({ name, content }) => [name, content]))
    const manifest = JSON.parse(files.get('manifest.json')!) as Manifest
    const names = manifest.counties[county]!
    const [rules, offices] = [files.get(names.rules)!, files.get(names.offices)!]
    const weights = [rules, offices].map((content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length)
    const largest = Math.max(...weights)
    const unpacking = Array.from({ length: 4 }, () => timed(() => unpack(manifest.info, JSON.parse(rules) as RulesFile, JSON.parse(offices) as OfficesFile))).slice(1)
    const directory = unpack(manifest.info, JSON.parse(rules) as RulesFile, JSON.parse(offices) as OfficesFile)
    const indexing = Array.from({ length: 4 }, () => timed(() => buildSearch(directory))).slice(1)
    return [
      {
        what: `county of ${whole(size)} doctors on the wire, brotli`,
        measured: `${weights.map(whole).join(' + ')} bytes (rules and names + offices)`,
        bar: size === barSize ? atMost(largest, mostBytes, `${whole(mostBytes)} a file`) : undefined,
      },
      { what: 'same, both files', measured: `${whole(weights[0]! + weights[1]!)} bytes`, bar: size === barSize ? atMost(weights[0]! + weights[1]!, mostBytes, whole(mostBytes)) : undefined },
      { what: 'same, unpacked and indexed in the worker', measured: `${ms(median(unpacking))} + ${ms(median(indexing))}` },
    ]
  })
}
