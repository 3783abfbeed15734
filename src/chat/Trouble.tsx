import type { RestWords } from '../content/chatWords'
import { Notice } from '../ui/Notice'

/** Says once what became of answers that could not be used. */
export function Trouble({ text }: { text: string }) {
  return (
    <div className="intro" role="status">
      <Notice kind="neutral" title={text} />
    </div>
  )
}

/** The directory cannot be had: try again, or go on without it. */
export function Stuck({ words, onRetry, onGoOn }: { words: RestWords['stuck']; onRetry: () => void; onGoOn: () => void }) {
  return (
    <div className="intro" role="alert">
      <Notice kind="caution" title={words.title}>
        <p>{words.text}</p>
        <p className="ends">
          <button className="button-quiet" type="button" onClick={onRetry}>
            {words.retry}
          </button>
          <button className="button-quiet" type="button" onClick={onGoOn}>
            {words.goOn}
          </button>
        </p>
      </Notice>
    </div>
  )
}
