import { useState } from 'react'
import './parts.css'

type SureProps = {
  label: string
  /** Says more than the label where several stand together, for those who hear it. */
  name?: string
  /** Of the first button. */
  className: 'link' | 'plain'
  ask: string
  yes: string
  no: string
  onYes: () => void
}

/** A button that asks once more in place before it takes something away. */
export function Sure({ label, name = label, className, ask, yes, no, onYes }: SureProps) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <p>
        <button className={className} type="button" aria-label={name === label ? undefined : name} onClick={() => setAsking(true)}>
          {label}
        </button>
      </p>
    )
  }
  return (
    <div className="sure" role="group" aria-label={name}>
      <p>{ask}</p>
      <button
        className="button-quiet"
        type="button"
        onClick={() => {
          setAsking(false)
          onYes()
        }}
      >
        {yes}
      </button>
      {/* The harmless one takes the focus the first button had. */}
      <button className="button-quiet" type="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {no}
      </button>
    </div>
  )
}
