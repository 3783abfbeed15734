import type { Product } from '../agency/products'
import type { LeadWords } from '../content/leadWords'
import type { AnswerLine } from './compose'
import type { Courier } from './courier'
import type { Message } from './message'

/** What the contact form needs from around it. */
export type LeadProps = {
  words: LeadWords
  /** Of the page (BCP 47). */
  language: string
  agency: LeadAgency
  /** What its agents may talk about to this person. */
  products: Product[]
  /** Medicare is spoken of. */
  isMedicare: boolean
  /** What of the answers may be told, in the order it is shown. */
  answers: AnswerLine[]
  page: Message['page']
  /** An invented agency. */
  isSample: boolean
  courier: Courier
  /** For what is typed. */
  tab: Storage | null
  /** "No thanks": nothing is sent. */
  onPrintSheet: () => void
  onBack: () => void
}

export type LeadAgency = {
  /** The one that gets the message, as filed. */
  recipient: string
  /** The name the public knows. */
  shortName: string
  phone: string
  email: string
  privacy: { url: string; version: string; date: string }
  /** Those its agents speak: codes and their own names. */
  languages: { code: string; name: string }[]
}
