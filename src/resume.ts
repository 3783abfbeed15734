import { createActor, fromPromise } from 'xstate'
import { contactPlace, type Address } from './chat/address'
import { linkedFrom, type Linked } from './chat/linked'
import { isLink, readLink } from './chat/share'
import { guideMachine, type Guide, type PlaceId, type ToWeigh } from './guide/machine'
import { inFocus, nowKnown, oneAlone } from './guide/household'
import { startPeople, type People } from './guide/people'
import type { Keep, Kept } from './chat/keep'
import type { Weighed } from './recommend/weigh'

type Ground = {
  address: Address
  keep: Keep
  /** Rejects while the directory cannot be had. */
  weigh: (toWeigh: ToWeigh) => Promise<Weighed>
  /** Called with each guide that begins: one after the other, as people are turned to. */
  onGuide: (guide: Guide) => void
}

/** `linked`: what a link brought; null where there was none. `trouble`: what became of the answers kept before. */
export type Resumed = { people: People; linked: Linked | null; trouble: Kept['trouble'] }

/** Goes on from what is kept, what a link brings, and the place in the address. From then on storage and address keep in step with the guide. */
export async function resume({ address, keep, weigh, onGuide }: Ground): Promise<Resumed> {
  const { household, trouble } = keep.read()
  const mine = household ?? oneAlone({ answers: {}, parked: [] })
  // The guide looks at it: what is no place leads to where the answers are.
  const place = address.read() as PlaceId | null
  const isLinked = isLink(place)
  const linked = isLinked ? linkedFrom(await readLink(place), inFocus(mine).given.answers) : null
  // Nothing of it stays in the address, also where the directory does not come and no place is reached.
  if (isLinked) address.move('coverage', true)
  const brought = linked?.is === 'used' ? nowKnown(mine, { given: linked.given, at: null }) : mine
  if (brought !== mine) keep.write(brought)
  const machine = guideMachine.provide({ actors: { weigh: fromPromise<Weighed, ToWeigh>(({ input }) => weigh(input)) } })
  const people = startPeople(brought, isLinked ? null : place, ({ id, given }, at) => {
    const guide = createActor(machine, { input: { given, visit: at ?? undefined } }).start()
    follow(guide, id, at, address, () => keep.write(people.household()))
    onGuide(guide)
    return guide
  })
  listen(people, address)
  people.subscribe(() => keep.write(people.household()))
  return { people, linked, trouble }
}

/** To be called when the person comes back to this tab: what they did in another one meanwhile counts here too. */
export function comeBack(keep: Keep, people: People): void {
  const household = keep.fromOther()
  if (household) people.goOnWith(household)
}

/** Keeps storage and address in step with the guide of a person. */
function follow(guide: Guide, who: string, wanted: PlaceId | null, address: Address, keep: () => void): void {
  const start = guide.getSnapshot().context
  let { answers, evidence, notes, tried, at } = start
  let hasArrived = start.at !== null
  // Turned to on the screen, not by going back: Back then leads to the one before.
  if (address.who() !== undefined && address.who() !== who) address.move(wanted ?? 'coverage', false, who)
  // Where the answers do not lead to what the address asks for, it says where we are.
  if (start.at !== null && address.read() !== null && address.read() !== contactPlace) address.move(start.at, true, who)
  guide.subscribe((snapshot) => {
    const { context } = snapshot
    if (context.answers !== answers || context.evidence !== evidence || context.notes !== notes || context.tried !== tried) {
      ;({ answers, evidence, notes, tried } = context)
      keep()
    }
    if (context.at === null || snapshot.hasTag('busy')) return
    // The contact form lies over the result until something else is gone to.
    const isCovered = address.read() === contactPlace && (at === null || at === context.at)
    ;({ at } = context)
    // The page begins at the first question without a name for it: it gets the name, and what lies ahead of it stays.
    const isUnnamed = address.read() === null && at === 'coverage'
    // Back leads to a place that the answers lead to no more: an entry in its place, or there would be no way further back.
    const isRefused = context.wanted !== null && context.wanted === address.read()
    if (!isCovered) address.move(context.at, !hasArrived || isUnnamed || isRefused, who)
    hasArrived = true
  })
}

/** Back and Forward: to a place of the person in focus, or to another person where they were. */
function listen(people: People, address: Address): void {
  address.onChange((place, who) => {
    const { household, guide } = people.now()
    const isOther = who !== undefined && who !== household.focus && household.people.some(({ id }) => id === who)
    if (isOther) return people.turnTo(who, place === contactPlace ? 'result' : ((place || 'coverage') as PlaceId))
    if (place === contactPlace || isLink(place)) return
    guide.send({ type: 'visit', to: (place || 'coverage') as PlaceId })
  })
}
