import type { Line, Track } from '../../directory/model'

export const planIds = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
export const networkIds = ['n1', 'n2', 'n3', 'n4']
export const groupIds = ['g1', 'g2', 'g3', 'g4', 'g5']
export const doctorIds = ['d1', 'd2', 'd3', 'd4']
export const zips = ['1', '2', '3', '4', '5']
export const planYear = 2027

export const tracks: Track[] = ['medicare', 'marketplace', 'employer', 'medi-cal']
export const lines: Line[] = ['medicare-advantage', 'commercial', 'medi-cal', 'original-medicare']

export const lineOf: Record<Track, Line> = {
  medicare: 'medicare-advantage',
  marketplace: 'commercial',
  employer: 'commercial',
  'medi-cal': 'medi-cal',
}
