import { useState } from 'react'
import { Notice } from '../ui/Notice'
import type { BuilderWords } from '../content/builderWords'
import { checkAccent } from './checkAccent'
import { ChoicesForm } from './ChoicesForm'
import { CopyLine } from './CopyLine'
import { isSelector } from './isSelector'
import { Preview } from './Preview'
import { asItComes, hostPolicy, snippet, type Choices } from './snippet'
import '../ui/parts.css'
import './builder.css'

type BuilderProps = {
  words: BuilderWords
  /** Code and own name of each language the guide has. */
  languages: [code: string, name: string][]
  /** Addresses of loader.js and of the page to try it on. */
  loader: string
  example: string
  /** This copy still speaks for the invented agency. */
  isSample: boolean
  /** Header lines, by web server. */
  servers: Record<'netlify' | 'apache' | 'nginx', string>
}

/** Where an agency makes the line for its own site, and sees what comes of it. */
export function Builder({ words, languages, loader, example, isSample, servers }: BuilderProps) {
  const [choices, setChoices] = useState(asItComes)
  const accent = choices.accent.trim() === '' ? undefined : checkAccent(choices.accent.trim())
  const used: Choices = {
    ...choices,
    accent: accent?.isUsed === false ? '' : choices.accent,
    openOn: isSelector(choices.openOn) ? choices.openOn : '',
  }
  return (
    <main className="builder">
      <header>
        <h1 className="title">{words.title}</h1>
        <p>{words.intro}</p>
        {isSample && <Notice kind="caution" title={words.sample} />}
      </header>
      <ChoicesForm words={words} languages={languages} choices={choices} onChoose={(change) => setChoices({ ...choices, ...change })} accent={accent} />
      <Preview words={words.preview} address={example} choices={used} />
      <section className="builder-part">
        <h2 className="card-head">{words.line.title}</h2>
        <p className="side">{words.line.text}</p>
        <CopyLine text={snippet(loader, used)} words={words.line} />
        <dl className="builder-places side">
          {words.line.places.map(({ name, text }) => (
            <div key={name}>
              <dt className="strong">{name}</dt>
              <dd className="muted">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="builder-part">
        <h2 className="card-head">{words.policy.title}</h2>
        <p className="side">{words.policy.text}</p>
        <CopyLine text={hostPolicy(new URL(loader).origin)} words={words.line} />
      </section>
      <section className="builder-part">
        <h2 className="card-head">{words.server.title}</h2>
        <p className="side">{words.server.text}</p>
        {(['netlify', 'apache', 'nginx'] as const).map((server) => (
          <details key={server}>
            <summary className="plain">{words.server[server]}</summary>
            <CopyLine text={servers[server]} words={words.line} />
          </details>
        ))}
      </section>
    </main>
  )
}
