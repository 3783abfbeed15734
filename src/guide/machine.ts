import { nothingWeighed } from './conditions'
import { assign, fromPromise, setup, type ActorRefFrom } from 'xstate'
import { canVisit, isTrial, mustWeigh, replay, type Given, type Tried, type Whole } from './replay'
import type { Weighed } from '../recommend/weigh'
import { callsIn, notesIn } from './fits'
import { questionIds, questions } from './questions'
import type { Answers, Evidence, Notes, QuestionId } from '../recommend/answers'

/** A state in which something is shown. `result` is the one ending; what it says is the rules' business. */
export type PlaceId = QuestionId | 'result'

type With<Type extends string> = { [Id in QuestionId]: { type: Type; to: Id; value: NonNullable<Answers[Id]> } }[QuestionId]
export type AnswerEvent = With<'answer'>
/** Another answer, to see what it would change. */
export type TryEvent = With<'try'>

export type GuideEvent =
  | AnswerEvent
  | TryEvent
  /** Change, Back, Forward, a link: anywhere the answers allow. */
  | { type: 'visit'; to: PlaceId }
  | { type: 'skip'; to: QuestionId }
  | { type: 'helpSomeone'; whoFor: 'me' | 'someone-else' }
  /** What was said on the phone: the whole list, as it now stands. */
  | { type: 'heard'; evidence: Evidence[] }
  /** What is written on the call sheet beside: the whole list, as it now stands. */
  | { type: 'note'; notes: Notes }
  /** Back to how the answers were before something was tried. */
  | { type: 'putBack' }
  /** What was tried is meant. */
  | { type: 'keepTrial' }
  /** Other answers take the place of all there were: they came with a link, or come back. */
  | { type: 'bring'; given: Given }
  | { type: 'startOver' }
  | { type: 'retry' }
  /** The directory cannot be had: the doctors are then unknown, and the calls remain. */
  | { type: 'goOnWithout' }

export type GuideInput = { given?: Given; visit?: PlaceId }

/** The answers, and whether to weigh them against an empty directory. */
export type ToWeigh = { answers: Answers; isWithout: boolean }

type Tag = 'asking' | 'busy'

type Context = Whole & {
  /** For these answers; null when they have changed since. */
  weighed: Weighed | null
  weighedFor: Answers | null
  /** The person goes on without a directory, which could not be had. */
  isWithout: boolean
  /** The directory was there, but for another release of the page. */
  isOtherVersion: boolean
  /** Where the person asked to go. */
  wanted: PlaceId | null
  /** The place shown; it stays while the next one is worked out. Null: none yet. */
  at: PlaceId | null
  /** How often a place was reached. 1: the person has not moved yet. */
  arrivals: number
}

const fresh = { weighed: null, weighedFor: null, isWithout: false, wanted: null } satisfies Partial<Context>

/** What was kept, or came with a link, as the guide goes on with it. */
function remembered({ answers = {}, parked = [], evidence, tried, notes }: Partial<Given> = {}): Whole {
  return { answers, parked, evidence: callsIn(evidence), tried: isTrial(tried) ? tried : null, notes: notesIn(notes) }
}

const guide = setup({
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- XState reads the types from here
  types: {} as { context: Context; events: GuideEvent; input: GuideInput; tags: Tag },
  actors: {
    /** Given by whoever has the directory: what it and the rules say of these answers. */
    weigh: fromPromise<Weighed, ToWeigh>(() => Promise.reject(new Error('guide: the actor "weigh" is missing. Give it with provide().'))),
  },
  guards: {
    mustWeigh: ({ context }) => context.weighed === null && mustWeigh(context, context.wanted),
    leadsTo: ({ context }, { to }: { to: PlaceId }) => placeOf(context) === to,
    fits: ({ context, event }) => (event.type === 'answer' || event.type === 'try') && fits(context, event.to, event.value),
    canSkip: ({ event }) => event.type === 'skip' && questions[event.to].skip !== undefined,
  },
  actions: {
    remember: assign(({ context, event }) => (event.type === 'answer' || event.type === 'try' ? withAnswer(context, event.to, event.value) : {})),
    // Meanwhile another question is answered in earnest: that stays when the trial is put back.
    noteBeside: assign(({ context: { tried, answers }, event }) =>
      tried && (event.type === 'answer' || event.type === 'skip') ? { tried: besideTrial(tried, answers, event.to, event.type === 'answer' ? event.value : questions[event.to].skip) } : {},
    ),
    // Several may be tried in a row: what is put back is from before the first.
    noteTrial: assign(({ context, event }) => (event.type === 'try' ? { tried: { question: event.to, before: context.tried?.before ?? { answers: context.answers, parked: context.parked } } } : {})),
    rememberSkip: assign(({ context, event }) => (event.type === 'skip' ? withAnswer(context, event.to, questions[event.to].skip) : {})),
    // An answer that was parked may have come back: what was weighed without it no longer holds.
    settle: assign(({ context }) => {
      const { answers, parked } = replay(context, context.weighed)
      const isSame = JSON.stringify(answers) === JSON.stringify(context.weighedFor)
      return { answers, parked, weighed: isSame ? context.weighed : null }
    }),
    want: assign({ wanted: ({ event }) => (event.type === 'visit' ? event.to : null) }),
    setWhoFor: assign(({ context: { answers, tried }, event }) =>
      event.type === 'helpSomeone' ? { answers: { ...answers, whoFor: event.whoFor }, tried: tried && withBefore(tried, { whoFor: event.whoFor }) } : {},
    ),
    hear: assign(({ event }) => (event.type === 'heard' ? { evidence: event.evidence } : {})),
    keepTrial: assign({ tried: null }),
    note: assign(({ event }) => (event.type === 'note' ? { notes: event.notes } : {})),
    putBack: assign(({ context: { tried } }) => (tried ? { ...tried.before, tried: null, weighed: null, wanted: null } : {})),
    bring: assign(({ event }) => (event.type === 'bring' ? { ...fresh, ...remembered(event.given) } : {})),
    forget: assign({ ...fresh, ...remembered(undefined) }),
    goOnWithout: assign({ isWithout: true }),
    arrive: assign(({ context }, { at }: { at: PlaceId }) => (context.at === at ? {} : { at, arrivals: context.arrivals + 1 })),
  },
})

/**
 * The guide as a statechart: one state for each question, in the order of questions.ts, and the result.
 * Answers are the state of the person; every event leads back to `placing`, which finds the place from them.
 */
export const guideMachine = guide.createMachine({
  id: 'guide',
  context: ({ input: { given, visit } }) => ({
    ...fresh,
    ...remembered(given),
    isOtherVersion: false,
    wanted: visit ?? null,
    at: null,
    arrivals: 0,
  }),
  initial: 'placing',
  on: {
    answer: { guard: 'fits', target: '.placing', actions: ['noteBeside', 'remember'] },
    try: { guard: 'fits', target: '.placing', actions: ['noteTrial', 'remember'] },
    skip: { guard: 'canSkip', target: '.placing', actions: ['noteBeside', 'rememberSkip'] },
    visit: { target: '.placing', actions: 'want' },
    helpSomeone: { actions: 'setWhoFor' },
    // The person stays where they are: a call changes the result, and asks no new question in the middle of it.
    heard: { actions: 'hear' },
    note: { actions: 'note' },
    putBack: { target: '.placing', actions: 'putBack' },
    keepTrial: { actions: 'keepTrial' },
    bring: { target: '.placing', actions: 'bring' },
    startOver: { target: '.placing', actions: 'forget' },
  },
  states: {
    placing: {
      entry: 'settle',
      always: [
        { guard: 'mustWeigh', target: 'weighing' },
        ...questionIds.map((id) => ({ guard: { type: 'leadsTo' as const, params: { to: id } }, target: id })),
        { target: 'result' },
      ],
    },
    weighing: {
      tags: 'busy',
      invoke: {
        src: 'weigh',
        input: ({ context: { answers, isWithout } }) => ({ answers, isWithout }),
        onDone: { target: 'placing', actions: assign(({ context, event }) => ({ weighed: event.output, weighedFor: context.answers })) },
        onError: { target: 'stuck', actions: assign(({ event }) => ({ isOtherVersion: event.error instanceof Error && event.error.name === 'OtherVersionError' })) },
      },
    },
    stuck: { on: { retry: 'weighing', goOnWithout: { target: 'weighing', actions: 'goOnWithout' } } },
    ...eachQuestion(),
    result: { entry: { type: 'arrive', params: { at: 'result' } } },
  },
})

export type Guide = ActorRefFrom<typeof guideMachine>

/** Where these answers lead: to what was asked for, if it can be visited, else to the first open question. */
function placeOf(context: Context): PlaceId {
  const place = replay(context, context.weighed)
  const { wanted } = context
  if (wanted !== null && wanted !== 'result' && canVisit(place, wanted)) return wanted
  return place.open ?? 'result'
}

type QuestionState = { tags: 'asking'; entry: { type: 'arrive'; params: { at: QuestionId } } }

function eachQuestion(): Record<QuestionId, QuestionState> {
  return Object.fromEntries(questionIds.map((id) => [id, { tags: 'asking', entry: { type: 'arrive', params: { at: id } } }])) as Record<QuestionId, QuestionState>
}

function fits(context: Context, id: QuestionId, value: unknown): boolean {
  return questions[id].fits(value, context.answers, context.weighed ?? nothingWeighed)
}

function withAnswer({ answers }: Context, id: QuestionId, value: unknown): Partial<Context> {
  return { answers: { ...answers, [id]: value }, weighed: null, wanted: null }
}

/** An answer to the question that was tried is the person's own word on it. One that the trial took away is asked for again by the trial only. */
function besideTrial(tried: Tried, answers: Answers, id: QuestionId, value: unknown): Tried | null {
  if (id === tried.question) return null
  const isOfTrial = answers[id] === undefined && tried.before.answers[id] !== undefined
  return isOfTrial ? tried : withBefore(tried, { [id]: value })
}

function withBefore({ question, before }: Tried, answers: Partial<Answers>): Tried {
  return { question, before: { ...before, answers: { ...before.answers, ...answers } } }
}
