import * as fc from 'fast-check'
import { groupIds, planIds } from './ids'
import { weighted } from './weighted'
import type { Directory } from '../../directory/model'
import type { Answers, Evidence, HeardGroup, HeardPlan } from '../../recommend/answers'

/** Calls about a few pairs, several to each: ids and as heard, conflicts, unsure, days apart. Often none at all. */
export function anyEvidence(): fc.Arbitrary<(directory: Directory, answers: Answers) => Evidence[]> {
  const anyCallDate = weighted([2, '2026-11-28'], [2, '2026-11-25'], [1, '2026-12-01'], [1, '2026-06-01'])
  const anyWord: fc.Arbitrary<Word> = fc.record({
    by: weighted<Evidence['by']>([1, 'office'], [1, 'group'], [1, 'plan']),
    says: weighted<Evidence['says']>([5, 'yes'], [2, 'no'], [1, 'unsure']),
    date: anyCallDate,
  })
  // What confirms a doctor: the office's yes and the plan's.
  const anyYes = anyCallDate.map((date): Word[] => [
    { by: 'office', says: 'yes', date },
    { by: 'plan', says: 'yes', date },
  ])
  const anyCalls = fc.record({
    pair: fc.oneof(
      { weight: 5, arbitrary: fc.nat({ max: 20 }) },
      {
        weight: 4,
        arbitrary: fc.record({
          plan: weighted<Evidence['plan']>(
            ...[...planIds, ...heardPlans].map((plan): [number, Evidence['plan']] => [1, plan]),
            [1, 'p9'],
          ),
          group: weighted<Evidence['group']>(
            [2, null],
            ...[...groupIds, ...heardGroups].map((group): [number, Evidence['group']] => [1, group]),
            [1, 'g9'],
          ),
        }),
      },
    ),
    // Which of the doctors named, most often; d8 is never named.
    doctor: weighted<number | 'd8'>([8, 0], [4, 1], [2, 2], [1, 'd8']),
    words: fc.oneof(
      { weight: 1, arbitrary: anyYes },
      { weight: 2, arbitrary: fc.array(anyWord, { minLength: 1, maxLength: 4 }) },
    ),
  })
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(anyCalls, { minLength: 1, maxLength: 4 }) },
    )
    .map((calls) => (directory, answers) => {
      const keys = (answers.doctors ?? []).map((named) => named.doctor ?? named.name)
      // Pairs there are, so that calls often concern one that counts.
      const pairs = directory.plans.flatMap((plan) =>
        directory.contracts
          .filter((contract) => plan.networks.includes(contract.network))
          .map((contract) => ({ plan: plan.id, group: contract.group })),
      )
      return calls.flatMap(({ pair, doctor, words }) => {
        const about = typeof pair === 'number' ? (pairs[pair % pairs.length] ?? { plan: 'p1', group: null }) : pair
        const key = typeof doctor === 'number' ? keys[doctor % keys.length] : doctor
        return words.map((word): Evidence => ({ ...about, doctor: key ?? 'd8', ...word }))
      })
    })
}

type Word = Pick<Evidence, 'by' | 'says' | 'date'>

/** Always heard of with the same type and network. */
const heardPlans: HeardPlan[] = [
  { planName: 'Heard HMO', type: 'HMO' },
  { planName: 'Heard POS', type: 'POS', networkName: 'Heard N' },
  { planName: 'Heard PPO', type: 'PPO', networkName: 'Heard N' },
  { planName: 'Heard Original', type: 'ORIGINAL' },
]
const heardGroups: HeardGroup[] = [{ groupName: 'Heard G' }, { groupName: 'Heard H' }]
