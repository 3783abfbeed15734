import { useId, useState } from 'react'
import type { RestWords } from '../content/chatWords'
import { Icon } from '../ui/Icon'
import { SharePanel, type SharePanelProps } from './SharePanel'
import '../ui/parts.css'
import './carry.css'

export type CarryProps = Omit<SharePanelProps, 'id' | 'words'> & {
  words: Pick<RestWords, 'carry' | 'share'>
  isSaved: boolean
  /** @returns Whether it is so now: some browsers let nothing be stored. */
  onSave: (on: boolean) => boolean
}

/** At the end of the result: keep it here, or take it along as a link. */
export function Carry({ words: { carry, share }, isSaved, onSave, ...link }: CarryProps) {
  const id = useId()
  const [isSharing, setSharing] = useState(false)
  const [isForbidden, setForbidden] = useState(false)
  return (
    <>
      <h2 className="part-head">{carry.title}</h2>
      <div className="result-buttons">
        <button type="button" className="button-quiet" onClick={() => setForbidden(onSave(!isSaved) === isSaved)}>
          <Icon name="save" />
          {isSaved ? carry.unsave : carry.save}
        </button>
        {'CompressionStream' in window && (
          <button type="button" className="button-quiet" aria-expanded={isSharing} aria-controls={id} onClick={() => setSharing(!isSharing)}>
            <Icon name="share" />
            {isSharing ? carry.shareClose : carry.share}
          </button>
        )}
      </div>
      <p className="side muted" role="status">
        {isForbidden ? carry.forbidden : isSaved ? carry.saved : carry.unsaved}
      </p>
      {isSharing && <SharePanel id={id} words={share} {...link} />}
    </>
  )
}
