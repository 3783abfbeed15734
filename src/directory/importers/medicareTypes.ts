import { snpTypeIn } from './planTypes'
import type { PlanType, SnpType } from '../model'

/** What cannot stand in a directory, and why. */
export type Unfit = { reason: string; advice: string }

/**
 * The type of a Medicare plan from CMS's words for it: "HMO", "Local HMO *", "HMO-POS C-SNP", "Regional PPO".
 * The words are those of the Landscape files of 2016 to 2027 and of Medicare Plan Finder.
 */
export function medicareType(written: string): PlanType | Unfit {
  const type = written.replaceAll('*', '').trim()
  if (isSilent(type)) return 'unknown'
  if (/^(local )?hmo[-/ ]?pos\b/i.test(type)) return 'HMO-POS'
  if (/^(local )?hmo\b/i.test(type)) return 'HMO'
  if (/^(local |regional )?ppo\b/i.test(type)) return 'PPO'
  if (/^pffs\b|private fee/i.test(type)) return 'PFFS'
  return others.find(({ words }) => words.test(type)) ?? { reason: 'Its type is none that is known here.', advice: 'Add the plan to plans.csv by hand if people choose doctors by it.' }
}

const leaveOut = 'Leave it out, or add it to plans.csv by hand.'
const others: (Unfit & { words: RegExp })[] = [
  { words: /\bpdp\b|prescription/i, reason: 'It is a drug plan, by which nobody chooses doctors.', advice: 'Leave it out.' },
  { words: /cost/i, reason: 'It is a cost plan, which is not compared here.', advice: leaveOut },
  { words: /\bmsa\b|savings/i, reason: 'It is a medical savings account, which is not compared here.', advice: leaveOut },
  { words: /\bpace\b/i, reason: 'It is a PACE plan, which is not compared here.', advice: leaveOut },
  { words: /mmp|medicare-medicaid|demo/i, reason: 'It is a demonstration for Medicare with Medi-Cal, which is not compared here.', advice: leaveOut },
]

/** For whom a special needs plan is, by its SNP type, its plan type or its name. Null: it is none. */
export function medicareSnp({ indicator, snpType, type, name }: { indicator: string; snpType: string; type: string; name: string }): SnpType | null | Unfit {
  const told = isSilent(snpType) ? null : (ofWords(snpType) ?? snpTypeIn(snpType))
  const kind = told ?? snpTypeIn(type) ?? snpTypeIn(inBrackets(name))
  if (kind) return kind
  const isSnp = /^yes$/i.test(indicator) || /\bsnp\b/i.test(`${type} ${inBrackets(name)}`)
  return isSnp ? { reason: 'It is a special needs plan, and for whom is not said.', advice: 'Add the plan to plans.csv by hand, with its kind.' } : null
}

/** CMS writes this where a column has no meaning for the plan. */
export function isSilent(cell: string): boolean {
  return /^(not applicable|n\/?a)?$/i.test(cell.trim())
}

function ofWords(text: string): SnpType | null {
  if (/dual/i.test(text)) return 'D-SNP'
  if (/chronic|disabling/i.test(text)) return 'C-SNP'
  return /institution/i.test(text) ? 'I-SNP' : null
}

/** Only there: "SNP" is said of a plan as "(HMO D-SNP)" at the end of its name. */
function inBrackets(name: string): string {
  return /\(([^()]*)\)[^()]*$/.exec(name)?.[1] ?? ''
}
