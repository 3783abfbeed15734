import { must, nice, quiet, typed, type Person } from '../person'

export const inMedicare = {
  bothDoctorsInOneGroup: {
    story: 'New to Part B, both doctors in one group.',
    answers: { ...quiet, timing: 'losing-cover', doctors: [must('ibarra'), must('achebe')], mainDoctor: 'ibarra', budget: 'lowest', medicines: 'yes' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['SAME_PLAN_OTHER_GROUP', 'MEDIGAP_WINDOW', 'CHECK_DRUGS'],
    },
  },
  doctorsInTwoGroups: {
    story: 'Turning 65, the two doctors are in two groups.',
    answers: { ...quiet, timing: 'turning-65', doctors: [must('ibarra'), must('halvorsen')], mainDoctor: 'ibarra' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'ridge-choice', null], [1, 'original', null]],
      otherWays: [['juniper-prime', 'juniper'], ['juniper-prime', 'lagoon'], ['meadow-senior', 'lagoon']],
      firstReasons: ['KEEPS_ALL_MUST'],
      warnings: ['SPLIT_GROUPS', 'MEDIGAP_WINDOW', 'OON_COST'],
    },
  },
  surgeonOnlyForJobPlans: {
    story: 'The surgeon’s group takes Medicare plans, the surgeon only job plans.',
    answers: { ...quiet, timing: 'have-part-b', doctors: [must('siddiqui')], budget: 'freedom' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'original', null]],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST', 'NO_REFERRALS'],
      warnings: ['WRONG_LINE', 'MEDIGAP_WINDOW'],
    },
  },
  newInTownSpanishFirst: {
    story: 'New in town, no doctor yet, wants one nearby who speaks Spanish.',
    answers: { ...quiet, zip: '00042', timing: 'moved', budget: 'lowest', needs: { language: 'es', wheelchair: false, near: true } },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper'], [1, 'juniper-prime', 'lagoon'], [1, 'meadow-senior', 'lagoon']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['NEAR_YOU', 'LANGUAGE_MATCH'],
      warnings: ['NAME_PCP_AND_GROUP'],
    },
  },
  awayFiveMonths: {
    story: 'Lives five months a year in another state.',
    answers: { ...quiet, timing: 'turning-65', doctors: [nice('ibarra')], mainDoctor: 'ibarra', weeksAway: 21, budget: 'freedom' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'original', null], [2, 'ridge-choice', null]],
      otherWays: [['juniper-prime', 'juniper']],
      firstReasons: ['WORKS_AWAY', 'NO_REFERRALS'],
      warnings: ['MEDIGAP_WINDOW', 'TRAVEL_LIMIT'],
    },
  },
  awayOnTheLowestBudget: {
    story: 'Away for twelve weeks, and it must cost little.',
    answers: { ...quiet, doctors: [must('ibarra')], mainDoctor: 'ibarra', weeksAway: 12, budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper']],
      otherWays: [['original', null], ['ridge-choice', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['TRAVEL_LIMIT'],
    },
  },
  oneGroupInReach: {
    story: 'Lives in the valley, where there is one group.',
    answers: { ...quiet, zip: '00051', doctors: [must('novak')], mainDoctor: 'novak', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'thornby-senior', 'thornby']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'ONLY_GROUP_IN_REACH'],
      warnings: ['THIN_CHOICE'],
    },
  },
  onTheCountyLine: {
    story: 'The ZIP lies in two counties; home is in the smaller part, in the valley.',
    answers: { ...quiet, zip: '00043', county: 'thornby', doctors: [must('novak')], mainDoctor: 'novak' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'thornby-senior', 'thornby']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'ONLY_GROUP_IN_REACH'],
      warnings: ['THIN_CHOICE'],
    },
  },
  integratedSystem: {
    story: 'Turning 65, the doctor belongs to a system that is plan, group and hospital in one.',
    answers: { ...quiet, timing: 'turning-65', doctors: [must('yoon')], mainDoctor: 'yoon', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'fathom-senior', 'fathom']],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST'],
      warnings: ['MEDIGAP_WINDOW'],
    },
  },
  doctorNotInDirectory: {
    story: 'Not sure of much; the doctor is not in the directory.',
    answers: { ...quiet, doctors: [typed('Dr Quill')], specialists: 'not-sure', budget: 'not-sure' },
    expected: { outcome: 'CANNOT_TELL_YET', verify: [], otherWays: [], firstReasons: [], warnings: ['CANNOT_TELL', 'UNKNOWN_DOCTOR'] },
  },
  oneOfTwoNotInDirectory: {
    story: 'One of two doctors is not in the directory: the other decides.',
    answers: { ...quiet, doctors: [must('ibarra'), typed('Dr Wren')], mainDoctor: 'ibarra', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_MAIN_DOCTOR'],
      warnings: ['UNKNOWN_DOCTOR'],
    },
  },
  doctorsOfTwoSystems: {
    story: 'No plan has both doctors, of whatever kind.',
    answers: { ...quiet, doctors: [must('ibarra'), must('yoon')], mainDoctor: 'ibarra' },
    expected: {
      outcome: 'TRADE',
      verify: [],
      otherWays: [],
      trade: [
        { keeps: ['ibarra'], options: [['juniper-prime', 'juniper'], ['ridge-choice', null], ['original', null]] },
        { keeps: ['yoon'], options: [['fathom-senior', 'fathom']] },
      ],
      firstReasons: [],
      warnings: ['SPLIT_GROUPS', 'SAME_PLAN_OTHER_GROUP', 'OON_COST'],
    },
  },
  doctorNoMedicarePlanLists: {
    story: 'Wants to keep a children’s doctor, whom nothing in Medicare lists.',
    answers: { ...quiet, doctors: [must('eze')], mainDoctor: 'eze' },
    expected: { outcome: 'TRADE', verify: [], otherWays: [], trade: [], firstReasons: [], warnings: ['WRONG_LINE'] },
  },
  doctorIsLeaving: {
    story: 'Has a plan; the main doctor leaves the group.',
    answers: { ...quiet, timing: 'doctor-leaving', doctors: [must('ibarra')], mainDoctor: 'ibarra' },
    expected: { outcome: 'NOT_SHOPPING', verify: [], otherWays: [], firstReasons: [], warnings: [] },
  },
  inTreatment: {
    story: 'In a treatment that cannot stop, with a doctor first called nice to keep.',
    answers: {
      ...quiet,
      doctors: [must('ibarra'), nice('halvorsen')],
      mainDoctor: 'ibarra',
      treatment: { answer: 'yes', doctors: ['halvorsen'] },
      budget: 'lowest',
    },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'lagoon'], [1, 'meadow-senior', 'lagoon'], [3, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_TREATMENT_DOCTOR'],
      warnings: ['TREATMENT_CONTINUITY', 'SPLIT_GROUPS', 'SAME_PLAN_OTHER_GROUP'],
    },
  },
  mainDoctorDecides: {
    story: 'Two doctors nice to keep, in two groups: the main one goes first.',
    answers: { ...quiet, doctors: [nice('ibarra'), nice('halvorsen')], mainDoctor: 'halvorsen' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'lagoon'], [1, 'meadow-senior', 'lagoon'], [3, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_MAIN_DOCTOR'],
      warnings: ['SAME_PLAN_OTHER_GROUP'],
    },
  },
  straightToSpecialists: {
    story: 'Has a plan; wants to see specialists without asking.',
    answers: { ...quiet, timing: 'have-plan', doctors: [must('ibarra'), must('achebe')], mainDoctor: 'ibarra', specialists: 'directly' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'ridge-choice', null], [1, 'original', null]],
      otherWays: [['juniper-prime', 'juniper']],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR', 'NO_REFERRALS'],
      warnings: ['REPLACES_CURRENT', 'OON_COST'],
    },
  },
  existingPatient: {
    story: 'The doctor sees existing patients only, and this is one.',
    answers: { ...quiet, doctors: [must('phan')], mainDoctor: 'phan' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'lagoon'], [1, 'meadow-senior', 'lagoon']],
      otherWays: [['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'KEEPS_MAIN_DOCTOR'],
      warnings: ['EXISTING_ONLY'],
    },
  },
  notYetAPatient: {
    story: 'The doctor sees existing patients only, and this is none.',
    answers: { ...quiet, doctors: [{ doctor: 'phan', keep: 'must', current: false }], mainDoctor: 'phan', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'original', null]],
      otherWays: [],
      firstReasons: ['KEEPS_ALL_MUST', 'NO_REFERRALS'],
      warnings: [],
    },
  },
  hospitalDecides: {
    story: 'Two groups have the doctor; one of them uses the hospital.',
    answers: { ...quiet, doctors: [must('achebe')], hospital: 'lagoon-memorial', budget: 'lowest' },
    expected: {
      outcome: 'RANKED',
      verify: [[1, 'juniper-prime', 'lagoon'], [1, 'meadow-senior', 'lagoon'], [3, 'juniper-prime', 'juniper']],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['KEEPS_ALL_MUST', 'HOSPITAL_MATCH'],
      warnings: ['NAME_PCP_AND_GROUP'],
    },
  },
  nobodyToKeep: {
    story: 'No doctor to keep and no needs: all that is near is equal, whatever it may cost.',
    answers: { ...quiet, budget: 'freedom' },
    expected: {
      outcome: 'RANKED',
      verify: [
        [1, 'juniper-prime', 'juniper'],
        [1, 'juniper-prime', 'lagoon'],
        [1, 'meadow-senior', 'lagoon'],
        [1, 'meadow-senior', 'college'],
        [1, 'fathom-senior', 'fathom'],
      ],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['NEAR_YOU'],
      warnings: [],
    },
  },
  vietnameseAndAWheelchair: {
    story: 'No doctor yet; three needs, which one group meets all.',
    answers: { ...quiet, zip: '00042', needs: { language: 'vi', wheelchair: true, near: true } },
    expected: {
      outcome: 'RANKED',
      verify: [
        [1, 'juniper-prime', 'lagoon'],
        [1, 'meadow-senior', 'lagoon'],
        [3, 'juniper-prime', 'juniper'],
        [3, 'fathom-senior', 'fathom'],
      ],
      otherWays: [['ridge-choice', null], ['original', null]],
      firstReasons: ['LANGUAGE_MATCH', 'NEAR_YOU'],
      warnings: [],
    },
  },
  outOfArea: {
    story: 'Lives where the lists do not reach.',
    answers: { ...quiet, zip: '99950', doctors: [must('ibarra')], mainDoctor: 'ibarra' },
    expected: { outcome: 'CANNOT_TELL_YET', verify: [], otherWays: [], firstReasons: [], warnings: ['CANNOT_TELL'] },
  },
} satisfies Record<string, Person>
