// @vitest-environment node
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileCounty, rowsByDoctor } from '../compileCounty'
import { groupBy } from '../groupBy'
import { acceptingCodes, bases, lines, type Directory } from '../model'
import { readFolder } from '../readFolder'
import { cityOf } from '../search/facets'
import { storeOf } from './store'
import { unpack } from './unpack'

const sample = readFolder(join(import.meta.dirname, '../../../content/directory')).directory!
const groups = sample.groups.slice(0, 3).map(({ id }) => id)
const networks = sample.networks.slice(0, 3).map(({ id }) => id)

const anyId = fc.oneof(fc.constantFrom('1003005174', '1013005313', '1992999999', '100300517?', 'nunez-elena'), fc.stringMatching(/^[a-z0-9?-]{1,12}$/))
const anyName = fc.oneof(fc.constantFrom('Garcia', 'García', 'Garcia Lopez', 'de la O', "O'Brien", 'Lopez-Garcia', ''), fc.stringMatching(/^[A-Za-zñ' -]{1,12}$/))
const anyFrom = { source: fc.constantFrom('one', 'other'), asOf: fc.constantFrom('2026-10-22', '2026-09-30', null) }
const anyDoctor = fc.record({
  id: anyId,
  npi: fc.constantFrom('', '=', '1003005174'),
  firstName: anyName,
  lastName: anyName,
  credential: fc.constantFrom('MD', ''),
  specialty: fc.constantFrom('Cardiology', ''),
  primaryCare: fc.constantFrom(true, false, null),
  takesOriginalMedicare: fc.constantFrom(true, false, null),
  languages: fc.subarray(['en', 'es']),
  ...anyFrom,
})
const anySeen = {
  doctor: fc.nat(),
  lines: fc.subarray([...lines]),
  zip: fc.constantFrom('90012', '90013', ''),
  address: fc.constantFrom('1 Ash Street, Inglewood', 'Encino', ''),
  phone: fc.constantFrom('(213) 555-0100', '(213) 555-0199', '818-555-0100 ext. 4', ''),
  accepting: fc.constantFrom(...acceptingCodes),
  basis: fc.constantFrom(...bases),
  ...anyFrom,
}
const anyDirectory = fc.record({
  doctors: fc.uniqueArray(anyDoctor, { selector: ({ id }) => id, minLength: 1, maxLength: 20 }),
  practices: fc.array(fc.record({ ...anySeen, group: fc.constantFrom(...groups), networks: fc.subarray(networks) }), { maxLength: 40 }),
  listings: fc.array(fc.record({ ...anySeen, network: fc.constantFrom(...networks) }), { maxLength: 40 }),
})

it('brings all that is said of each doctor, in its order, but the street', () => {
  fc.assert(
    fc.property(anyDirectory, ({ doctors, practices, listings }) => {
      const ofDoctor = <Row extends { doctor: number }>(row: Row) => ({ ...row, doctor: doctors[row.doctor % doctors.length]!.id })
      const directory: Directory = {
        ...sample,
        doctors: doctors.map((doctor) => ({ ...doctor, npi: doctor.npi === '=' ? doctor.id : doctor.npi })),
        practices: practices.map(ofDoctor),
        listings: listings.map(ofDoctor),
        plans: [{ ...sample.plans[0]!, networks, counties: [] }],
        contracts: [],
        hospitals: [],
        ratings: [],
      }
      const store = storeOf(directory)
      const { rules, offices } = compileCounty(store, rowsByDoctor(store), null, [...doctors.keys()])
      const come = unpack(sample, JSON.parse(JSON.stringify(rules)) as typeof rules, JSON.parse(JSON.stringify(offices)) as typeof offices)
      expect(new Set(come.doctors)).toEqual(new Set(directory.doctors))
      const told = <Row extends { doctor: string; address: string }>(rows: Row[]) => groupBy(rows.map((row) => ({ ...row, address: cityOf(row.address) })), ({ doctor }) => doctor)
      expect(told(come.practices)).toEqual(told(directory.practices))
      expect(told(come.listings)).toEqual(told(directory.listings))
    }),
    { numRuns: 50 },
  )
})
