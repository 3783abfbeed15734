import { useState } from 'react'
import type { RestWords } from '../content/chatWords'
import '../ui/parts.css'
import './contact.css'

/** What opens the form, for whoever comes back from it. */
export const contactButton = '.contact-offer button'

/** At the end of the result: an agent may be asked to call. Quiet, and never the price of anything. */
export function ContactOffer({ words, undelivered, onOpen }: { words: RestWords['contact']; /** How many messages were written and are not delivered yet. */ undelivered: () => number; onOpen: () => void }) {
  // As it comes up: the result is drawn anew after each look at the form.
  const [isWaiting] = useState(() => undelivered() > 0)
  return (
    <div className="contact-offer">
      <h2 className="part-head">{words.title}</h2>
      <p>{isWaiting ? words.waiting : words.text}</p>
      <button className="button-quiet" type="button" onClick={onOpen}>
        {isWaiting ? words.see : words.open}
      </button>
    </div>
  )
}
