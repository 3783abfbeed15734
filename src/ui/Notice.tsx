import type { ReactNode } from 'react'
import { Icon } from './Icon'
import './parts.css'

type NoticeProps = {
  /** caution: ask first. neutral: good to know. stop: an emergency. */
  kind: 'caution' | 'neutral' | 'stop'
  title: string
  children?: ReactNode
}

/** A box that says one thing. Its kind shows in the sign and the words as well as in the colour. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`}>
      <p className="notice-title strong">
        {kind === 'caution' && <Icon name="warn" />}
        {kind === 'stop' && <Icon name="phone" />}
        {title}
      </p>
      {children}
    </div>
  )
}

/** What to do about an answer that cannot be used; stands between label and field, which names it in `aria-describedby`. */
export function Mistake({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="mistake side strong" id={id}>
      <Icon name="warn" />
      {children}
    </p>
  )
}
