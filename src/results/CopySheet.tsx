import { useState } from 'react'
import { copyText } from '../ui/copyText'
import { sheetText } from './sheetText'
import type { Recommendation } from '../recommend/recommendation'
import type { View } from './view'

type CopySheetProps = { view: View; recommendation: Recommendation; agency?: string }

/** Copies the call sheet as plain text. Where the browser forbids that, the text stands there to be copied by hand. */
export function CopySheet({ view, recommendation, agency }: CopySheetProps) {
  const { sheet } = view.words
  const [said, setSaid] = useState<'copied' | 'copyFailed'>()
  const text = sheetText(view, recommendation, agency)
  const copy = async () => setSaid((await copyText(text)) ? 'copied' : 'copyFailed')
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => void copy()}>
        {sheet.copy}
      </button>
      <p className="side muted sheet-copied" role="status">
        {said && sheet[said]}
      </p>
      {said === 'copyFailed' && <textarea className="field sheet-copied" readOnly rows={8} aria-label={sheet.head} value={text} onFocus={(event) => event.target.select()} />}
    </>
  )
}
