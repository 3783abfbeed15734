/** To be named, with the link, on a page that uses the built-in places: the licence of the first asks for it. */
export const builtInSources = [
  { name: 'SimpleMaps US ZIP Codes', url: 'https://simplemaps.com/data/us-zips', licence: 'free with a link' },
  { name: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
]
