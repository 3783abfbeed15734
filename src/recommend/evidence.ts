import { usesGroups, type IsoDate, type Line, type Plan, type PlanType, type Track } from '../directory/model'
import type { Evidence, HeardPlan } from './answers'

/** What the calls together say of one doctor in one combination. */
export type Word = {
  yes: boolean
  no: boolean
  /** Of the newest yes or no. */
  date: IsoDate
  officeYes: boolean
  planYes: boolean
}

/** A plan and group that a call was about. */
export type CalledPair = { plan: string; group: string | null; heardPlan: HeardPlan | null; date: IsoDate }

/** An id, or the name as heard, which then serves as the id. */
export function planKey(plan: Evidence['plan']): string {
  return typeof plan === 'string' ? plan : plan.planName
}

export function groupKey(group: Evidence['group']): string | null {
  return group === null || typeof group === 'string' ? group : group.groupName
}

/** The calls, by combination and doctor; of each kind of speaker only the latest word counts. */
export class Calls {
  private readonly latest = new Map<string, Map<Evidence['by'], Evidence>>()
  private readonly pairs = new Map<string, CalledPair>()

  constructor(evidence: Evidence[], typeOf: (plan: string) => PlanType | undefined) {
    for (const call of evidence) {
      const plan = planKey(call.plan)
      const type = typeOf(plan) ?? (typeof call.plan === 'string' ? undefined : call.plan.type)
      // An id the directory does not know says nothing about what kind of plan it is.
      if (type === undefined) continue
      const group = usesGroups(type) ? groupKey(call.group) : null
      this.hear(call, plan, group)
    }
  }

  /** Undefined: nobody was asked. */
  word(plan: string, group: string | null, doctor: string): Word | undefined {
    const bySpeaker = this.latest.size === 0 ? undefined : this.latest.get(key(plan, group, doctor))
    if (!bySpeaker) return undefined
    const calls = [...bySpeaker.values()]
    const decisive = calls.filter((call) => call.says !== 'unsure')
    return {
      yes: calls.some((call) => call.says === 'yes'),
      no: calls.some((call) => call.says === 'no'),
      date: latestDate(decisive.length > 0 ? decisive : calls),
      officeYes: bySpeaker.get('office')?.says === 'yes',
      planYes: bySpeaker.get('plan')?.says === 'yes',
    }
  }

  calledPairs(): CalledPair[] {
    return [...this.pairs.values()]
  }

  private hear(call: Evidence, plan: string, group: string | null): void {
    const place = key(plan, group, call.doctor)
    const bySpeaker = this.latest.get(place) ?? new Map<Evidence['by'], Evidence>()
    const before = bySpeaker.get(call.by)
    if (!before || call.date >= before.date) bySpeaker.set(call.by, call)
    this.latest.set(place, bySpeaker)

    const pair = this.pairs.get(key(plan, group, ''))
    const isNewer = !pair || call.date >= pair.date
    const heardPlan = typeof call.plan === 'string' ? null : call.plan
    this.pairs.set(key(plan, group, ''), {
      plan,
      group,
      heardPlan: (isNewer ? heardPlan : null) ?? pair?.heardPlan ?? heardPlan,
      date: isNewer ? call.date : pair.date,
    })
  }
}

/** A plan known only from a call: of the person's track, dated the day of the call. */
export function heardAsPlan(heard: HeardPlan, track: Track, planYear: number, date: IsoDate): Plan {
  const name = heard.planName
  const unknown = { issuer: '', snp: null, aligned: null, counties: [], phone: '', tty: '', website: '', directoryUrl: '' }
  const networks = heard.networkName ? [heard.networkName] : []
  return { ...unknown, id: name, name, networks, track, line: lineOf(track, heard.type), type: heard.type, planYear, source: 'call', asOf: date }
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

function lineOf(track: Track, type: PlanType): Line {
  if (type === 'ORIGINAL') return 'original-medicare'
  if (track === 'medicare') return 'medicare-advantage'
  return track === 'medi-cal' ? 'medi-cal' : 'commercial'
}

function latestDate(calls: Evidence[]): IsoDate {
  return calls.map((call) => call.date).reduce((latest, date) => (date > latest ? date : latest))
}

function key(plan: string, group: string | null, doctor: string): string {
  return JSON.stringify([plan, group, doctor])
}
