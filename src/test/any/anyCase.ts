import * as fc from 'fast-check'
import { anyAnswers } from './anyAnswers'
import { anyDirectory } from './anyDirectory'
import { anyEvidence } from './anyEvidence'
import { weighted } from './weighted'
import type { Directory, IsoDate } from '../../directory/model'
import type { Answers, Evidence } from '../../recommend/answers'

/*
 * Random directories, answers and evidence for property tests: small, with ids short enough to read in a
 * counterexample. Plans p1 to p6, networks n1 to n4, groups g1 to g5, doctors d1 to d4, hospitals h1 h2,
 * counties A B. ZIPs 1 and 2 are of A, 3 of B, 4 of both, 5 of A but for a few addresses; 9 is not listed.
 *
 * Nothing is drawn from what was drawn before (no `chain`): all rows there could be are drawn at once, then
 * those about something left out are dropped. So a counterexample shrinks row by row, in any order.
 */

/** All that `recommend` is asked. */
type Case = { directory: Directory; answers: Answers; evidence: Evidence[]; today: IsoDate }

/** Mostly just before the year the directory is for, or in it; seldom a year too late. */
const anyToday = weighted<IsoDate>([40, '2026-12-01'], [8, '2027-02-01'], [1, '2028-01-05'])

export const anyCase: fc.Arbitrary<Case> = fc
  .record({ directory: anyDirectory, answers: anyAnswers(), evidence: anyEvidence(), today: anyToday })
  .map(({ directory, answers: answersOf, evidence: evidenceOf, today }) => {
    const answers = answersOf(directory)
    return { directory, answers, evidence: evidenceOf(directory, answers), today }
  })
