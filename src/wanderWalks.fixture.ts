import * as fc from 'fast-check'
import { vi } from 'vitest'
import { anyStep, take, type Around, type Step } from './wanderSteps.fixture'
import { everyone } from './test/people'
import { guideMachine, type Guide } from './guide/machine'
import { linkFragment, shared } from './chat/share'
import { startWandering, type Wanderer } from './wander.fixture'

/** Of 1 to 200 events each: somewhat more than `events` in all. */
const walks = 585
/** What each of the two tests takes at the least; two, so that two cores share them. */
export const events = 50_000

/**
 * Walks at random, and throws the shortest list of steps that leads to a fault. A fault found by another seed is found again by
 * it: `WANDER_SEED=7 npm run unit -- src/wander`.
 *
 * @returns `done`: how many events; `untaken`: the transitions of the machine that none of them took.
 */
export async function walkAtRandom(seed: number): Promise<{ done: number; untaken: string[] }> {
  const around = await aroundThem()
  const untaken = everyTransition()
  let done = 0
  const run = await fc.check(
    fc.asyncProperty(fc.array(anyStep(), { minLength: 1, maxLength: 200, size: 'max' }), async (steps) => {
      await wander(steps, around, untaken)
      done += steps.length
    }),
    { numRuns: walks, seed: Number(process.env.WANDER_SEED ?? seed) },
  )
  if (run.failed) throw new Error(`With the seed ${run.seed}:\n${run.errorInstance instanceof Error ? run.errorInstance.message : ''}`)
  return { done, untaken: [...untaken] }
}

/** @param untaken Loses each transition that is taken. */
async function wander(steps: Step[], around: Around, untaken: Set<string>): Promise<void> {
  // To be heard takes its time.
  const guide = await startWandering((one) => untaken.size > 0 && hearTransitions(one, (taken) => untaken.delete(taken)))
  const did: string[] = []
  for (const [at, step] of steps.entries()) {
    guide.answersSlowly(!step.waits)
    stopAt(did, await faultAfter(step, guide, around, did))
    // It is read again at each reload too.
    if (at % 8 === 0) stopAt(did, guide.unkept())
  }
  stopAt(did, guide.unkept() ?? (await guide.lastWay()))
}

/** @param did Gains what was done, in words. */
async function faultAfter(step: Step, guide: Wanderer, around: Around, did: string[]): Promise<string | null> {
  try {
    did.push(await take(step, guide, around))
    if (step.waits) {
      await guide.arrive()
      guide.tab.paint()
    }
    return guide.fault()
  } catch (error) {
    return String(error)
  }
}

function stopAt(did: string[], fault: string | null): void {
  if (fault !== null) throw new Error([...did.map((line, place) => `${place + 1}. ${line}`), `Then: ${fault}`].join('\n'))
}

/** Each transition from each state in which it can be taken, by the machine's own word. */
function everyTransition(): Set<string> {
  const { root } = guideMachine
  const named = Object.values(root.states).flatMap((state) => {
    const own = [...state.transitions.values()].flat()
    // In passing, nothing can come in between.
    const all = state.always?.length ? state.always : [...own, ...[...root.transitions.values()].flat()]
    return all.map((one) => nameOf(state.key, one))
  })
  return new Set(named)
}

type Transition = (typeof guideMachine.root.transitions extends Map<string, infer List> ? List : never) extends (infer One)[] ? One : never

function nameOf(state: string, { eventType, target }: Pick<Transition, 'eventType' | 'target'>): string {
  const to = target?.map(({ key }) => key).join() ?? 'here'
  return `${state} on ${eventType.replace(/^xstate\.(done|error)\.actor.*/, '$1') || 'passing'} to ${to}`
}

function hearTransitions(guide: Guide, onTaken: (taken: string) => void): void {
  let state: string = guide.getSnapshot().value
  guide.system.inspect((seen) => {
    if (seen.type !== '@xstate.microstep' || seen.actorRef !== guide) return
    const { _transitions: taken } = seen
    for (const one of taken as unknown as Transition[]) onTaken(nameOf(state, one))
    state = (seen.snapshot as ReturnType<Guide['getSnapshot']>).value
  })
}

/** Links of several people, and some that are none; and the switch to the other language. */
async function aroundThem(): Promise<Around> {
  const whole = await Promise.all(everyone.slice(0, 8).map(([, { answers, evidence = [] }]) => linkFragment(shared(answers, evidence, { doctors: true, calls: true }))))
  const links = whole.map((link) => link!)
  vi.stubGlobal('document', { documentElement: { dataset: { home: './', homeLanguage: 'en' }, lang: 'en' }, baseURI: 'https://guide.example/' })
  const { speak } = await import('./language')
  const languages = { en: 'en', es: 'es' } as const
  return {
    links: [...links, links[0]!.slice(0, 40), 'answers=1.nothing'],
    speak({ window }) {
      vi.stubGlobal('history', window.history)
      vi.stubGlobal('location', window.location)
      const code = document.documentElement.lang === 'en' ? languages.es : languages.en
      speak({ code, first: { words: { name: 'Guide' } } } as Parameters<typeof speak>[0])
    },
  }
}
