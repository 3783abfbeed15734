/** The words of the conversation: `first` comes with the page, `rest` when it is needed. */
import * as v from 'valibot'
import { agencyWordsSchema, noticeWordsSchema } from './noticeWords'
import { sentence } from './forms'

const firstWordsSchema = v.strictObject({
  name: sentence,
  intro: sentence,
  /** Says that no person is talking. */
  disclosure: sentence,
  /** Heard, not seen, once the page has changed to this language. */
  nowSpoken: sentence,
  back: sentence,
  help: sentence,
  close: sentence,
  /** Stands before the number. */
  hicap: sentence,
  hicapPhone: sentence,
  /** While the rest of the page is on its way. */
  busy: sentence,
  /** It could not be fetched. */
  gone: sentence,
  reload: sentence,
  /** On every screen that uses invented data. */
  sample: sentence,
  /** Names the log of earlier turns for those who hear it. */
  conversation: sentence,
  /** `{n}`, two or more. */
  left: sentence,
  leftOne: sentence,
  /** On the first question, where nothing is known yet. */
  leftAtFirst: sentence,
  yourAnswer: sentence,
  change: sentence,
  say: sentence,
  send: sentence,
  someoneElse: sentence,
  /** Leads to the learn pages. */
  learn: sentence,
  agency: agencyWordsSchema,
  facts: v.strictObject({
    title: sentence,
    notYet: sentence,
    /** The picture before there is anything to show. */
    idea: v.strictObject({
      doctors: sentence,
      groups: sentence,
      plans: sentence,
      mainDoctor: sentence,
      specialist: sentence,
      oneGroup: sentence,
      otherGroup: sentence,
      plan: sentence,
      caption: sentence,
    }),
  }),
})

const restWordsSchema = v.strictObject({
  facts: v.strictObject({
    /** Beside the result. */
    told: sentence,
  }),
  explainer: v.strictObject({
    /** `{short}` */
    short: sentence,
    /** `{sources}`, `{date}` */
    source: sentence,
    more: sentence,
    /** Leads to the page of its own. */
    page: sentence,
    /** Where the dates in it are past. */
    old: sentence,
    thread: v.strictObject({ doctor: sentence, group: sentence, plan: sentence }),
  }),
  doctors: v.strictObject({
    field: sentence,
    hint: sentence,
    /** How a doctor of the directory is called, `{name}`: the same as `results.doctor`. */
    titled: sentence,
    /** By the name that directories have, capitals aside. */
    specialties: v.record(sentence, sentence),
    /** `{text}` as typed */
    closest: sentence,
    noneClose: sentence,
    add: sentence,
    added: sentence,
    noneOfThese: sentence,
    asTyped: sentence,
    failed: sentence,
    /** The list is on its way; `{n}` is how many in a hundred have come. */
    coming: sentence,
    /** Heard, not seen. `{n}` */
    found: sentence,
    /** `{name}` */
    wasAdded: sentence,
    wasRemoved: sentence,
    twice: sentence,
    full: sentence,
    /** `{n}`, `{max}` */
    list: sentence,
    remove: sentence,
    keep: sentence,
    must: sentence,
    nice: sentence,
    current: sentence,
    currentOther: sentence,
    unknown: sentence,
    specialty: sentence,
    city: sentence,
    /** `{n}`, two or more. */
    continue: sentence,
    continueOne: sentence,
    none: sentence,
    noneOther: sentence,
  }),
  form: v.strictObject({ continue: sentence, skip: sentence }),
  stop: v.strictObject({ title: sentence, call: sentence, crisis: sentence, callCrisis: sentence, goOn: sentence }),
  helpSheet: v.strictObject({
    title: sentence,
    hicap: sentence,
    hicapText: sentence,
    /** Beside the agency's number. */
    agencyText: sentence,
    /** `{tty}` */
    tty: sentence,
    /** Goes to the box. */
    ask: sentence,
    /** Stands before the names of the sources. */
    zipCodes: sentence,
    save: sentence,
    saveText: sentence,
    /** What the two that follow take away. */
    clearText: sentence,
    clear: sentence,
    clearAsk: sentence,
    /** Where a message to the agency waits. */
    clearAskMessage: sentence,
    clearYes: sentence,
    startOver: sentence,
    startOverAsk: sentence,
    startOverYes: sentence,
    no: sentence,
  }),
  /** The way to the contact form. */
  contact: v.strictObject({ title: sentence, text: sentence, open: sentence, waiting: sentence, see: sentence }),
  /** Save and share, at the end of the result. */
  carry: v.strictObject({ title: sentence, save: sentence, saved: sentence, unsave: sentence, unsaved: sentence, forbidden: sentence, share: sentence, shareClose: sentence }),
  /** The link with answers. `{n}` */
  share: v.strictObject({
    title: sentence,
    text: sentence,
    elsewhere: sentence,
    withDoctors: sentence,
    withDoctorsHint: sentence,
    withCalls: sentence,
    withCallsHint: sentence,
    holds: sentence,
    calls: sentence,
    callsHeld: sentence,
    link: sentence,
    copy: sentence,
    copied: sentence,
    copyFailed: sentence,
    send: sentence,
    tooLong: sentence,
  }),
  /** Such a link was opened. */
  link: v.strictObject({
    offered: sentence,
    offeredText: sentence,
    use: sentence,
    keep: sentence,
    used: sentence,
    usedText: sentence,
    putBack: sentence,
    fresh: sentence,
    unreadable: sentence,
    unreadableText: sentence,
    close: sentence,
  }),
  /** What opens the help when typed, whole. */
  askForHelp: v.array(sentence),
  /** An alternative of the result is being tried. `{label}`, `{answer}` */
  trying: sentence,
  putBack: sentence,
  keepTrial: sentence,
  loading: sentence,
  /** A part that did not come. */
  gone: sentence,
  /** The lists do not reach where the person lives. */
  reach: sentence,
  /** What became of answers stored before. */
  stored: v.strictObject({ unreadable: sentence, expired: sentence }),
  /** The directory cannot be had. */
  stuck: v.strictObject({ title: sentence, text: sentence, retry: sentence, goOn: sentence, otherVersion: sentence, reload: sentence }),
  /** Around the answer to a question typed into the box. */
  asked: v.strictObject({
    notThis: sentence,
    /** `{question}` */
    goOn: sentence,
    /** On a page in another language. */
    speak: sentence,
  }),
  notPlaced: v.strictObject({ text: sentence, ask: sentence, begin: sentence, helpLine: sentence }),
  /** To what was typed and is no answer, with `error` or `unsure` of the question. */
  replied: v.strictObject({ hello: sentence, unsure: sentence, more: sentence, why: sentence }),
  /** Said when somebody types a number that nobody should give a chat. */
  privateNumber: sentence,
  notices: noticeWordsSchema,
})

export const chatWordsSchema = v.strictObject({ first: firstWordsSchema, rest: restWordsSchema })
export type FirstWords = v.InferOutput<typeof firstWordsSchema>
export type RestWords = v.InferOutput<typeof restWordsSchema>
export type ChatWords = v.InferOutput<typeof chatWordsSchema>
