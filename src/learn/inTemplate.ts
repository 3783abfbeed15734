import { escapeHtml, jsonInHtml } from '../text/escapeHtml'
import { webPage } from './sitemap'
import type { Page } from './page'

type Placed = {
  page: Page
  /** HTML. */
  body: string
  /** From the page to the folder of the build, as `../`. */
  up: string
  language: string
  /** Of the guide. */
  name: string
  /** Codes of all languages. */
  languages: string[]
  /** Of this copy, where it is known: what search engines read has to be a whole address. */
  webAddress?: string
}

/** The page as a file: the template with the language, the head and the body in their places. */
export function inTemplate(template: string, { page, body, up, language, name, languages, webAddress = '' }: Placed): string {
  const title = page.title === name ? name : `${page.title} | ${name}`
  const address = (code: string) => (webAddress ? webPage(webAddress, code, page.id) : up + webPage('', code, page.id))
  const head = [
    ...(webAddress ? [`<link rel="canonical" href="${escapeHtml(address(language))}" />`] : []),
    ...languages.map((code) => `<link rel="alternate" hreflang="${code}" href="${escapeHtml(address(code))}" />`),
    ...(page.data ? [`<script type="application/ld+json">${jsonInHtml({ '@context': 'https://schema.org', ...page.data, inLanguage: language, ...(webAddress && { url: address(language) }) })}</script>`] : []),
  ]
  return template
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replaceAll(/\b(src|href)="\.\//g, `$1="${up}`)
    .replace('<title></title>', () => `<title>${escapeHtml(title)}</title>`)
    .replace('name="description" content=""', () => `name="description" content="${escapeHtml(page.description)}"`)
    .replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`)
    .replace('<div id="learn"></div>', () => body)
}
