import type { RestWords } from '../content/chatWords'
import { Notice } from '../ui/Notice'
import './stop.css'

export type StopNoticeProps = {
  words: RestWords['stop']
  /** Back to where the visitor was. */
  onGoOn: () => void
}

/** Before anything else, when the words typed sound like an emergency: 911, 988, and nothing to read first. */
export function StopNotice({ words, onGoOn }: StopNoticeProps) {
  return (
    <div className="stop" role="alert">
      <Notice kind="stop" title={words.title}>
        <p>
          <a className="stop-number title" href="tel:911">
            {words.call}
          </a>
        </p>
        <p>{words.crisis}</p>
        <p>
          <a className="stop-number title" href="tel:988">
            {words.callCrisis}
          </a>
        </p>
        <button className="link" type="button" onClick={onGoOn}>
          {words.goOn}
        </button>
      </Notice>
    </div>
  )
}
