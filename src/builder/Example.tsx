import { useEffect, useRef, useState } from 'react'
import type { BuilderWords } from '../content/builderWords'
import { attributesOf, fromHash } from './snippet'
import './example.css'

/** What a popup is opened by, where the choices name nothing. */
const openerId = 'open-the-guide'

/** A page such as an agency has, with the guide on it as the address says. */
export function Example({ words }: { words: BuilderWords['example'] }) {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const listen = () => setHash(location.hash)
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])
  const choices = fromHash(hash)
  const isPopup = choices.mode === 'popup'
  const widget = <Widget key={hash} attributes={attributesOf(isPopup ? { ...choices, openOn: `#${openerId}` } : choices)} />
  return (
    <>
      <div className="example-top">
        <span>{words.phone}</span>
        <span>{words.license}</span>
      </div>
      <header className="example-head">
        <p className="example-name">
          {words.agency}
          <small>{words.what}</small>
        </p>
        <p className="example-menu">
          {words.menu.map((entry) => (
            <span key={entry}>{entry}</span>
          ))}
        </p>
      </header>
      <div className="example-hero">
        <p className="example-lead">{words.lead}</p>
        <p>{words.sub}</p>
        {isPopup && (
          <button className="example-opener" type="button" id={openerId}>
            {words.opener}
          </button>
        )}
      </div>
      <main className="example-text">
        <h1>{words.title}</h1>
        {words.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {choices.mode === 'inline' && widget}
        <h2>{words.listTitle}</h2>
        <ul>
          {words.list.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      </main>
      {choices.mode !== 'inline' && widget}
    </>
  )
}

/** The guide, as the loader draws it. Its options are read when it is put into the page. */
function Widget({ attributes }: { attributes: [string, string][] }) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = document.createElement('plan-group-guide')
    for (const [name, value] of attributes) element.setAttribute(name, value)
    holder.current!.append(element)
    return () => element.remove()
  })
  return <div ref={holder} />
}
