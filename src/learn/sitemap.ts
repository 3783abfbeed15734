import { escapeHtml } from '../text/escapeHtml'
import { folderOf, pageIn } from './address'

/** The whole address of a learn page. @param webAddress Of this copy, ending in "/". */
export function webPage(webAddress: string, language: string, id: string): string {
  return pageIn(`${webAddress}${folderOf(language)}learn/`, id)
}

/** The guide and its learn pages, for search engines (sitemaps.org). @param webAddress Of this copy, ending in "/". */
export function sitemapOf(pages: { language: string; id: string; checked?: string }[], webAddress: string): string {
  const guides = [...new Set(pages.map(({ language }) => language))].map((language) => ({ address: webAddress + folderOf(language), checked: undefined }))
  const each = [...guides, ...pages.map(({ language, id, checked }) => ({ address: webPage(webAddress, language, id), checked }))]
  const urls = each.map(({ address, checked }) => `  <url><loc>${escapeHtml(address)}</loc>${checked ? `<lastmod>${checked}</lastmod>` : ''}</url>`)
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...urls, '</urlset>', ''].join('\n')
}
