import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Agency } from './agency'
import type { Circumstances } from './requirements'

/** That of this copy: invented. */
export const sample = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../content/agency.json'), 'utf8')) as Required<Agency>

/** For tests: an agency that has filled in everything. */
export const whole = {
  ...sample,
  sample: false,
  legalName: 'Tidewater Benefits, Inc.',
  dba: 'Tidewater',
  principalPlace: 'Eureka, California',
  sites: ['https://www.tidewater-benefits.com'],
  licences: [{ state: 'CA', number: '0K41726', holder: 'Tidewater Benefits, Inc.' }],
  npn: '8817263',
  agents: ['Ada Quill'],
  address: '4 Pier Road, Eureka, CA 95501',
  phone: '(707) 442-3141',
  email: 'hello@tidewater-benefits.com',
  privacy: { url: 'https://tidewater-benefits.com/privacy', version: '3', date: '2026-09-01' },
  counts: sample.counts.map((counts) => ({ ...counts, source: 'Contract list', approvedBy: 'Ada Quill' })),
  review: { materialIds: [], confirmedBy: 'Ada Quill', confirmedOn: '2026-10-02' },
  lead: { ...sample.lead, endpoint: 'https://leads.tidewater-benefits.com/guide', recipient: 'Tidewater Benefits, Inc.' },
} satisfies Agency

export const now: Circumstances = {
  today: '2026-11-21',
  directory: { sample: false, planYear: 2027 },
  consents: { contact: '2026-11-22', answers: '2026-10-01', texts: '2026-10-01' },
  languages: ['en', 'es'],
}
