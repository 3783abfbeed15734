import * as fc from 'fast-check'
import { anyProvenance } from './anyProvenance'
import { lineOf, lines, networkIds, planYear } from './ids'
import { weighted } from './weighted'
import type { Contract, Network, Plan, PlanType, SnpType, Track } from '../../directory/model'

export function anyPlan(id: string): fc.Arbitrary<(track: Track) => Plan> {
  return fc
    .record({
      kind: weighted<{ type: PlanType; snp: SnpType | null }>(
        [12, { type: 'HMO', snp: null }],
        [2, { type: 'HMO-POS', snp: null }],
        [2, { type: 'POS', snp: null }],
        [4, { type: 'PPO', snp: null }],
        [2, { type: 'EPO', snp: null }],
        [1, { type: 'PFFS', snp: null }],
        [4, { type: 'ORIGINAL', snp: null }],
        [3, { type: 'HMO', snp: 'D-SNP' }],
        [2, { type: 'PPO', snp: 'D-SNP' }],
        [1, { type: 'HMO', snp: 'C-SNP' }],
        [1, { type: 'HMO', snp: 'I-SNP' }],
      ),
      otherTrack: weighted<Track | null>([32, null], [1, 'medicare'], [1, 'marketplace'], [1, 'employer'], [1, 'medi-cal']),
      networks: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>(['n1']) }, { weight: 5, arbitrary: fc.subarray(networkIds) }),
      issuer: weighted([1, 'I'], [1, 'J']),
      aligned: weighted<boolean | null>([2, null], [1, true], [1, false]),
      counties: weighted<string[]>([4, []], [6, ['A', 'B']], [2, ['A']], [1, ['B']]),
      year: weighted<number | null>([24, planYear], [1, planYear - 1], [1, null]),
      ...anyProvenance,
    })
    .map(({ kind, otherTrack, year, ...rest }) => (mainTrack) => {
      const track = otherTrack ?? mainTrack
      // Original Medicare and special needs plans belong to Medicare alone.
      const { type, snp } = track === 'medicare' || kind.type !== 'ORIGINAL' ? kind : { type: 'HMO' as const, snp: null }
      const line = type === 'ORIGINAL' ? 'original-medicare' : lineOf[track]
      return {
        ...rest,
        id,
        name: id,
        networks: type === 'ORIGINAL' ? [] : rest.networks,
        track,
        line,
        type,
        snp: track === 'medicare' ? snp : null,
        planYear: year,
        phone: '',
        tty: '',
        website: '',
        directoryUrl: '',
      }
    })
}

export function anyNetwork(id: string): fc.Arbitrary<() => Network> {
  return fc.record({ issuer: weighted([1, 'I'], [1, 'J']), ...anyProvenance }).map((rest) => () => ({ ...rest, id, name: id }))
}

/** For the main line; some of a past year, of an unknown year or an unknown line. */
export function anyContract([network, group]: [string, string]): fc.Arbitrary<(track: Track) => Contract> {
  return fc
    .record({
      isLineKnown: weighted([14, true], [1, false]),
      year: weighted<number | null>([14, planYear], [1, planYear - 1], [1, null]),
      ...anyProvenance,
    })
    .map(({ isLineKnown, year, ...rest }) => (track) => ({
      ...rest,
      network,
      group,
      line: isLineKnown ? lineOf[track] : null,
      planYear: year,
    }))
}

export function anyOtherContract([network, group]: [string, string]): fc.Arbitrary<() => Contract> {
  return fc
    .record({ line: fc.constantFrom(...lines), ...anyProvenance })
    .map((rest) => () => ({ ...rest, network, group, planYear }))
}
