import { renderToString } from 'react-dom/server'
import { languages } from 'virtual:content'
import { facts } from 'virtual:agency/facts'
import { identityOf } from './agency/identity'
import { FirstPage } from './chat/FirstPage'

/** Puts the first question, its words and the page's policy into the built page, so that it stands there before any script. */
export async function prerender(html: string, policy: string): Promise<string> {
  const first = await languages.en!.first()
  const page = renderToString(<FirstPage first={first} agency={identityOf(facts, first.words.agency)} onAct={() => Promise.resolve()} />)
  // "<" is all that could end the element early.
  const words = JSON.stringify(first).replaceAll('<', '\\u003c')
  return html
    .replace('<div id="guide"></div>', () => `<div id="guide">${page}</div>\n    <script type="application/json" id="first">${words}</script>`)
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
}
