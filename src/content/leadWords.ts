/** `content/<language>/lead.yaml`: the contact form. Fetched when it is opened. In braces: filled in by the page. */
import * as v from 'valibot'
import { says, sentence } from './forms'

/** Text and version go together: whoever changes the text raises the version, and the agency approves it anew (`lead.consents` of agency.json). */
const consent = v.strictObject({ version: sentence, text: sentence, note: sentence })

export const leadWordsSchema = v.strictObject({
  title: sentence,
  intro: sentence,
  sample: sentence,
  /** `{agency}` */
  notice: says('title', 'text', 'textMedicare'),
  topics: v.strictObject({
    title: sentence,
    hint: sentence,
    products: says('medicare-advantage', 'medigap', 'part-d', 'individual', 'group', 'other'),
  }),
  reach: says('title', 'hint', 'name', 'phone', 'email', 'when', 'whenHint', 'language', 'message', 'messageHint'),
  preview: v.strictObject({
    ...says('title', 'hint', 'request', 'answers', 'topics', 'name', 'phone', 'email', 'when', 'language', 'message', 'remove', 'putBack', 'removed', 'nothingYet', 'to', 'with').entries,
    /** Names of what the guide found; the other answers have the names their questions have. */
    combinations: sentence,
    /** A doctor to keep. `{name}`, `{keep}` */
    doctor: sentence,
    /** One who is seen now. */
    doctorNow: sentence,
  }),
  permission: v.strictObject({
    title: sentence,
    hint: sentence,
    /** `{version}`, `{date}` */
    privacy: sentence,
  }),
  consents: v.strictObject({ contact: consent, answers: consent, texts: consent }),
  /** `{agency}` */
  send: sentence,
  /** Beside the button, when there are mistakes. */
  notSent: sentence,
  noThanks: sentence,
  good: v.strictObject({
    title: sentence,
    all: v.array(sentence),
    /** `{phone}` */
    takeBack: sentence,
  }),
  /** Each starts with a verb. */
  mistakes: says('products', 'productsBack', 'name', 'nameBack', 'reach', 'reachBack', 'phone', 'phoneForTexts', 'email', 'privateNumber', 'contact', 'answersGone'),
  sent: v.strictObject({
    title: sentence,
    /** `deliveredNext`: `{reach}`, the number and address given. `lastTry`: `{time}`. */
    ...says('sending', 'delivered', 'deliveredNext', 'waiting', 'lastTry', 'waitingKept', 'waitingInPage', 'waitingCall', 'refused', 'refusedText', 'otherRecipient', 'old', 'gone').entries,
    ...says('tryNow', 'takeBack', 'takeBackAsk', 'takeBackYes', 'no', 'edit', 'remove', 'copy', 'copied', 'copyFailed', 'print', 'another', 'receipt', 'backToResult').entries,
    yourCopy: sentence,
    copyText: sentence,
    withdraw: sentence,
    withdrawText: sentence,
    /** Names in the copy. */
    names: says('id', 'at', 'to', 'page', 'locale', 'permission', 'permissionText', 'sample'),
    /** What stands in storage and cannot be read follows it. */
    unread: sentence,
    earlier: sentence,
  }),
})
export type LeadWords = v.InferOutput<typeof leadWordsSchema>
