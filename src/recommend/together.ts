import { inNeutralOrder } from './seen'
import { setUp } from './board'
import { isKept, isLost } from './standing'
import type { Answers, Evidence } from './answers'
import type { Candidate } from './candidates'
import type { Directory, IsoDate, Plan, PlanType, Track } from '../directory/model'
import type { Mode } from './recommendation'

/** One of the people who choose together, with the part of the directory that their answers need. */
export type Party = { id: string; directory: Directory; answers: Answers; evidence: Evidence[] }

/** What plans could serve people who choose together: one list for each kind of coverage that two or more share. */
export type Together = {
  shared: { track: Track; people: string[]; plans: PlanForAll[] }[]
  /** Ids of people whose kind of coverage nobody else has. */
  alone: string[]
  /** Ids of people who choose no plan now, or whose kind of coverage cannot be told. */
  notChoosing: string[]
}

export type PlanForAll = {
  /** Null in education mode. */
  plan: string | null
  planTypes: PlanType[]
  /** Whether everybody keeps every doctor they must keep. Nothing else is compared between people. */
  serves: 'yes' | 'unknown' | 'no'
  /** One for each person of the list, in their order. */
  people: InPlan[]
}

/** How one person fares in a plan. `options`: every way to fare so; of those that lose somebody, the ones that lose fewest. */
export type InPlan = { person: string; fares: Fares; options: Option[] }

/**
 * `keeps`: every must-keep is kept · `ask`: the same, but one sees existing patients only · `unknown`: none is lost, one is
 * unknown · `loses`: one is lost in every group · `any`: the person must keep nobody · `not-offered`: the plan is not for them.
 */
export type Fares = 'keeps' | 'ask' | 'unknown' | 'loses' | 'any' | 'not-offered'

/** `doctors`: keys of the must-keeps that make it `ask`, `unknown` or `loses`. `group` null: none stands between. */
export type Option = { group: string | null; network: string | null; doctors: string[] }

/**
 * Finds, for people who choose together, in which plans each keeps the doctors they must keep, whatever the group: in one plan
 * each may have a group of their own. Kinds of coverage are never mixed. Plans that serve all come first, else they stand in neutral order.
 *
 * Pure. One person's answers and calls say nothing of another's. Cost is that of `recommend` without its alternatives, for each person.
 *
 * @param mode Education: no plan is named; rows of the same kind of plan that say the same are one.
 */
export function together(parties: Party[], today: IsoDate, mode: Mode = 'named'): Together {
  const seats = parties.map((party) => seatOf(party, today))
  const choosing = seats.filter((seat) => seat.track !== null && !seat.stays)
  const tracks = [...new Set(choosing.map(({ track }) => track!))].sort()
  const inTrack = (track: Track) => choosing.filter((seat) => seat.track === track)
  return {
    shared: tracks
      .filter((track) => inTrack(track).length > 1)
      .map((track) => ({ track, people: inTrack(track).map(({ id }) => id), plans: plansFor(inTrack(track), mode) })),
    alone: tracks.filter((track) => inTrack(track).length === 1).map((track) => inTrack(track)[0]!.id),
    notChoosing: seats.filter((seat) => !choosing.includes(seat)).map(({ id }) => id),
  }
}

type Seat = { id: string; track: Track | null; stays: boolean; keys: string[]; must: number[]; candidates: Candidate[] }

function seatOf({ id, directory, answers, evidence }: Party, today: IsoDate): Seat {
  const { person, candidates } = setUp(directory, answers, evidence, today)
  return { id, track: person.track, stays: answers.timing === 'doctor-leaving', keys: person.keys, must: [...person.wish.must], candidates }
}

function plansFor(seats: Seat[], mode: Mode): PlanForAll[] {
  const all = seats.flatMap(({ candidates }) => candidates).sort(inNeutralOrder)
  const plans = new Map(all.map(({ plan }) => [plan.id, plan]))
  const rows = [...plans.values()].map((plan): PlanForAll => {
    const people = seats.map((seat) => inPlan(seat, plan))
    return { plan: plan.id, planTypes: [plan.type], serves: servedBy(people), people }
  })
  const shown = mode === 'education' ? withoutNames(rows) : rows
  return (['yes', 'unknown', 'no'] as const).flatMap((serves) => shown.filter((row) => row.serves === serves))
}

function inPlan({ id, keys, must, candidates }: Seat, plan: Plan): InPlan {
  // Heard under one name as another type, it is another plan.
  const ways = candidates.filter((one) => one.plan.id === plan.id && one.plan.type === plan.type).map((one) => wayOf(one, must, keys))
  // Of a plan that only somebody else has heard of, nothing is known here.
  const otherwise = plan.source === 'call' ? (must.length > 0 ? 'unknown' : 'any') : 'not-offered'
  const fares = bestFirst.find((best) => ways.some((way) => way.fares === best)) ?? otherwise
  const options = ways.flatMap((way) => (way.fares === fares ? [way.option] : []))
  return { person: id, fares, options: fares === 'loses' ? losingFewest(options) : options }
}

function losingFewest(options: Option[]): Option[] {
  const fewest = Math.min(...options.map(({ doctors }) => doctors.length))
  return options.filter(({ doctors }) => doctors.length === fewest)
}

const bestFirst: Fares[] = ['any', 'keeps', 'ask', 'unknown', 'loses']

function wayOf({ group, network, standings }: Candidate, must: number[], keys: string[]): { fares: Fares; option: Option } {
  const named = (test: (doctor: number) => boolean) => must.filter(test).map((doctor) => keys[doctor]!)
  const statusOf = (doctor: number) => standings[doctor]!.status
  const lost = named((doctor) => isLost(statusOf(doctor)))
  const unknown = named((doctor) => !isKept(statusOf(doctor)) && !isLost(statusOf(doctor)))
  const ask = named((doctor) => statusOf(doctor) === 'kept-ask-existing')
  const fares = must.length === 0 ? 'any' : lost.length > 0 ? 'loses' : unknown.length > 0 ? 'unknown' : ask.length > 0 ? 'ask' : 'keeps'
  return { fares, option: { group, network, doctors: { any: [], loses: lost, unknown, ask, keeps: [] }[fares] } }
}

function servedBy(people: InPlan[]): PlanForAll['serves'] {
  const some = (...wanted: Fares[]) => people.some(({ fares }) => wanted.includes(fares))
  return some('loses', 'not-offered') ? 'no' : some('unknown') ? 'unknown' : 'yes'
}

/** Plans of one kind that do the same for everybody, in the same groups, cannot be told apart where none is named. */
function withoutNames(rows: PlanForAll[]): PlanForAll[] {
  const nameless = rows.map((row): PlanForAll => ({ ...row, plan: null, people: row.people.map((one) => ({ ...one, options: groupsOnly(one.options) })) }))
  return [...new Map(nameless.map((row) => [JSON.stringify(row), row])).values()]
}

function groupsOnly(options: Option[]): Option[] {
  return [...new Map(options.map((one) => [JSON.stringify([one.group, one.doctors]), { ...one, network: null }])).values()]
}
