import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { questionIds, questions } from './guide/questions'
import { nothingWeighed } from './guide/conditions'
import { answering } from './guide/walk.fixture'
import { canVisit, replay } from './guide/replay'
import { answersToTry } from './test/journey'
import { people } from './test/people'
import type { Answers, Evidence, QuestionId } from './recommend/answers'
import type { TryEvent } from './guide/machine'
import type { Directory, Wanderer } from './wander.fixture'

/** Something a person does, or that befalls them. `waits`: until something is shown; else the next comes at once. */
export type Step = { does: StepName; first: number; second: number; waits: boolean }

/** What a step needs besides the guide: links that others made. */
export type Around = { links: string[]; speak: (tab: Wanderer['tab']) => void }

type StepName = keyof typeof steps

/** How often each comes up, of about a hundred. */
const weights = {
  answer: 34, change: 9, changeAndBack: 3, noAnswer: 2, skip: 7, visit: 6, back: 7, forward: 3, reload: 5, openLink: 2, arriveByLink: 1,
  speak: 2, helpSomeone: 3, hear: 3, note: 2, tryOut: 3, putBack: 3, keepTrial: 1, bring: 3, add: 2, turnTo: 5, remove: 1, stayAlone: 1, save: 2, startOver: 2, clear: 1,
  directory: 3, retry: 4, goOnWithout: 2,
} satisfies Record<StepName, number>

export function anyStep(): fc.Arbitrary<Step> {
  return fc.record({
    does: fc.oneof(...(Object.entries(weights) as [StepName, number][]).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) }))),
    first: fc.nat(96),
    second: fc.nat(96),
    waits: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  })
}

/** @returns What was done, in words; throws the reason when it led somewhere it must not. */
export async function take({ does, first, second }: Step, guide: Wanderer, around: Around): Promise<string> {
  return await steps[does](guide, { first, second, around })
}

type Chance = { first: number; second: number; around: Around }

const steps = {
  answer(guide: Wanderer, chance: Chance) {
    const at = guide.context().at ?? 'coverage'
    return at === 'result' ? steps.change(guide, chance) : give(guide, at, chance.second)
  },
  change: (guide: Wanderer, { first, second }: Chance) => give(guide, oneOf(questionIds, first), second),
  /** "Changing back restores it." */
  async changeAndBack(guide: Wanderer, { first, second }: Chance) {
    await guide.arrive()
    const { answers: before, weighed } = guide.context()
    // What is not asked cannot be changed.
    const place = replay({ answers: before, parked: [] }, weighed)
    const given = questionIds.filter((id) => before[id] !== undefined && canVisit(place, id))
    if (given.length === 0 || guide.state() === 'stuck') return 'waits'
    const id = oneOf(given, first)
    const did = give(guide, id, second)
    await guide.arrive()
    guide.send(answering(id, before[id]))
    await guide.arrive()
    const after = guide.context()
    // Before they are weighed, what only the directory can settle stays where it is.
    const held = (one: QuestionId) => [after.answers[one], ...(weighed && after.weighed ? [] : after.parked.filter(({ question }) => question === one).map(({ value }) => value))]
    const missing = questionIds.filter((one) => before[one] !== undefined && !held(one).some((value) => isDeepStrictEqual(value, before[one])))
    if (guide.state() !== 'stuck' && missing.length > 0)
      throw new Error(`${did}, and changes it back to ${JSON.stringify(before[id])}: ${missing.map((one) => `${one} was ${JSON.stringify(before[one])}, is ${JSON.stringify(after.answers[one])}`).join()}`)
    return `${did}, and changes it back to ${JSON.stringify(before[id])}`
  },
  noAnswer(guide: Wanderer, { first, second }: Chance) {
    const id = oneOf(questionIds, first)
    const value = oneOf([5, 'x'.repeat(200), null, {}, [null], Number.NaN], second)
    guide.send(answering(id, value as never))
    return `answers ${id} with ${JSON.stringify(value)}`
  },
  skip(guide: Wanderer, { first, second }: Chance) {
    const at = guide.context().at
    const to = second % 4 === 0 || at === null || at === 'result' ? oneOf(questionIds, first) : at
    guide.send({ type: 'skip', to })
    return `skips ${to}`
  },
  visit(guide: Wanderer, { first }: Chance) {
    const to = oneOf([...questionIds, 'result' as const], first)
    guide.send({ type: 'visit', to })
    return `visits ${to}`
  },
  async back(guide: Wanderer) {
    const before = guide.tab.depth()
    guide.tab.go(-1)
    await guide.arrive()
    guide.tab.paint()
    if (before > 0 && guide.tab.depth() >= before) throw new Error('goes Back: and is kept from going further Back')
    return 'goes Back'
  },
  forward(guide: Wanderer) {
    guide.tab.go(1)
    return 'goes Forward'
  },
  async reload(guide: Wanderer) {
    await guide.arrive()
    const before = [guide.state(), guide.context().answers]
    const isWhole = guide.directory() === 'here' && guide.state() !== 'stuck' && !guide.context().isWithout
    await guide.reload()
    await guide.arrive()
    const after = [guide.state(), guide.context().answers]
    if (isWhole && !isDeepStrictEqual(after, before)) throw new Error(`loads the page again: was ${JSON.stringify(before)}, is ${JSON.stringify(after)}`)
    return 'loads the page again'
  },
  async openLink(guide: Wanderer, { first, second, around }: Chance) {
    const link = oneOf(around.links, first)
    const isUsed = second % 2 === 0
    await guide.openLink(link, isUsed)
    return `opens the link ${link.slice(0, 24)}…, and ${isUsed ? 'uses' : 'leaves'} it`
  },
  async arriveByLink(guide: Wanderer, { first, around }: Chance) {
    const link = oneOf(around.links, first)
    guide.tab.reload()
    guide.tab.open(link)
    await guide.reload()
    return `loads the page anew by the link ${link.slice(0, 24)}…`
  },
  speak(guide: Wanderer, { around }: Chance) {
    around.speak(guide.tab)
    return 'goes on in the other language'
  },
  helpSomeone(guide: Wanderer, { first }: Chance) {
    const whoFor = oneOf(['me', 'someone-else'] as const, first)
    guide.send({ type: 'helpSomeone', whoFor })
    return `says it is for ${whoFor}`
  },
  hear(guide: Wanderer, { first }: Chance) {
    const evidence = calls.slice(0, first % (calls.length + 1))
    guide.send({ type: 'heard', evidence })
    return `has made ${evidence.length} calls`
  },
  note(guide: Wanderer, { first }: Chance) {
    const notes = Object.fromEntries(['who', 'what'].slice(0, first % 3).map((line) => [line, `note ${first}`]))
    guide.send({ type: 'note', notes })
    return `writes ${JSON.stringify(notes)} on the call sheet`
  },
  tryOut(guide: Wanderer, { first, second }: Chance) {
    const id = oneOf(questionIds, first)
    const value = anyAnswer(guide, id, second)
    guide.send({ type: 'try', to: id, value } as TryEvent)
    return `tries ${id} with ${JSON.stringify(value)}`
  },
  putBack(guide: Wanderer) {
    guide.send({ type: 'putBack' })
    return 'puts back what was tried'
  },
  keepTrial(guide: Wanderer) {
    guide.send({ type: 'keepTrial' })
    return 'keeps what was tried'
  },
  bring(guide: Wanderer, { first }: Chance) {
    const given = { answers: oneOf(whole, first).answers, parked: [], evidence: calls.slice(0, 1) }
    guide.send({ type: 'bring', given })
    return `brings ${JSON.stringify(given.answers)}`
  },
  add(guide: Wanderer, { first }: Chance) {
    const name = oneOf(['', 'Ana', 'Zoë'], first)
    guide.add(name)
    return `adds person "${name}"`
  },
  turnTo(guide: Wanderer, { first }: Chance) {
    const id = oneOf(guide.people().household().people, first).id
    guide.turnTo(id)
    return `turns to person ${id}`
  },
  remove(guide: Wanderer, { first }: Chance) {
    const id = oneOf(guide.people().household().people, first).id
    guide.remove(id)
    return `removes person ${id}`
  },
  stayAlone(guide: Wanderer) {
    guide.people().removeOthers()
    return 'removes the others'
  },
  save(guide: Wanderer, { first }: Chance) {
    guide.keep.onDevice(first % 2 === 0)
    return first % 2 === 0 ? 'saves on this device' : 'saves in this tab'
  },
  startOver(guide: Wanderer) {
    guide.send({ type: 'startOver' })
    return 'starts over'
  },
  clear(guide: Wanderer) {
    guide.clear()
    return 'clears the answers'
  },
  directory(guide: Wanderer, { first }: Chance) {
    const now = oneOf<Directory>(['here', 'gone', 'here', 'ofAnotherRelease'], first)
    guide.directoryIs(now)
    return `the directory is ${now}`
  },
  async retry(guide: Wanderer, { first }: Chance) {
    // Before, there is no button for it.
    await guide.arrive()
    if (first % 2 === 0) guide.directoryIs('here')
    guide.send({ type: 'retry' })
    if (guide.directory() === 'here') await leadsOn(guide, 'tries again, the directory being here')
    return first % 2 === 0 ? 'tries again, the directory being here' : 'tries again'
  },
  async goOnWithout(guide: Wanderer) {
    await guide.arrive()
    guide.send({ type: 'goOnWithout' })
    await leadsOn(guide, 'goes on without the directory')
    return 'goes on without the directory'
  },
}

async function leadsOn(guide: Wanderer, did: string): Promise<void> {
  await guide.arrive()
  if (guide.state() === 'stuck') throw new Error(`${did}: and is stuck still`)
}

function give(guide: Wanderer, id: QuestionId, chance: number): string {
  const value = anyAnswer(guide, id, chance)
  guide.send(answering(id, value))
  return `answers ${id} with ${JSON.stringify(value)}`
}

function anyAnswer(guide: Wanderer, id: QuestionId, chance: number) {
  const { answers, weighed } = guide.context()
  return oneOf(answersToTry(id, questions[id].options?.(answers, weighed ?? nothingWeighed), answers), chance)
}

/** Undefined where there is none. */
function oneOf<Value>(list: readonly Value[], chance: number): Value {
  return list[chance % list.length]!
}

const calls: Evidence[] = [people.officeAndPlanDisagree, people.doctorNotInDirectory].flatMap(({ evidence = [] }) => evidence).slice(0, 3)
const whole: { answers: Answers }[] = [people.bothDoctorsInOneGroup, people.jobWithPpo, people.onTheCountyLine]
