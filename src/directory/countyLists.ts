import { buildSearch, describe, search, type DoctorMatch, type DoctorSearch } from './search/searchIndex'
import { fetchCounty, fetchManifest, OtherVersionError } from './wire/fetchDirectory'
import { slice } from './wire/slice'
import { unpack } from './wire/unpack'
import type { Directory } from './model'
import type { Manifest } from './wire/wire'

type County = { directory: Directory; index: DoctorSearch }

/** The lists of counties, each fetched, unpacked and indexed once, where that takes no time from the page. */
export class CountyLists {
  private readonly lists = new Map<string, Promise<County>>()
  private manifest: Promise<Manifest> | undefined

  constructor(private readonly base: string) {}

  /** Fetched once; a failure is not kept. */
  open(): Promise<Manifest> {
    this.manifest ??= fetchManifest(this.base).catch((error: unknown) => {
      this.manifest = undefined
      throw error
    })
    return this.manifest
  }

  search(county: string, text: string): Promise<DoctorMatch[]> {
    return this.list(county).then(({ index }) => search(index, text))
  }

  /** All that the rules need for a person of this county who names these doctors, and what is shown of the doctors. */
  async part(county: string, doctors: string[], onBytes?: (come: number, all: number) => void): Promise<{ directory: Directory; matches: DoctorMatch[] }> {
    const { directory, index } = await this.list(county, onBytes)
    return { directory: slice(directory, doctors), matches: doctors.flatMap((id) => describe(index, id) ?? []) }
  }

  private list(county: string, onBytes?: (come: number, all: number) => void): Promise<County> {
    let list = this.lists.get(county)
    if (!list) {
      list = this.fetch(county, onBytes).catch((error: unknown) => {
        this.lists.delete(county)
        throw error
      })
      this.lists.set(county, list)
    }
    return list
  }

  private async fetch(county: string, onBytes?: (come: number, all: number) => void): Promise<County> {
    const manifest = await this.open()
    const files = Object.hasOwn(manifest.counties, county) ? manifest.counties[county]! : manifest.elsewhere
    try {
      const [rules, offices] = await fetchCounty(this.base, files, onBytes)
      const directory = unpack(manifest.info, rules, offices)
      return { directory, index: buildSearch(directory) }
    } catch (error) {
      // A new release may have taken the place of these files: the next try asks for its manifest.
      this.manifest = undefined
      if (error instanceof RangeError) throw new OtherVersionError(`${county}: the files do not belong together. Load the page again.`)
      throw error
    }
  }
}
