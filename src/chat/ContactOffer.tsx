import type { RestWords } from '../content/chatWords'
import '../ui/parts.css'
import './contact.css'

/** At the end of the result: an agent may be asked to call. Quiet, and never the price of anything. */
export function ContactOffer({ words, onOpen }: { words: RestWords['contact']; onOpen: () => void }) {
  return (
    <div className="contact-offer">
      <h2 className="part-head">{words.title}</h2>
      <p>{words.text}</p>
      <button className="button-quiet" type="button" onClick={onOpen}>
        {words.open}
      </button>
    </div>
  )
}
