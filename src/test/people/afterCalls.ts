import { must, quiet, said, typed, type Person } from '../person'

const cove = { planName: 'Cove HMO', type: 'HMO' } as const
const tidewater = { planName: 'Tidewater Choice', type: 'PPO', networkName: 'Tidewater PPO' } as const
const oneDoctor = { ...quiet, doctors: [must('ibarra')], mainDoctor: 'ibarra', budget: 'lowest' } as const satisfies Person['answers']

/** People who have used the call sheet. */
export const afterCalls = {
  whatTheOfficeSaid: {
    story: 'The doctor is not in the directory; the office named a plan and a group.',
    answers: { ...quiet, doctors: [typed('Dr Quill')], budget: 'lowest' },
    evidence: [said('office', 'yes', 'Dr Quill', cove, { groupName: 'Cove Physicians' })],
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'Cove HMO', 'Cove Physicians']],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST'],
      warnings: [],
    },
  },
  whatTheyHeardOutOfArea: {
    story: 'Lives where the lists do not reach; one plan said yes, the office said no to another.',
    answers: { ...quiet, zip: '99950', doctors: [typed('Dr Quill')] },
    evidence: [
      said('plan', 'yes', 'Dr Quill', tidewater, null),
      said('office', 'no', 'Dr Quill', cove, { groupName: 'Cove Physicians' }),
    ],
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'Tidewater Choice', null]],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST', 'NO_REFERRALS'],
      warnings: ['OON_COST', 'THIN_CHOICE'],
    },
  },
  planSaysNo: {
    story: 'The only pair with the doctor fell away when the plan said no.',
    answers: oneDoctor,
    evidence: [said('plan', 'no', 'ibarra', 'juniper-prime', 'juniper')],
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'ridge-choice', null], [1, 'original', null]],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR', 'NO_REFERRALS'],
      warnings: ['OON_COST'],
    },
  },
  officeAndPlanDisagree: {
    story: 'Three pairs have the doctor; of one the office says yes and the plan no.',
    answers: { ...quiet, doctors: [must('achebe')], budget: 'lowest' },
    evidence: [said('office', 'yes', 'achebe', 'juniper-prime', 'lagoon'), said('plan', 'no', 'achebe', 'juniper-prime', 'lagoon')],
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper'], [1, 'meadow-senior', 'lagoon'], [3, 'juniper-prime', 'lagoon']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST'],
      warnings: ['STALE'],
    },
  },
  officeAndPlanSayYes: {
    story: 'Office and plan have both said yes.',
    answers: oneDoctor,
    evidence: [said('office', 'yes', 'ibarra', 'juniper-prime', 'juniper'), said('plan', 'yes', 'ibarra', 'juniper-prime', 'juniper')],
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['NAME_PCP_AND_GROUP'],
    },
  },
} satisfies Record<string, Person>
