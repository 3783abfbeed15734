import { renderToString } from 'react-dom/server'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { identityOf } from './agency/identity'
import { FirstPage } from './chat/FirstPage'

/** Puts the first question, its words and the sites a frame may stand in into a built page: there they stand before any script. */
export async function prerender(html: string, sites: 'any' | string[]): Promise<string> {
  const first = await languages.en!.first()
  const onClose = html.includes('<html lang="en" data-frame') ? () => undefined : undefined
  const page = renderToString(<FirstPage first={first} agency={identityOf(facts, first.words.agency)} onAct={() => Promise.resolve()} onClose={onClose} />)
  // "<" is all that could end the element early.
  const words = JSON.stringify(first).replaceAll('<', '\\u003c')
  return html
    .replace('<div id="guide"></div>', () => `<div id="guide">${page}</div>\n    <script type="application/json" id="first">${words}</script>`)
    .replace('<meta name="sites" content="any" />', `<meta name="sites" content="${sites === 'any' ? sites : sites.join(' ')}" />`)
}
