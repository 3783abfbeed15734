import { renderToStaticMarkup } from 'react-dom/server'
import { gather } from './preview/gather'
import { Preview } from './preview/Preview'

/**
 * The page for editors, with every text in it.
 *
 * @param html As built, for a folder below.
 * @param content The folder `content`.
 * @param today YYYY-MM-DD
 */
export function renderPreview(html: string, content: string, today: string): string {
  const gathered = gather(content, today)
  const page = renderToStaticMarkup(<Preview {...gathered} />)
  const title = renderToStaticMarkup(gathered.columns[0]?.words.title)
  return html
    .replaceAll(/\b(src|href)="\.\//g, '$1="../')
    .replace(/<title>[^<]*/, () => `<title>${title}`)
    .replace(/(<div id="preview"[^>]*>)<\/div>/, (_, start: string) => `${start}${page}</div>`)
}
