import type { Address } from './address'
import type { Keep } from './keep'
import type { Answers, Evidence, Notes } from '../recommend/answers'
import type { HelpSheetProps } from './HelpSheet'
import type { ExplainerCopy } from '../content/schema'
import type { PlaceId } from '../guide/machine'
import type { Tongues } from './tongues'
import type { Linked } from './linked'
import type { Lookup } from '../directory/lookup'
import type { ReactNode } from 'react'

/** Of the result, what outlives a visit to the contact form. */
export type Stay = {
  /** The call sheet. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** How far down the page the person was; undefined: they come to it anew. */
  backToPx: number | undefined
}

/** What the conversation needs from around it; app.tsx gives it. Everything that loads, loads once. */
export type Services = {
  language: string
  /** YYYY-MM-DD, by the visitor's clock. */
  today: string
  explainers: () => Promise<Record<string, ExplainerCopy>>
  /** The address of a learn page: of an explainer by its id, or of their list. */
  learn: (page: string) => string
  /** Every language that can be asked in, whatever that of the page. */
  tongues: Tongues
  lookup: () => Promise<Lookup>
  /** So much is known of the lists before they come. */
  areListsSample: boolean
  address: Address
  keep: Keep
  /** What the link brought with which the page was opened; null: there was none. */
  linked: Linked | null
  /** The guide's own page in this language; `isElsewhere`, when the guide stands in a frame. */
  page: { url: string; isElsewhere: boolean }
  /** Given by the page around: stands in the field, for the visitor to confirm. */
  zip?: string
  /** The guide stands in a panel of the page around. */
  onClose?: () => void
  /** Where the table of ZIP codes is from. */
  credits: { name: string; url: string }[]
  /** What became of the answers stored before, when it has to be said. */
  trouble: 'unreadable' | 'expired' | null
  /** Everything from "what it means" to the foot, once all is answered. */
  result: (answers: Answers, chat: { waiting: string; gone: { gone: string; reload: string }; evidence: Evidence[]; onEvidence: (evidence: Evidence[]) => void; notes: Notes; onNotes: (notes: Notes) => void; told: ReactNode; actions: ReactNode; together: ReactNode; contact: ReactNode; stay: Stay; isToPrint: boolean; onPrinted: () => void; onAnswer: (id: string, value: unknown) => void }) => ReactNode
  /** Who is on the screen, once more than one person chooses. */
  people: (place: PlaceId | 'contact') => ReactNode
  /** After the result: one more person, and the plans that could serve everybody. */
  together: (answers: Answers, evidence: Evidence[]) => ReactNode
  /** Leaves the person on the screen alone. */
  removeOthers: () => void
  /** Whom to call of those who run this copy; left out where nobody does. */
  agency?: HelpSheetProps['agency']
  /** Whether the contact form may be shown for these answers. */
  mayContact: () => Promise<(answers: Answers) => boolean>
  contact: (answers: Answers, chat: { waiting: string; gone: { gone: string; reload: string }; evidence: Evidence[]; onPrintSheet: () => void; onBack: () => void }) => ReactNode
  /** Messages to the agency that were not delivered yet. */
  undelivered: () => number
  /** Takes away what the contact form has kept, those messages included. */
  clearContact: () => void
  /** Who runs this copy, and what the law has them say on this screen. */
  foot: (answers: Answers, screen: 'question' | 'result' | 'contact', isStuck: boolean) => ReactNode
  /** The picture as far as the answers reach; null while there is nothing to draw. */
  picture: (answers: Answers) => ReactNode
}
