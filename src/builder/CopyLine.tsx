import { useState } from 'react'
import type { BuilderWords } from '../content/builderWords'
import { copyText } from '../ui/copyText'

type CopyLineProps = { text: string; words: Pick<BuilderWords['line'], 'copy' | 'copied' | 'notCopied'> }

/** A text to take along, and a button that does it. */
export function CopyLine({ text, words }: CopyLineProps) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(text)) ? words.copied : words.notCopied)
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
