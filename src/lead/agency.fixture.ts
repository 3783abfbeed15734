import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { leadWordsSchema } from '../content/leadWords'
import type { LeadAgency } from './leadProps'

/** For tests: the English words of the form. */
export const words = v.parse(leadWordsSchema, parseYaml(readFileSync(join(import.meta.dirname, '../../content/en/lead.yaml'), 'utf8')))

/** For tests: an agency nobody runs. */
export const agency: LeadAgency = {
  recipient: 'Marisol Bay Insurance Services',
  shortName: 'Marisol Bay',
  phone: '555-0400',
  email: 'hello@marisolbay.example',
  privacy: { url: 'https://marisolbay.example/privacy', version: '2', date: '2026-10-01' },
  languages: [{ code: 'en', name: 'English' }, { code: 'es', name: 'Español' }],
}
