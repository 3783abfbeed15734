import type { Directory } from '../model'

/** The same directory with these doctors only: all that the rules need for a person who names them. Others are as not listed in it. */
export function slice(directory: Directory, doctors: readonly string[]): Directory {
  const named = new Set(doctors)
  return {
    ...directory,
    doctors: directory.doctors.filter(({ id }) => named.has(id)),
    practices: directory.practices.filter(({ doctor }) => named.has(doctor)),
    listings: directory.listings.filter(({ doctor }) => named.has(doctor)),
  }
}
