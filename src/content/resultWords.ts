/**
 * The words of the result: `content/<language>/words.yaml`, under `results`. Placeholders stand in
 * braces; which ones a sentence may use is seen in the English file.
 */
import * as v from 'valibot'
import { daysSchema } from './dates'
import { form, forms, says, sentence } from './forms'

export type { Form } from './forms'

/** `text` may name dates of `content/dates.yaml`; those days, and `holdsUntil`, the last day on which they hold, are not written by hand. */
const titled = v.strictObject({
  title: sentence,
  text: sentence,
  /** What it is called where nothing of the page stands around it. */
  inCalendar: v.optional(sentence),
  days: v.optional(daysSchema),
  holdsUntil: v.optional(sentence),
})
/** `one` for a doctor alone, `other` where several who stand alike share a row. */
const status = forms('word', 'inGroup', 'inPlan')
const helpline = says('name', 'text', 'phone')

export const resultWordsSchema = v.strictObject({
  /** BCP 47 tag: decides plurals, lists and dates. */
  language: sentence,
  /** Written out from nought, as they stand inside a sentence. */
  numbers: v.array(sentence),
  /** `{name}`, whole or short. The directory does not say who is a woman. */
  doctor: sentence,
  /** `{first}`, `{last}` */
  shortName: sentence,
  planLabel: sentence,
  originalLabel: sentence,
  /** Medigap is never named to people who have Medi-Cal too. */
  originalLabelDual: sentence,
  pair: sentence,
  planTypes: says('HMO', 'HMO-POS', 'POS', 'PPO', 'EPO', 'PFFS', 'ORIGINAL', 'unknown'),
  /** How a caller names the line of business. */
  tracks: says('medicare', 'original', 'marketplace', 'employer', 'medi-cal'),
  coverage: says('medicare', 'marketplace', 'employer', 'medi-cal'),
  told: v.strictObject({
    ...says('seeAndChange', 'close', 'place').entries,
    doctors: form,
    timing: says('turning-65', 'have-part-b', 'have-plan', 'new-job', 'losing-cover', 'moved', 'doctor-leaving', 'looking'),
  }),
  meaning: v.strictObject({
    /** How somebody who was not sure came to their kind of coverage. */
    fromAnswers: says('medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal'),
    ...says('eyebrow', 'helping', 'seeCalls', 'lists', 'listsElse', 'span', 'noLists').entries,
    ...forms('listedInGroup', 'plansOfGroup', 'plansFirst', 'askForTypes', 'listedInGroups', 'combinations').entries,
    ...forms('noGroupLeft', 'leftBut', 'groupLeftBut', 'keepsBut', 'groupKeepsBut', 'noGroupLists', 'away', 'directly', 'withoutGroup', 'otherWayKeeps').entries,
    ...forms('freedomKeeps', 'freedomTypes', 'nobodyNamed', 'nobodyFits').entries,
    ...forms('tradeAll', 'tradeChoice', 'tradeMany', 'tradeNone', 'tradeNoneNext').entries,
    ...forms('unknownCoverage', 'unknownCoverageNext', 'outside', 'oldLists', 'notOnLists', 'unclear', 'noPlans', 'threeCalls').entries,
    ...forms('notShopping', 'notShoppingNext', 'saidYes', 'saidYesBut', 'saidYesNext', 'saidYesNextFree', 'toCalls', 'closedToNew').entries,
  }),
  medigap: says('title', 'text', 'help'),
  picture: v.strictObject({
    ...says('title', 'show', 'doctors', 'groups', 'plans', 'kinds', 'noGroup', 'noneOfYours', 'lists', 'takes', 'listsSome').entries,
    ...says('equal', 'mainToo', 'main', 'must', 'nice', 'table', 'tableCaption', 'tableDoctor', 'tableGroup').entries,
    ...says('tablePlans', 'tableKinds', 'tableNone', 'tableNowhere', 'tableAsk', 'tableUnknown', 'alt', 'altSoFar', 'fact').entries,
    ...says('soFarApart', 'soFarUnknown').entries,
    soFarTogether: form,
    notDrawn: form,
  }),
  marks: says('kept', 'ask', 'lost', 'unknown', 'confirmed'),
  /** One for each state of a doctor in a combination. */
  statuses: v.strictObject(v.entriesFromList(['kept', 'kept-ask-existing', 'unknown', 'closed', 'wrong-line', 'not-listed'], status)),
  statusWords: v.strictObject({
    ...forms('notInPlan', 'offPpo', 'inOriginal', 'notInOriginal', 'askNew', 'notOnLists', 'conflict', 'fromContract', 'elsewhere').entries,
    confirmed: form,
    ...says('confirmedOn', 'called').entries,
    short: says('closed', 'wrong-line'),
    says: says('yes', 'no', 'unsure'),
    by: says('office', 'group', 'plan'),
  }),
  cards: v.strictObject({
    ...says('titleOne', 'titleMany', 'equalsNote', 'equalsFit', 'rankedNote', 'oneNote', 'oneFreeNote', 'oneOfEquals', 'group', 'with', 'facts')
      .entries,
    ...says(
      'factsNoNetwork',
      'noGroup',
      'listedOn',
      'saidOn',
      'why',
      'before',
      'calls',
      'forEach',
      'keepInMind',
      'kinds',
      'keeps',
    ).entries,
    /** The pairs that are left out, each with whom it loses: `{doctors}`. */
    ...says('showThem', 'hideThem', 'wouldLose', 'notKnown').entries,
    ...says('confirmedOne', 'confirmedMany', 'confirmedNote', 'confirmedEquals').entries,
    ...says('tradeTitle', 'tradeNote', 'tradeEmpty', 'notShown').entries,
    ...forms('more', 'notShownLose', 'notShownNobody').entries,
  }),
  ways: says('titleOne', 'titleMany', 'freedomNote', 'hmoNote', 'freedomNoteDual', 'hmoNoteDual'),
  /** One for each reason code. */
  reasons: forms(
    'KEEPS_ALL_MUST',
    'KEEPS_TREATMENT_DOCTOR',
    'KEEPS_MAIN_DOCTOR',
    'WORKS_AWAY',
    'NO_REFERRALS',
    'HOSPITAL_MATCH',
    'LANGUAGE_MATCH',
    'NEAR_YOU',
    'ALIGNED_DUAL',
    'ONLY_GROUP_IN_REACH',
  ),
  reasonWords: forms('mainInPlan', 'inYourZip', 'inOneGroup'),
  /** One for each warning code that no other part of the result says. */
  warnings: forms(
    'TREATMENT_CONTINUITY',
    'SPLIT_GROUPS',
    'WRONG_LINE',
    'UNKNOWN_DOCTOR',
    'EXISTING_ONLY',
    'SAME_PLAN_OTHER_GROUP',
    'NETWORK_NAME_MATTERS',
    'NAME_PCP_AND_GROUP',
    'OON_COST',
    'TRAVEL_LIMIT',
    'THIN_CHOICE',
    'STALE',
    'REPLACES_CURRENT',
    'DUAL_MATCHING',
    'CHECK_DRUGS',
  ),
  warningWords: v.strictObject({
    ...forms('yourMainDoctor', 'nameAnother', 'closed', 'staleCalls', 'networkUnnamed', 'noHospital', 'otherHospital', 'askHospital').entries,
    /** Where the one-time window is past or not known to be open. */
    originalLater: sentence,
    original: v.array(sentence),
    originalDual: v.array(sentence),
  }),
  /** One for each step code that is no call of the call sheet. */
  steps: says(
    'EMERGENCY',
    'ASK_CONTINUITY',
    'CHANGE_WITHIN_PLAN',
    'ASK_SECOND_GROUP',
    'ASK_OUTSIDE_REFERRAL',
    'NAME_PCP_AND_GROUP',
    'CHECK_ID_CARD',
    'CHECK_DRUG_LIST',
    'CALL_HICAP',
    'CALL_MEDICARE',
    'PLAN_FINDER',
    'HEALTH_CARE_OPTIONS',
    'COVERED_CALIFORNIA',
    'ASK_EMPLOYER',
    'CHECK_EACH_FALL',
  ),
  stepsTitle: sentence,
  stepsFirst: sentence,
  change: v.strictObject({
    ...says('title', 'note', 'tryIt', 'tryWhat', 'firstIs', 'stillFirst', 'alsoFirst', 'mainDoctor', 'noMainDoctor').entries,
    ...says('treatmentNo', 'treatmentWith', 'treatmentUnsaid', 'hospital', 'noHospital', 'notAway', 'language', 'english', 'needs').entries,
    ...says('medicines', 'timing', 'coverage', 'other').entries,
    ...forms('more', 'must', 'nice', 'without', 'away').entries,
    outcomes: says('RANKED', 'TRADE', 'CANNOT_TELL_YET', 'NOT_SHOPPING'),
    specialists: says('through-main-doctor', 'directly', 'not-sure'),
    budget: says('lowest', 'balanced', 'freedom', 'not-sure'),
  }),
  sheet: v.strictObject({
    ...says('title', 'note', 'notePaper', 'open', 'close', 'print', 'brand', 'head', 'forLabel', 'forYear', 'whereLabel').entries,
    ...says('verifyLabel', 'listsLabel', 'printed', 'how', 'step', 'office', 'billing', 'memberServices', 'tty', 'askBilling').entries,
    ...says('askGroup', 'askMedicare', 'askPlan', 'askPlanTty', 'noPhone', 'yes', 'no', 'unsure', 'date', 'person', 'reference').entries,
    ...says('clear', 'same', 'noted', 'changed', 'changedBelow', 'see', 'copy', 'copied', 'copyFailed', 'after', 'afterText', 'afterName', 'foot', 'footSample', 'footHelp').entries,
    ...says('through', 'inNetwork', 'inNetworkThrough', 'option', 'anyGroup', 'anyPlan').entries,
    ...says('yourPlan', 'yourPlanPhone', 'yourGroup', 'yourCard').entries,
    count: form,
    /** What to say, in quotation marks. */
    ask: forms(
      ...(['office', 'officeMany', 'officeManyThrough', 'officeOriginal', 'officeExisting', 'officeCurrent', 'officeNew', 'officeOpen'] as const),
      ...([
        'officeOpenFree',
        'officeWhich',
        'access',
        'wheelchair',
        'group',
        'groupAnd',
        'groupBoth',
        'groupKind',
        'groupUnknown',
        'groupOpen',
        'groupHospital',
      ] as const),
      ...(['groupOutside', 'plan', 'planNetwork', 'planFree', 'planOriginal', 'planToo', 'planThen', 'planTreatment', 'planHospital', 'planTravel'] as const),
      ...([
        'planWriting',
        'medicare',
        'hicap',
        'mediCal',
        'card',
        'anyGroup',
        'anyPlan',
        'yourPlanLeave',
        'yourPlanChange',
        'yourGroup',
        'leavingOffice',
      ] as const),
    ),
  }),
  /** What was said of a plan or group that is on no list. */
  heard: says(
    ...(['title', 'other', 'note', 'doctor', 'plan', 'kind', 'choose', 'kindHint', 'network', 'group', 'groupHint'] as const),
    ...(['by', 'byOffice', 'byGroup', 'byPlan', 'says', 'add'] as const),
  ),
  dates: v.strictObject({
    ...says('title', 'rights', 'helpTitle').entries,
    /** Where the dates shown are past. */
    old: sentence,
    /** The calendar file. `file`: its name, without spaces. `{what}` is a window's `inCalendar`, `{starts}` a day, `{dates}` windows by their titles, each `quoted`. */
    calendar: says('add', 'made', 'inFile', 'ownDays', 'pastDays', 'quoted', 'file', 'signUpBy', 'lastDay', 'check'),
    windows: v.strictObject(
      v.entriesFromList(
        [
          'initial',
          'partB',
          'medigap',
          'fall',
          'advantage',
          'jobEnds',
          'losing',
          'moving',
          'trial',
          'birthday',
          'coveredCalifornia',
          'mediCal',
          'employer',
          'newJob',
        ],
        titled,
      ),
    ),
    rightsOf: says('advantageTreatment', 'leaveGroup', 'leavingNoExit', 'dmhc', 'surprises', 'mediCalTwelve', 'dual', 'complain'),
    help: v.strictObject(v.entriesFromList(['hicap', 'medicare', 'dmhc'], helpline)),
    /** `site`: an address without `https://`. */
    sites: v.strictObject(v.entriesFromList(['coveredCalifornia', 'healthCareOptions'], says('name', 'text', 'site'))),
  }),
})
export type ResultWords = v.InferOutput<typeof resultWordsSchema>
