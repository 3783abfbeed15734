import { counted } from '../check'
import { usesGroups, type Directory } from '../model'
import { isNameless } from './doctors'
import { isNamelessPlan } from './plans'

/** What a directory cannot answer yet, a sentence each: how many of what lack something, and which formats could tell. */
export function openQuestions({ planYear, plans, networks, contracts, doctors, practices, listings }: Directory): string[] {
  const current = plans.filter((plan) => plan.planYear === planYear && plan.type !== 'ORIGINAL')
  const inGroups = new Set(practices.map(({ doctor }) => doctor))
  const inNetworks = new Set(listings.map(({ doctor }) => doctor))
  const contracted = new Set(contracts.map(({ network }) => network))
  const needed = new Set(current.filter(({ type }) => type === 'unknown' || usesGroups(type)).flatMap((plan) => plan.networks))
  const lacking: [count: number, thing: string, lack: string, who: string][] = [
    [doctors.filter(({ id }) => !inGroups.has(id)).length, 'doctor', 'no medical group', 'plan-net, tic, clinicians or the insurer’s own list'],
    [doctors.filter(({ id }) => !inGroups.has(id) && !inNetworks.has(id)).length, 'doctor', 'neither a group nor a network', 'plan-net, mpf, qhp or tic'],
    [doctors.filter(isNameless).length, 'doctor', 'no name but an NPI', 'plan-net, mpf, qhp or clinicians'],
    [doctors.filter(({ takesOriginalMedicare }) => takesOriginalMedicare === null).length, 'doctor', 'no word on Original Medicare', 'clinicians'],
    [current.filter(isNamelessPlan).length, 'plan', 'no name but an id', 'landscape, plan-net or qhp'],
    [current.filter(({ type }) => type === 'unknown').length, 'plan', 'no type, such as HMO or PPO, without which the rules use none', 'landscape, plan-net or qhp'],
    [current.filter(({ counties }) => counties.length === 0).length, 'plan', 'no counties, which counts as sold everywhere', 'landscape or qhp'],
    [current.filter((plan) => plan.networks.length === 0).length, 'plan', 'no network, and so no doctors', 'mpf, plan-net, qhp or tic'],
    [networks.filter(({ id }) => needed.has(id) && !contracted.has(id)).length, 'network', 'no group with a contract', 'plan-net, tic or the insurer’s own list'],
    [practices.filter(({ basis }) => basis !== 'listed').length, 'practice', 'no source that lists doctor and group together', 'plan-net or the insurer’s own list'],
  ]
  return lacking.filter(([count]) => count > 0).map(([count, thing, lack, who]) => `${counted(count, thing)} ${count === 1 ? 'has' : 'have'} ${lack}: ${who} could tell.`)
}
