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

type StuckProps = {
  words: RestWords['stuck']
  /** The directory is there, but for another release of the page. */
  isOtherVersion: boolean
  onRetry: () => void
  onGoOn: () => void
}

/** The directory cannot be had: try again, or go on without it. */
export function Stuck({ words, isOtherVersion, onRetry, onGoOn }: StuckProps) {
  return (
    <div className="intro" role="alert">
      <Notice kind="caution" title={words.title}>
        <p>{isOtherVersion ? words.otherVersion : words.text}</p>
        <p className="ends">
          <button className="button-quiet" type="button" onClick={isOtherVersion ? () => location.reload() : onRetry}>
            {isOtherVersion ? words.reload : words.retry}
          </button>
          <button className="button-quiet" type="button" onClick={onGoOn}>
            {words.goOn}
          </button>
        </p>
      </Notice>
    </div>
  )
}
