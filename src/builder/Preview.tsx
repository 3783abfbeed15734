import { useDeferredValue, useState } from 'react'
import type { BuilderWords } from '../content/builderWords'
import { toHash, type Choices } from './snippet'

/** The example page with the guide on it, as wide as a phone or a desk. */
export function Preview({ words, address, choices }: { words: BuilderWords['preview']; address: string; choices: Choices }) {
  const [width, setWidth] = useState<'phone' | 'desk'>('desk')
  // Not at each letter that is typed.
  const shown = useDeferredValue(choices)
  return (
    <section className="builder-part builder-preview">
      <h2 className="card-head">{words.title}</h2>
      <p className="builder-widths">
        {(['desk', 'phone'] as const).map((one) => (
          <button key={one} className="button-quiet" type="button" aria-pressed={one === width} onClick={() => setWidth(one)}>
            {words[one]}
          </button>
        ))}
      </p>
      <div className={`builder-frame builder-frame-${width}`}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own: a sandbox it could leave would only look like one */}
        <iframe title={words.frame} src={`${address}${toHash(shown)}`} />
      </div>
    </section>
  )
}
