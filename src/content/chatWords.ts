/** The words of the conversation: `first` comes with the page, `rest` when it is needed. */
import * as v from 'valibot'
import { agencyWordsSchema, noticeWordsSchema } from './noticeWords'

const word = v.pipe(v.string(), v.trim(), v.nonEmpty())

export const firstWordsSchema = v.strictObject({
  name: word,
  intro: word,
  /** Says that no person is talking. */
  disclosure: word,
  /** The other language's own name for itself. */
  otherLanguage: word,
  /** Heard, not seen, once the page has changed to this language. */
  nowSpoken: word,
  otherLanguageCode: v.pipe(word, v.regex(/^[a-z]{2,3}$/)),
  back: word,
  help: word,
  close: word,
  /** Stands before the number. */
  hicap: word,
  hicapPhone: word,
  /** While the rest of the page is on its way. */
  busy: word,
  /** It could not be fetched. */
  gone: word,
  reload: word,
  /** On every screen that uses invented data. */
  sample: word,
  /** Names the log of earlier turns for those who hear it. */
  conversation: word,
  /** `{n}`, two or more. */
  left: word,
  leftOne: word,
  /** On the first question, where nothing is known yet. */
  leftAtFirst: word,
  yourAnswer: word,
  change: word,
  say: word,
  send: word,
  someoneElse: word,
  /** Leads to the learn pages. */
  learn: word,
  agency: agencyWordsSchema,
  facts: v.strictObject({
    title: word,
    notYet: word,
    /** The picture before there is anything to show. */
    idea: v.strictObject({
      doctors: word,
      groups: word,
      plans: word,
      mainDoctor: word,
      specialist: word,
      oneGroup: word,
      otherGroup: word,
      plan: word,
      caption: word,
    }),
  }),
})

export const restWordsSchema = v.strictObject({
  facts: v.strictObject({
    /** Beside the result. */
    told: word,
  }),
  explainer: v.strictObject({
    /** `{short}` */
    short: word,
    /** `{sources}`, `{date}` */
    source: word,
    more: word,
    /** Leads to the page of its own. */
    page: word,
    /** Where the dates in it are past. */
    old: word,
    thread: v.strictObject({ doctor: word, group: word, plan: word }),
  }),
  doctors: v.strictObject({
    field: word,
    hint: word,
    /** How a doctor of the directory is called, `{name}`: the same as `results.doctor`. */
    titled: word,
    /** By the name that directories have, capitals aside. */
    specialties: v.record(word, word),
    /** `{text}` as typed */
    closest: word,
    noneClose: word,
    add: word,
    added: word,
    noneOfThese: word,
    asTyped: word,
    failed: word,
    /** Heard, not seen. `{n}` */
    /** The list is on its way; {n} is how many in a hundred have come. */
    coming: word,
    found: word,
    /** `{name}` */
    wasAdded: word,
    wasRemoved: word,
    twice: word,
    full: word,
    /** `{n}`, `{max}` */
    list: word,
    remove: word,
    keep: word,
    must: word,
    nice: word,
    current: word,
    currentOther: word,
    unknown: word,
    specialty: word,
    city: word,
    /** `{n}`, two or more. */
    continue: word,
    continueOne: word,
    none: word,
    noneOther: word,
  }),
  form: v.strictObject({ continue: word, skip: word }),
  stop: v.strictObject({ title: word, call: word, crisis: word, callCrisis: word, goOn: word }),
  helpSheet: v.strictObject({
    title: word,
    hicap: word,
    hicapText: word,
    /** Beside the agency's number. */
    agencyText: word,
    /** `{tty}` */
    tty: word,
    /** Goes to the box. */
    ask: word,
    /** Stands before the names of the sources. */
    zipCodes: word,
    save: word,
    saveText: word,
    /** What the two that follow take away. */
    clearText: word,
    clear: word,
    clearAsk: word,
    /** Where a message to the agency waits. */
    clearAskMessage: word,
    clearYes: word,
    startOver: word,
    startOverAsk: word,
    startOverYes: word,
    no: word,
  }),
  /** The way to the contact form. */
  contact: v.strictObject({ title: word, text: word, open: word, waiting: word, see: word }),
  /** Save and share, at the end of the result. */
  carry: v.strictObject({ title: word, save: word, saved: word, unsave: word, unsaved: word, forbidden: word, share: word, shareClose: word }),
  /** The link with answers. `{n}` */
  share: v.strictObject({
    title: word,
    text: word,
    elsewhere: word,
    withDoctors: word,
    withDoctorsHint: word,
    withCalls: word,
    withCallsHint: word,
    holds: word,
    calls: word,
    callsHeld: word,
    link: word,
    copy: word,
    copied: word,
    copyFailed: word,
    send: word,
    tooLong: word,
  }),
  /** Such a link was opened. */
  link: v.strictObject({
    offered: word,
    offeredText: word,
    use: word,
    keep: word,
    used: word,
    usedText: word,
    putBack: word,
    fresh: word,
    unreadable: word,
    unreadableText: word,
    close: word,
  }),
  /** What opens the help when typed, whole. */
  askForHelp: v.array(word),
  /** An alternative of the result is being tried. `{label}`, `{answer}` */
  trying: word,
  putBack: word,
  keepTrial: word,
  loading: word,
  /** A part that did not come. */
  gone: word,
  /** The lists do not reach where the person lives. */
  reach: word,
  /** What became of answers stored before. */
  stored: v.strictObject({ unreadable: word, expired: word }),
  /** The directory cannot be had. */
  stuck: v.strictObject({ title: word, text: word, retry: word, goOn: word, otherVersion: word, reload: word }),
  /** Around the answer to a question typed into the box. */
  asked: v.strictObject({
    notThis: word,
    /** `{question}` */
    goOn: word,
    /** On a page in another language. */
    speak: word,
  }),
  notPlaced: v.strictObject({ text: word, ask: word, begin: word, helpLine: word }),
  /** To what was typed and is no answer, with `error` or `unsure` of the question. `helloAtEnd`: over the result. */
  replied: v.strictObject({ hello: word, helloAtEnd: word, unsure: word, more: word, why: word }),
  /** Said when somebody types a number that nobody should give a chat. */
  privateNumber: word,
  notices: noticeWordsSchema,
})

export const chatWordsSchema = v.strictObject({ first: firstWordsSchema, rest: restWordsSchema })
export type FirstWords = v.InferOutput<typeof firstWordsSchema>
export type RestWords = v.InferOutput<typeof restWordsSchema>
export type ChatWords = v.InferOutput<typeof chatWordsSchema>
