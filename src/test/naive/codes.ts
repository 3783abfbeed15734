import type { ReasonCode, WarningCode } from '../../recommend/recommendation'

export function inOrder<Code extends ReasonCode | WarningCode>(codes: [boolean, Code][]): Code[] {
  const holding = codes.filter(([holds]) => holds).map(([, code]) => code)
  return holding.sort((a, b) => codesInOrder.indexOf(a) - codesInOrder.indexOf(b))
}

/** In the order in which codes are listed, which is that of the page. */
const codesInOrder: (ReasonCode | WarningCode)[] = [
  'KEEPS_ALL_MUST', 'KEEPS_TREATMENT_DOCTOR', 'KEEPS_MAIN_DOCTOR', 'WORKS_AWAY', 'NO_REFERRALS',
  'HOSPITAL_MATCH', 'LANGUAGE_MATCH', 'NEAR_YOU', 'ALIGNED_DUAL', 'ONLY_GROUP_IN_REACH',
  'CANNOT_TELL', 'TREATMENT_CONTINUITY', 'MEDIGAP_WINDOW', 'SPLIT_GROUPS', 'WRONG_LINE', 'UNKNOWN_DOCTOR',
  'EXISTING_ONLY', 'SAME_PLAN_OTHER_GROUP', 'NETWORK_NAME_MATTERS', 'NAME_PCP_AND_GROUP', 'OON_COST', 'TRAVEL_LIMIT',
  'THIN_CHOICE', 'STALE', 'REPLACES_CURRENT', 'DUAL_MATCHING', 'CHECK_DRUGS',
]
