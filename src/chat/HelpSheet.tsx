import { useEffect, useRef } from 'react'
import type { RestWords } from '../content/chatWords'
import { Digits } from '../ui/Digits'
import { Icon } from '../ui/Icon'
import { Sure } from '../ui/Sure'
import { besideAgencyPhone, type AgencyPhone } from './agencyPhone'
import { WhoSwitch } from './WhoSwitch'
import '../ui/parts.css'
import './help.css'

export type HelpSheetProps = {
  words: RestWords['helpSheet'] & { close: string; someoneElse: string; learn: string }
  open: boolean
  onClose: () => void
  hicapPhone: string
  /** Who runs this copy, under the free help and never before it. */
  agency?: AgencyPhone
  /** The address of the learn pages. */
  learn: string
  /** Where the table of ZIP codes is from: its licence asks for a link. */
  credits: { name: string; url: string }[]
  someoneElse: boolean
  onSomeoneElse: (on: boolean) => void
  /** Goes to the box to type in; left out where there is none. */
  onAsk?: () => void
  saved: boolean
  /** The way to the contact form, where there is one. */
  contact?: { label: string; onOpen: () => void }
  /** A message to the agency waits: clearing takes it too. */
  hasMessage: boolean
  onSave: (on: boolean) => unknown
  onClear: () => void
  onStartOver: () => void
}

/** Phones first, then what the visitor can do with the answers. The same on every screen. */
export function HelpSheet(props: HelpSheetProps) {
  const { words, open, onClose, credits, agency } = props
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])

  return (
    // Escape and a press beside it close it too; the button is the way everybody sees.
    <dialog
      className="help"
      ref={dialog}
      aria-labelledby="help-title"
      closedby="any"
      onClose={() => {
        onClose()
        // Opened from the first page, whose button is gone with it.
        const { activeElement, body } = document
        if (activeElement === body || dialog.current?.contains(activeElement)) document.querySelector<HTMLElement>('[aria-haspopup="dialog"]')?.focus()
      }}
    >
      {open && (
        <div className="help-sheet">
          <div className="help-head">
            <h2 className="card-head" id="help-title">
              {words.title}
            </h2>
            <button className="plain" type="button" aria-label={words.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <Line name={words.hicap} phone={props.hicapPhone} text={words.hicapText} />
          {agency && <Line name={agency.name} phone={agency.phone} text={besideAgencyPhone(agency, words)} />}
          {props.onAsk && (
            <p className="help-part">
              <button className="link" type="button" onClick={props.onAsk}>
                {words.ask}
              </button>
            </p>
          )}
          {props.contact && (
            <p className="help-part">
              <button className="link" type="button" onClick={props.contact.onOpen}>
                {props.contact.label}
              </button>
            </p>
          )}
          <p className="help-part">
            <a className="link" href={props.learn} target="_blank" rel="noopener noreferrer">
              {words.learn}
            </a>
          </p>
          <div className="help-part">
            <WhoSwitch label={words.someoneElse} on={props.someoneElse} onSwitch={props.onSomeoneElse} />
            <WhoSwitch label={words.save} on={props.saved} onSwitch={props.onSave} />
            <p className="side muted">{words.saveText}</p>
          </div>
          <div className="help-part">
            <Sure className="link" label={words.clear} ask={props.hasMessage ? words.clearAskMessage : words.clearAsk} yes={words.clearYes} no={words.no} onYes={props.onClear} />
            <Sure className="link" label={words.startOver} ask={words.startOverAsk} yes={words.startOverYes} no={words.no} onYes={props.onStartOver} />
            <p className="side muted">{words.clearText}</p>
          </div>
          <p className="help-part small muted">
            {words.zipCodes}{' '}
            {credits.map(({ name, url }, place) => (
              <span key={url}>
                {place > 0 && ', '}
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>
              </span>
            ))}
          </p>
        </div>
      )}
    </dialog>
  )
}

function Line({ name, phone, text }: { name: string; phone: string; text: string }) {
  return (
    <div className="help-part">
      <p className="strong">{name}</p>
      <p>
        <a className="help-phone figures" href={`tel:${phone}`}>
          <Icon name="phone" />
          <Digits number={phone} />
        </a>
      </p>
      <p className="side muted">{text}</p>
    </div>
  )
}
