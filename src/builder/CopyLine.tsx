import { useState } from 'react'
import type { BuilderWords } from '../content/builderWords'

type CopyLineProps = { text: string; words: Pick<BuilderWords['line'], 'copy' | 'copied' | 'notCopied'> }

/** A text to take along, and a button that does it. */
export function CopyLine({ text, words }: CopyLineProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    // Missing where the page is not served safely; refused where the browser was told to.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setSaid(isCopied ? words.copied : words.notCopied)
  }
  return (
    <div className="copy-line">
      <pre>
        <code>{text}</code>
      </pre>
      <p className="copy-line-do">
        <button className="button-quiet" type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span className="side muted" role="status">
          {said}
        </span>
      </p>
    </div>
  )
}
