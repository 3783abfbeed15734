import { useEffect, useRef, type ReactNode } from 'react'
import { isSecondPress } from '../ui/isSecondPress'

export type QuestionCardProps = {
  /** Question id: the name its native controls bear. */
  id: string
  /** Said before it, and scrolled into view with it. */
  above?: ReactNode
  /** "About 6 questions left"; left out where it says nothing. */
  left?: string
  title: string
  why: string
  /** A link that opens a longer answer in place. */
  explainer?: ReactNode
  /** Below the answers: what happens to them. */
  note?: ReactNode
  /** The visitor came here by an answer or Back: the question takes the focus. Never on load. Give each question its own `key`. */
  arrived?: boolean
  /** Earlier turns stand above it. */
  hasTurns?: boolean
  /** The answers. */
  children: ReactNode
  /** The form as sent, the pressed button included. */
  onSubmit: (data: FormData) => void
}

/** One question: a real form, whose legend is the page's only h1. */
export function QuestionCard({ id, above, left, title, why, explainer, note, arrived, hasTurns = false, children, onSubmit }: QuestionCardProps) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const form = heading.current?.closest('form')
    // A page that has just come takes nobody's focus, and never scrolls the page around.
    if (form && hasTurns && !arrived) scrollTo(0, form.getBoundingClientRect().top + scrollY - Number.parseFloat(getComputedStyle(form).scrollMarginTop))
    // Both make the browser lay out the page: with the frame, which does so anyway, and not before it.
    const frame = requestAnimationFrame(() => {
      if (!arrived) return
      heading.current?.focus({ preventScroll: true })
      form?.scrollIntoView()
    })
    return () => cancelAnimationFrame(frame)
  }, [arrived, hasTurns])

  return (
    <form
      className="card"
      data-question={id}
      data-arrived={arrived}
      noValidate
      onClickCapture={(event) => {
        const isAnswer = event.target instanceof Element && event.target.closest('[type="submit"]')
        // Its first press answered the question before: this one has not been read yet.
        if (isAnswer && isSecondPress(event)) event.preventDefault()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(new FormData(event.currentTarget, event.nativeEvent.submitter))
      }}
    >
      {above}
      {left && (
        <p className="small muted" id={`${id}-left`}>
          {left}
        </p>
      )}
      <fieldset aria-describedby={left ? `${id}-why ${id}-left` : `${id}-why`}>
        <legend>
          <h1 className="title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
        </legend>
        <p className="side muted" id={`${id}-why`}>
          {why}
        </p>
        {explainer}
        <div className="answers">{children}</div>
        {note && <div className="note side muted">{note}</div>}
      </fieldset>
    </form>
  )
}
