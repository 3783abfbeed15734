import { groupBy } from '../directory/groupBy'
import type { Contract, Directory, Doctor, Group, Hospital, IsoDate, Listing, Network, Plan, Practice } from '../directory/model'

/** The directory by id, so that the cost of an answer grows with the doctors named and not with the directory. */
export type DirectoryIndex = {
  /** Date of every fact that has none of its own. */
  asOf: IsoDate
  plans: Map<string, Plan>
  networks: Map<string, Network>
  groups: Map<string, Group>
  doctors: Map<string, Doctor>
  hospitals: Map<string, Hospital>
  contractsOfNetwork: Map<string, Contract[]>
  practicesOfDoctor: Map<string, Practice[]>
  listingsOfDoctor: Map<string, Listing[]>
}

const known = new WeakMap<Directory, DirectoryIndex>()

/** Made once for each directory object, which must not be changed afterwards. */
export function indexOf(directory: Directory): DirectoryIndex {
  let index = known.get(directory)
  if (!index) {
    index = {
      asOf: directory.asOf,
      plans: byId(directory.plans),
      networks: byId(directory.networks),
      groups: byId(directory.groups),
      doctors: byId(directory.doctors),
      hospitals: byId(directory.hospitals),
      contractsOfNetwork: groupBy(directory.contracts, (contract) => contract.network),
      practicesOfDoctor: groupBy(directory.practices, (practice) => practice.doctor),
      listingsOfDoctor: groupBy(directory.listings, (listing) => listing.doctor),
    }
    known.set(directory, index)
  }
  return index
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
