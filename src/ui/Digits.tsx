import { Fragment } from 'react'
import './parts.css'

/** A phone number as it is written. It breaks after a dash, and only where the line has no room for the whole. */
export function Digits({ number }: { number: string }) {
  return (
    <span className="digits">
      {number.split(/(?<=-)/).map((part, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one number never move
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
