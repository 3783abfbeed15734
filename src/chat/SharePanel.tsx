import { useEffect, useId, useState } from 'react'
import type { RestWords } from '../content/chatWords'
import { FactRows } from './Facts'
import { linkFragment, shared, type ToShare } from './share'
import { linkRows } from './linkRows'
import type { RowTelling } from './factRows'
import type { Answers, Evidence } from '../recommend/answers'
import { copyText } from '../ui/copyText'

export type SharePanelProps = {
  id: string
  words: RestWords['share']
  answers: Answers
  evidence: Evidence[]
  telling: RowTelling
  /** The guide's own page, to which the link leads; `isElsewhere`, when the guide stands in another's page now. */
  page: { url: string; isElsewhere: boolean }
}

/** Makes the link: what is in it, in words, before it is copied. Doctors' names only if ticked. */
export function SharePanel({ id, words, answers, evidence, telling, page }: SharePanelProps) {
  const field = useId()
  const [wanted, setWanted] = useState<ToShare>({ doctors: false, calls: false })
  const [said, setSaid] = useState('')
  const given = shared(answers, evidence, wanted)
  const link = useLink(page.url, given)
  const hasDoctors = (answers.doctors ?? []).length > 0
  const tick = (what: keyof ToShare, label: string, hint: string) => (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          name={`share:${what}`}
          checked={wanted[what]}
          aria-describedby={`${field}${what}`}
          onChange={(event) => {
            setWanted({ ...wanted, [what]: event.target.checked })
            setSaid('')
          }}
        />
        {label}
      </label>
      <p className="side muted share-hint" id={`${field}${what}`}>
        {hint}
      </p>
    </div>
  )
  const copy = async () => setSaid((await copyText(link ?? '')) ? words.copied : words.copyFailed)
  // Who turns the sheet of the system away has changed their mind.
  const send = () => void navigator.share({ title: words.title, url: link! }).catch(() => undefined)
  return (
    <div className="share" id={id}>
      <p>{words.text}</p>
      {page.isElsewhere && <p>{words.elsewhere}</p>}
      {hasDoctors && tick('doctors', words.withDoctors, words.withDoctorsHint)}
      {hasDoctors && wanted.doctors && evidence.length > 0 && tick('calls', words.withCalls, words.withCallsHint)}
      <div>
        <h3 className="strong">{words.holds}</h3>
        <FactRows rows={linkRows(given, telling, words)} words={{ notYet: '', change: '' }} />
      </div>
      {link === null ? (
        <p>{words.tooLong}</p>
      ) : (
        <>
          <label className="share-link" htmlFor={field}>
            <span className="strong">{words.link}</span>
            <input className="field" id={field} name="share:link" readOnly value={link ?? ''} onFocus={(event) => event.target.select()} />
          </label>
          <div className="link-ends">
            <button className="button-quiet" type="button" disabled={link === undefined} onClick={() => void copy()}>
              {words.copy}
            </button>
            {link !== undefined && 'canShare' in navigator && navigator.canShare({ url: link }) && (
              <button className="button-quiet" type="button" onClick={send}>
                {words.send}
              </button>
            )}
          </div>
        </>
      )}
      <p className="side" role="status">
        {said}
      </p>
    </div>
  )
}

/** Undefined while it is being made, null where it would be too long. */
function useLink(url: string, given: Parameters<typeof linkFragment>[0]): string | null | undefined {
  const [made, setMade] = useState<{ of: string; fragment: string | null }>()
  const of = JSON.stringify(given)
  useEffect(() => {
    let isWanted = true
    void linkFragment(JSON.parse(of) as typeof given).then((fragment) => isWanted && setMade({ of, fragment }))
    return () => {
      isWanted = false
    }
  }, [of])
  if (made?.of !== of) return undefined
  return made.fragment === null ? null : `${url}#${made.fragment}`
}
