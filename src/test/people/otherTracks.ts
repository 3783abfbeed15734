import { must, nice, quiet, type Person } from '../person'

/** Medicare with Medi-Cal, a job, Covered California, Medi-Cal, and who is not sure. */
export const onOtherTracks = {
  dualInOnePlan: {
    story: 'Medicare and Medi-Cal; the plan for both keeps the doctor and goes before its equals.',
    answers: { ...quiet, coverage: 'medicare-and-medi-cal', doctors: [must('halvorsen')], mainDoctor: 'halvorsen', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'duet-complete', 'lagoon'], [2, 'juniper-prime', 'lagoon'], [2, 'meadow-senior', 'lagoon']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR', 'ALIGNED_DUAL'],
      warnings: ['DUAL_MATCHING'],
    },
  },
  dualWithoutThePlanForBoth: {
    story: 'Medicare and Medi-Cal; the plan for both does not have the doctor.',
    answers: { ...quiet, coverage: 'medicare-and-medi-cal', timing: 'turning-65', doctors: [must('ibarra')], mainDoctor: 'ibarra' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['DUAL_MATCHING', 'SAME_PLAN_OTHER_GROUP'],
    },
  },
  dualInTheValley: {
    story: 'Medicare and Medi-Cal where there is one group, in two plans.',
    answers: { ...quiet, coverage: 'medicare-and-medi-cal', zip: '00051', doctors: [must('novak')], mainDoctor: 'novak' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'duet-complete', 'thornby'], [2, 'thornby-senior', 'thornby']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'ALIGNED_DUAL', 'ONLY_GROUP_IN_REACH'],
      warnings: ['DUAL_MATCHING', 'THIN_CHOICE'],
    },
  },
  childOnCoveredCalifornia: {
    story: 'Covered California for one child; a grown-up answers.',
    answers: { ...quiet, whoFor: 'someone-else', coverage: 'marketplace', doctors: [must('eze')], mainDoctor: 'eze' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'brook-gold', 'juniper']],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['NETWORK_NAME_MATTERS'],
    },
  },
  jobWithPpo: {
    story: 'A job with an HMO and a PPO; the doctors are in three groups.',
    answers: { ...quiet, coverage: 'job', timing: 'have-plan', doctors: [must('achebe'), must('delgado'), nice('halvorsen')], mainDoctor: 'achebe' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'mill-ppo', null]],
      otherWays: [['mill-hmo', 'juniper'], ['mill-hmo', 'college']],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR', 'NO_REFERRALS'],
      warnings: ['SPLIT_GROUPS', 'OON_COST', 'NETWORK_NAME_MATTERS', 'REPLACES_CURRENT'],
    },
  },
  lowestBudgetThoughOnlyThePpoKeepsBoth: {
    story: 'A new job; it must cost little, but only the PPO has both doctors.',
    answers: { ...quiet, coverage: 'job', timing: 'new-job', doctors: [must('ibarra'), must('halvorsen')], mainDoctor: 'ibarra', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'mill-hmo', 'juniper']],
      otherWays: [['mill-ppo', null]],
      firstReasons: ['KEEPS_MAIN_DOCTOR'],
      warnings: ['SAME_PLAN_OTHER_GROUP', 'NETWORK_NAME_MATTERS', 'OON_COST'],
    },
  },
  onMediCal: {
    story: 'Medi-Cal, just moved, a children’s doctor.',
    answers: { ...quiet, coverage: 'medi-cal', zip: '00042', timing: 'moved', doctors: [must('eze')], mainDoctor: 'eze' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'meadow-medi-cal', 'juniper']],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR', 'NEAR_YOU'],
      warnings: ['NAME_PCP_AND_GROUP'],
    },
  },
  notSureButItIsMedicare: {
    story: 'Not sure of the kind of cover; the helper questions tell: Medicare alone.',
    answers: { ...quiet, coverage: 'not-sure', hasMedicare: 'yes', hasMediCal: 'no', timing: 'turning-65', doctors: [must('ibarra')], mainDoctor: 'ibarra' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['MEDIGAP_WINDOW'],
    },
  },
  notSureButItIsAJob: {
    story: 'Not sure of the kind of cover; the helper questions tell: a job.',
    answers: { ...quiet, coverage: 'not-sure', hasMedicare: 'no', hasMediCal: 'no', hasJobCover: 'yes', doctors: [must('delgado')], mainDoctor: 'none' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'mill-hmo', 'college']],
      otherWays: [['mill-ppo', null]],
      firstReasons: ['KEEPS_ALL_MUST'],
      warnings: ['NETWORK_NAME_MATTERS'],
    },
  },
  notSureAndItCannotBeTold: {
    story: 'Not sure of the kind of cover, nor whether it is Medicare.',
    answers: { ...quiet, coverage: 'not-sure', hasMedicare: 'not-sure', doctors: [must('ibarra')], mainDoctor: 'ibarra' },
    expected: { outcome: 'CANNOT_TELL_YET', verify: [], otherWays: [], firstReasons: [], warnings: ['CANNOT_TELL'] },
  },
} satisfies Record<string, Person>
