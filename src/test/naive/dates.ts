import type { IsoDate } from '../../directory/model'

export function oldest(dates: IsoDate[]): IsoDate {
  return [...dates].sort()[0] ?? ''
}

export function newest(dates: IsoDate[]): IsoDate {
  return [...dates].sort().at(-1) ?? ''
}
