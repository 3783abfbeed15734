import type { ReactNode } from 'react'
import type { FirstWords } from '../content/chatWords'
import { Brand } from '../ui/Brand'
import { back, close, Stroke } from '../ui/Stroke'
import './chat.css'

/** Its code and its own name for itself. */
export type OtherLanguage = { code: string; name: string }

export type FrameProps = {
  words: FirstWords
  /** Shown as digits, dialled as digits. */
  hicapPhone: string
  /** Left out on the first question, where the mark and name stand in its place on a phone. */
  onBack?: () => void
  /** A button for each: the languages that the guide can change to. */
  others: OtherLanguage[]
  onLanguage: (code: string) => void
  /** Left out only until the help is here; the button stands in its place from the start, so that nothing moves. */
  onHelp?: () => void
  /** Only inside another site's page. */
  onClose?: () => void
  /** Invented data is in use. */
  sample?: boolean
  /** The result gets more room than a question. */
  wide?: boolean
  /** Beside the conversation, from 1024 px. */
  pane?: ReactNode
  /** The box to type in; stays at the lower edge. */
  say?: ReactNode
  /** Notices and licence, after everything. */
  foot?: ReactNode
  children: ReactNode
}

/** What stays while the questions change: the bar, one column, a pane on wide screens, the box at the lower edge. */
export function Frame(props: FrameProps) {
  const { words, hicapPhone, onBack, onHelp, onClose } = props
  return (
    <div className={`frame${props.say ? ' frame-say' : ''}${props.wide ? ' frame-wide' : ''}`}>
      <header>
        <div className={`bar${onBack ? ' bar-back' : ''}${onClose ? ' bar-close' : ''}`}>
          <p className="brand side">
            <Brand name={words.name} />
          </p>
          {onBack && (
            <button className="plain back" type="button" onClick={onBack}>
              <Stroke path={back} />
              {words.back}
            </button>
          )}
          <p className="hicap side muted">
            {words.hicap}{' '}
            <a className="figures" href={`tel:${hicapPhone}`}>
              {hicapPhone}
            </a>
          </p>
          {props.others.map(({ code, name }) => (
            <button key={code} className="plain" type="button" lang={code} onClick={() => props.onLanguage(code)}>
              {name}
            </button>
          ))}
          <button className="plain" type="button" aria-haspopup="dialog" onClick={onHelp}>
            {words.help}
          </button>
          {onClose && (
            <button className="plain close" type="button" aria-label={words.close} onClick={onClose}>
              <Stroke path={close} />
            </button>
          )}
        </div>
        {props.sample && <p className="sample small muted">{words.sample}</p>}
      </header>
      <div className="columns">
        <main className="column">
          <div className="content">{props.children}</div>
          {props.foot && <footer className="foot small muted">{props.foot}</footer>}
          {props.say && <div className="dock">{props.say}</div>}
        </main>
        {props.pane && <aside className="pane">{props.pane}</aside>}
      </div>
    </div>
  )
}

/** What this is, above the first question only. */
export function Intro({ words }: { words: FirstWords }) {
  return (
    <div className="intro">
      <p>{words.intro}</p>
      <p className="small muted">{words.disclosure}</p>
    </div>
  )
}
