import { createHash } from 'node:crypto'
import { isDate } from '../model'
import { isUnreadable } from '../readTable'
import { valuesOf } from './json'
import { skippingMembers } from './jsonSkip'
import { organizationCase } from './nameCase'
import { npiOf } from './npi'
import { listOf, objectOf, wordOf } from './values'
import type { SaidRow } from './draft'
import type { Source } from './source'

/** What an in-network file says of itself. Empty: it does not. */
export type TicHeader = {
  payer: string
  /** YYYY-MM-DD. */
  asOf: string
  plan: SaidRow<'plans'> & { id: string; name: string } | null
}

const fields = ['reporting_entity_name', 'last_updated_on', 'plan_name', 'plan_id', 'plan_id_type', 'plan_market_type'] as const

/** Mostly it stands at the beginning of the file, and then the rest is not read. @throws {SourceError} */
export async function readTicHeader(source: Source): Promise<TicHeader> {
  const found = new Map<string, string>()
  const withoutLists = skippingMembers(source, (key, depth) => depth === 1 && (key === 'in_network' || key === 'provider_references'))
  for await (const { value, under } of valuesOf(withoutLists, fields.map((field) => `$.${field}`))) {
    if (!found.has(under)) found.set(under, nameIn(value))
    if (found.size === fields.length) break
  }
  const text = (field: (typeof fields)[number]) => found.get(field) ?? ''
  const asOf = text('last_updated_on').replace(/T.*$/, '')
  return {
    payer: text('reporting_entity_name') || source.name,
    asOf: isDate(asOf) ? asOf : '',
    plan: ticPlan(text('plan_name'), text('plan_id'), text('plan_id_type'), text('plan_market_type')),
  }
}

/** Null: neither name nor id. An EIN and a short HIOS id are those of the employer or insurer, whose plans their names tell apart. */
function ticPlan(name: string, written: string, idType: string, market: string): TicHeader['plan'] {
  const id = written.replace(/[^0-9a-z]/gi, '').toUpperCase()
  if (id === '' && name === '') return null
  const isHios = /^\d{5}[A-Z]{2}\d{7}$/.test(id)
  const isOfEmployer = /ein/i.test(idType) || /group/i.test(market) || /^\d{9}$/.test(id)
  return {
    id: isHios ? id : idFrom('tic', id, name),
    name: name || `Plan ${id}`,
    track: isOfEmployer ? 'employer' : 'marketplace',
    line: 'commercial',
  }
}

/** A provider group: who bills under one tax id. */
export type TicGroup = {
  /** Nine digits. Null: the doctors bill by themselves, or the number is of no use. */
  taxId: string | null
  business: string
  npis: string[]
  /** What stands among the NPIs and is none; 0 stands for a doctor without one. */
  wrong: string[]
}

/** @param value `{ npi: [], tin: { type, value, business_name } }` */
export function ticGroup(value: unknown): TicGroup {
  const { npi: written, tin } = objectOf(value) ?? {}
  const { type, value: taxId, business_name: business } = objectOf(tin) ?? {}
  const number = wordOf(taxId).replace(/[^0-9a-z]/gi, '')
  const bySelf = npiOf(number)
  const npis: string[] = []
  const wrong: string[] = []
  for (const one of listOf(written)) {
    const npi = npiOf(one)
    if (npi === null) wrong.push(wordOf(one))
    else npis.push(npi)
  }
  if (npis.length === 0 && bySelf !== null) npis.push(bySelf)
  const isTaxId = /^\d{9}$/.test(number) && !/^(\d)\1*$/.test(number) && !/^npi$/i.test(wordOf(type))
  return { taxId: isTaxId ? number : null, business: organizationCase(nameIn(business)), npis: [...new Set(npis)], wrong }
}

/** Empty also where it holds characters that cannot be read: its whole row would be set aside for them. */
export function nameIn(value: unknown): string {
  const name = wordOf(value)
  return isUnreadable(name) ? '' : name
}

/** An id that the same words always give, and other words do not. */
export function idFrom(...words: string[]): string {
  const whole = words.filter(Boolean).join(' ').toLowerCase()
  const plain = whole.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60)
  const isSame = plain === whole.replaceAll(' ', '-')
  return isSame ? plain : `${plain}-${createHash('sha1').update(whole).digest('hex').slice(0, 6)}`
}
