import { usesGroups, type Contract, type Plan, type Problem } from './model'
import type { Lines, Tables } from './parts'

type Remarked = 'plans' | 'contracts'

/** Rows that are right as they stand, but of which the rules can make nothing. `planYear` null: not known. */
export function remarks(planYear: number | null, rows: Pick<Tables, Remarked>, lines: Pick<Lines, Remarked>): Problem[] {
  const problems: Problem[] = []
  const note = (table: Remarked, at: number, column: string, value: string, reason: string, advice: string) => {
    const line = lines[table][at] ?? null
    problems.push({ file: `${table}.csv`, line, column, value, reason, advice, effect: 'noted' })
  }

  const contracted = new Set(rows.contracts.map((contract) => contractKey(contract.network, contract)))
  for (const [at, plan] of rows.plans.entries()) {
    noteYear('plans', at, plan)
    if (plan.type === 'unknown') {
      note('plans', at, 'type', '', 'The plan’s type is not known, so it is not used.', 'Write HMO, PPO or another, or merge a source that tells.')
      continue
    }
    if (planYear === null || plan.planYear !== planYear || plan.type === 'ORIGINAL') continue
    if (plan.networks.length === 0) {
      note('plans', at, 'network_ids', '', 'The plan names no network, so no doctor is found in it.', 'Name its network.')
    } else if (usesGroups(plan.type) && !plan.networks.some((network) => contracted.has(contractKey(network, plan)))) {
      note(
        'plans',
        at,
        'network_ids',
        plan.networks.join(';'),
        'No group has a contract with this plan’s networks for its line and year, so it is never suggested.',
        `Add a row to contracts.csv for each group, with line ${plan.line} and plan_year ${planYear}.`,
      )
    }
  }
  for (const [at, contract] of rows.contracts.entries()) {
    noteYear('contracts', at, contract)
    if (contract.line === null) {
      note('contracts', at, 'line', '', 'The contract is for no line that is known, so it is not used.', 'Name the line.')
    }
  }
  return problems

  function noteYear(table: 'plans' | 'contracts', at: number, row: Plan | Contract) {
    if (row.planYear === null) {
      note(table, at, 'plan_year', '', 'The row has no plan_year, so it is not used.', 'Write the year, like 2027.')
    } else if (planYear !== null && row.planYear !== planYear) {
      note(
        table,
        at,
        'plan_year',
        String(row.planYear),
        'The row is for another year than directory.json, so it is not used.',
        `Write ${planYear} if it is for that year, or leave it be.`,
      )
    }
  }
}

function contractKey(network: string, { line, planYear }: Plan | Contract): string {
  return JSON.stringify([network, line, planYear])
}
