import { builtInPlaces } from './builtIn'

/** California's counties: five-digit FIPS and the name without "County". */
export function californiaCounties(): Map<string, string> {
  return (counties ??= new Map(builtInPlaces().map(({ county, countyName }) => [county, countyName])))
}

let counties: Map<string, string> | undefined

/** Its five-digit FIPS, from "Los Angeles", "LOS ANGELES COUNTY" and the like; undefined when California has none of that name. */
export function californiaCounty(name: string): string | undefined {
  return (ids ??= new Map([...californiaCounties()].map(([id, known]) => [plain(known), id]))).get(plain(name))
}

let ids: Map<string, string> | undefined

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^(city and )?county of | county$/g, '')
}
