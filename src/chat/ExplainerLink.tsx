import { Icon } from '../ui/Icon'
import './conversation.css'

export type ExplainerLinkProps = {
  title: string
  open: boolean
  /** Id of the leaf it opens. */
  controls: string
  onToggle: () => void
}

/** "What is a medical group?", with an arrow that turns. The leaf comes right after it. */
export function ExplainerLink({ title, open, controls, onToggle }: ExplainerLinkProps) {
  return (
    <button className="plain explain" type="button" aria-expanded={open} aria-controls={open ? controls : undefined} onClick={onToggle}>
      <Icon name="arrow" />
      {title}
    </button>
  )
}
