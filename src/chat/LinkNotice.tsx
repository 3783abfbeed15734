import type { RestWords } from '../content/chatWords'
import { FactRows, type Fact } from './Facts'
import type { Given } from '../guide/replay'
import type { Linked } from './linked'
import { Notice } from '../ui/Notice'
import './carry.css'

export type LinkNoticeProps = {
  linked: Linked
  words: RestWords['link']
  /** What a link holds, in words. */
  rowsOf: (given: Given) => Fact[]
  onUse: (given: Given) => void
  onPutBack: (mine: Given | null) => void
  onClose: () => void
}

/** Says whose answers these are, and lets the person choose. */
export function LinkNotice({ linked, words, rowsOf, onUse, onPutBack, onClose }: LinkNoticeProps) {
  const button = (label: string, onClick: () => void) => (
    <button className="button-quiet" type="button" onClick={onClick}>
      {label}
    </button>
  )
  return (
    <div className="intro link-notice" role="status">
      {linked.is === 'unreadable' && (
        <Notice kind="caution" title={words.unreadable}>
          <p>{words.unreadableText}</p>
          <div className="link-ends">{button(words.close, onClose)}</div>
        </Notice>
      )}
      {linked.is === 'offered' && (
        <Notice kind="neutral" title={words.offered}>
          <p>{words.offeredText}</p>
          <FactRows rows={rowsOf(linked.given)} words={{ notYet: '', change: '' }} />
          <div className="link-ends">
            {button(words.use, () => onUse(linked.given))}
            {button(words.keep, onClose)}
          </div>
        </Notice>
      )}
      {linked.is === 'used' && (
        <Notice kind="neutral" title={words.used}>
          <p>{words.usedText}</p>
          <div className="link-ends">
            {button(words.close, onClose)}
            {button(linked.mine ? words.putBack : words.fresh, () => onPutBack(linked.mine))}
          </div>
        </Notice>
      )}
    </div>
  )
}
