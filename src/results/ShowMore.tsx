import { Children, useState, type ReactNode } from 'react'

type ShowMoreProps = {
  /** How many are shown at first. */
  first: number
  /** What the button says, for how many more. */
  label: (count: number) => string
  children: ReactNode
}

/** The first few of a list, and a button for the rest, which is in the page from the start but hidden. */
export function ShowMore({ first, label, children }: ShowMoreProps) {
  const [open, setOpen] = useState(false)
  const all = Children.toArray(children)
  const rest = all.slice(first)
  return (
    <>
      {all.slice(0, first)}
      {rest.length > 0 && (
        <div className="show-rest" hidden={!open}>
          {rest}
        </div>
      )}
      {!open && rest.length > 0 && (
        <button type="button" className="button-quiet show-more" onClick={() => setOpen(true)}>
          {label(rest.length)}
        </button>
      )}
    </>
  )
}
