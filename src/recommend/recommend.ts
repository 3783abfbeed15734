import { changesThatMatter } from './alternatives'
import { combinationOf, sceneOf, warningsOf } from './explain'
import { inOrder } from './judge'
import { isKept } from './standing'
import { setUp } from './board'
import { stepsFor } from './steps'
import { withoutPlanNames } from './education'
import type { Answers, Evidence } from './answers'
import type { Directory, IsoDate, PlanType } from '../directory/model'
import type { Candidate } from './candidates'
import type { Combination, Mode, Recommendation } from './recommendation'
import type { Verdict } from './judge'

/**
 * Finds which combinations of plan, network and medical group to verify for the person's doctors.
 *
 * A combination keeps a doctor when a source lists the doctor in that group and network for the
 * plan's line of business. What no source says is unknown: never a yes, never a no. Nothing here
 * ranks on premium, stars or commission.
 *
 * Pure, synchronous, deterministic. Cost grows with the doctors named and the contracts of the
 * county, not with the directory, which is indexed once for each object.
 *
 * @param evidence What the person heard on the phone, in the order heard.
 * @param today YYYY-MM-DD: decides what is stale and whether the directory is of a past year.
 * @see content/en/explainers/howWeMatch.md for the same rules in the visitor's words.
 */
export function recommend(directory: Directory, answers: Answers, evidence: Evidence[], today: IsoDate, mode: Mode = 'named'): Recommendation {
  const board = setUp(directory, answers, evidence, today)
  const verdict = board.judge(board.person.wish)
  const scene = sceneOf(board, verdict.outcome)
  const types = new Map<Combination, PlanType>()
  const show = (candidate: Candidate, rank?: number) => {
    const combination = combinationOf(scene, candidate, rank)
    types.set(combination, candidate.plan.type)
    return combination
  }
  const verify = verdict.verify.map(({ candidate, rank }) => show(candidate, rank))
  const otherWays = inOrder(verdict.otherWays, board.person.wish, board.person.dual).map((candidate) => show(candidate))
  const trade = verdict.trade.map(({ keeps, options }) => ({
    keeps: keeps.map((doctor) => board.person.keys[doctor]!),
    options: options.map((candidate) => show(candidate)),
  }))
  const shown = [...verify, ...otherWays, ...trade.flatMap(({ options }) => options)]
  const recommendation: Recommendation = {
    outcome: verdict.outcome,
    lane: verdict.lane,
    verify,
    otherWays,
    trade,
    notShown: verdict.notShown,
    warnings: warningsOf(scene, answers, verdict.outcome),
    nextSteps: stepsFor(board.person, answers, verdict.outcome, shown, asksForNewPatients(verdict)),
    wouldChange: changesThatMatter(board, answers, verdict, mode),
  }
  return mode === 'education' ? withoutPlanNames(recommendation, types) : recommendation
}

function asksForNewPatients(verdict: Verdict): boolean {
  const shown = [...verdict.verify.map(({ candidate }) => candidate), ...verdict.otherWays.map(({ candidate }) => candidate), ...verdict.trade.flatMap(({ options }) => options)]
  return shown.some(({ standings }) => standings.some(({ status, askNewPatients }) => isKept(status) && askNewPatients))
}
