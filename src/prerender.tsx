import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { identityOf } from './agency/identity'
import { FirstPage } from './chat/FirstPage'
import { NoScript } from './learn/NoScript'
import { otherLanguages } from './otherLanguages'
import { escapeHtml, jsonInHtml } from './text/escapeHtml'

/** Codes of the languages the guide speaks. */
export const codes = Object.keys(languages)

/**
 * Puts the first question, its words and the sites a frame may stand in into a built page: there they stand before any script.
 *
 * @param language Where it is not the page's own, the page is made for a folder of that name beside it.
 */
export async function prerender(html: string, sites: 'any' | string[], language: string): Promise<string> {
  const [first, learn] = await Promise.all([languages[language]!.first(), languages[language]!.learn()])
  const { words } = first
  const isFrame = /<html[^>]* data-frame/.test(html)
  const later = () => Promise.resolve()
  const page = renderToString(
    <FirstPage
      first={first}
      agency={identityOf(facts, words.agency)}
      learn="learn/"
      onAct={later}
      others={otherLanguages(languages, language)}
      onLanguage={later}
      onClose={isFrame ? () => undefined : undefined}
    />,
  )
  const noScript = isFrame ? '' : `${renderToStaticMarkup(<NoScript words={learn.words} />)}\n    `
  return inLanguage(html, language, words.name, words.intro)
    .replace('<div id="guide"></div>', () => `${noScript}<div id="guide">${page}</div>\n    <script type="application/json" id="first">${jsonInHtml(first)}</script>`)
    .replace('<meta name="sites" content="any" />', `<meta name="sites" content="${sites === 'any' ? sites : sites.join(' ')}" />`)
}

/** The page itself, where it is in that language; else one for the folder of the language. */
function inLanguage(html: string, language: string, title: string, description: string): string {
  const own = /<html lang="([^"]+)"/.exec(html)?.[1]
  if (own === undefined || own === language) return html
  return html
    .replace(`<html lang="${own}"`, `<html lang="${language}" data-home="../" data-home-language="${own}"`)
    .replaceAll(/\b(src|href)="\.\//g, '$1="../')
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(title)}`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start: string) => start + escapeHtml(description))
}
