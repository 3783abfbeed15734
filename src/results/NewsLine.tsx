import type { News } from './useNews'
import type { ResultWords } from '../content/resultWords'

/** Beside what was filled in: what it did to the result, and the way up to it. Always in the page, so that it is read out when it changes. */
export function NewsLine({ words, news, onSee }: { words: ResultWords['sheet']; news: News; onSee: () => void }) {
  return (
    <div className="sheet-news" data-changed={news?.hasChanged || undefined}>
      <p className="side" role="status">
        {news?.text}
      </p>
      {news?.hasChanged && (
        <button type="button" className="link" onClick={onSee}>
          {words.see}
        </button>
      )}
    </div>
  )
}
