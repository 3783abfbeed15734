import type { PlanType, SnpType } from '../model'

/** Whole words: "HMOs" and "POSitive" are none. */
const typeWords = /(?<![\p{L}\d])(HMO[- ]?POS|HMO|PPO|EPO|POS|PFFS)(?![\p{L}\d])/giu

/** The types that a plan's name or other words tell, each once. An HMO with a point-of-service part calls itself both. */
export function planTypesIn(text: string): PlanType[] {
  const said = Array.from(text.matchAll(typeWords), ([word]) => word.toUpperCase().replace(/^HMO[- ]?POS$/, 'HMO-POS') as PlanType)
  return [...new Set(said.includes('HMO-POS') ? said.filter((type) => type !== 'HMO' && type !== 'POS') : said)]
}

/** For whom a special needs plan is, by its name: "(HMO D-SNP)". Null: the name does not say. */
export function snpTypeIn(text: string): SnpType | null {
  const letter = /(?<![\p{L}\d])([CDI])-?SNP(?![\p{L}\d])/iu.exec(text)?.[1]
  return letter === undefined ? null : (`${letter.toUpperCase()}-SNP` as SnpType)
}
