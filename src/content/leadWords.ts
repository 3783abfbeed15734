/** `content/<language>/lead.yaml`: the contact form. Fetched when it is opened. In braces: filled in by the page. */
import * as v from 'valibot'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty())
const says = <const Keys extends readonly string[]>(...keys: Keys) => v.strictObject(v.entriesFromList(keys, word))

/** Text and version go together: whoever changes the text raises the version, and the agency approves it anew (`lead.consents` of agency.json). */
const consent = v.strictObject({ version: word, text: word, note: word })

export const leadWordsSchema = v.strictObject({
  title: word,
  intro: word,
  sample: word,
  /** `{agency}` */
  notice: says('title', 'text', 'textMedicare'),
  topics: v.strictObject({
    title: word,
    hint: word,
    products: says('medicare-advantage', 'medigap', 'part-d', 'individual', 'group', 'other'),
  }),
  reach: says('title', 'hint', 'name', 'phone', 'email', 'when', 'whenHint', 'language', 'message', 'messageHint'),
  preview: v.strictObject({
    ...says('title', 'hint', 'request', 'answers', 'topics', 'name', 'phone', 'email', 'when', 'language', 'message', 'remove', 'putBack', 'removed', 'nothingYet', 'to', 'with').entries,
    /** Names of what the guide found; the other answers have the names their questions have. */
    combinations: word,
    /** A doctor to keep. `{name}`, `{keep}` */
    doctor: word,
    /** One who is seen now. */
    doctorNow: word,
  }),
  permission: v.strictObject({
    title: word,
    hint: word,
    /** `{version}`, `{date}` */
    privacy: word,
  }),
  consents: v.strictObject({ contact: consent, answers: consent, texts: consent }),
  /** `{agency}` */
  send: word,
  /** Beside the button, when there are mistakes. */
  notSent: word,
  noThanks: word,
  good: v.strictObject({
    title: word,
    all: v.array(word),
    /** `{phone}` */
    takeBack: word,
  }),
  /** Each starts with a verb. */
  mistakes: says('products', 'productsBack', 'name', 'nameBack', 'reach', 'reachBack', 'phone', 'phoneForTexts', 'email', 'privateNumber', 'contact', 'answersGone'),
  sent: v.strictObject({
    title: word,
    /** `deliveredNext`: `{reach}`, the number and address given. `lastTry`: `{time}`. */
    ...says('sending', 'delivered', 'deliveredNext', 'waiting', 'lastTry', 'waitingKept', 'waitingInPage', 'waitingCall', 'refused', 'refusedText', 'otherRecipient', 'old', 'gone').entries,
    ...says('tryNow', 'takeBack', 'takeBackAsk', 'takeBackYes', 'no', 'edit', 'remove', 'copy', 'copied', 'copyFailed', 'print', 'another', 'receipt', 'backToResult').entries,
    yourCopy: word,
    copyText: word,
    withdraw: word,
    withdrawText: word,
    /** Names in the copy. */
    names: says('id', 'at', 'to', 'page', 'locale', 'permission', 'permissionText', 'sample'),
    /** What stands in storage and cannot be read follows it. */
    unread: word,
    earlier: word,
  }),
})
export type LeadWords = v.InferOutput<typeof leadWordsSchema>
