import { isDate } from './model'
import type { Info } from './parts'

export const infoFile = 'directory.json'

/** Every field of `directory.json`; all are required. */
export const infoFields: { [Field in keyof Info]: { is(value: unknown): boolean; like: string } } = {
  name: { is: isText, like: 'a text, like "Doctors of Alder County"' },
  sample: { is: (value) => typeof value === 'boolean', like: 'true for invented data, else false, without quotes' },
  planYear: { is: (value) => isWhole(value, 2000, 2099), like: 'a year without quotes, like 2027' },
  asOf: { is: (value) => typeof value === 'string' && isDate(value), like: 'a date, like "2026-10-22"' },
  staleAfterDays: { is: (value) => isWhole(value, 1, 100_000), like: 'a number of days without quotes, like 90' },
  source: { is: isText, like: 'a text that says where the data is from' },
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isWhole(value: unknown, from: number, to: number): boolean {
  return Number.isInteger(value) && Number(value) >= from && Number(value) <= to
}
