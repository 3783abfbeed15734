import { expect, it } from 'vitest'
import { lostWhenDamaged } from '../../test/damagedImports'
import { imported, lost } from './importing.fixture'

/** The three headers that the file has had; the cells below are in this order. */
const headers = {
  'of 2014': 'NPI,PAC ID,Professional Enrollment ID,Last Name,First Name,Credential,Primary specialty,Organization legal name,Group Practice PAC ID,Number of Group Practice members,Line 1 Street Address,Line 2 Street Address,Marker of address line 2 suppression,City,State,Zip Code,Phone Number,Professional accepts Medicare Assignment',
  'of 2020': 'NPI, Ind_PAC_ID, Ind_enrl_ID, lst_nm, frst_nm, Cred, pri_spec, org_nm, org_pac_id, num_org_mem, adr_ln_1, adr_ln_2, ln_2_sprs, cty, st, zip, phn_numbr, ind_assgn',
  'of today': 'NPI,Ind_PAC_ID,Ind_enrl_ID,Provider Last Name,Provider First Name,Cred,pri_spec,Facility Name,org_pac_id,num_org_mem,adr_ln_1,adr_ln_2,ln_2_sprs,City/Town,State,ZIP Code,Telephone Number,ind_assgn',
}
type Cell = 'npi' | 'pac' | 'last' | 'first' | 'specialty' | 'group' | 'groupName' | 'address2' | 'hidden' | 'zip' | 'phone' | 'assignment'
const line = (change: Partial<Record<Cell, string>> = {}) => {
  const cell = { npi: '1234567893', pac: '1111111111', last: 'MCFELL-DUNE', first: 'ORLA', specialty: 'FAMILY PRACTICE', group: '42100190', groupName: 'ALDER BAY DOCTORS INC', address2: 'STE 3', hidden: '', zip: '900121234', phone: '5555550100', assignment: 'Y', ...change }
  return `${cell.npi},${cell.pac},I1,${cell.last},${cell.first},MD,${cell.specialty},${cell.groupName},${cell.group},12,1 ALDER ST,${cell.address2},${cell.hidden},ALDER,CA,${cell.zip},${cell.phone},${cell.assignment}`
}
const file = (...lines: string[]) => ({ 'dac.csv': [headers['of today'], ...lines, ''].join('\n') })

it.each(Object.entries(headers))('reads the header %s', async (_, header) => {
  const { directory, report } = await imported({ 'dac.csv': `${header}\n${line()}\n` })
  const source = 'CMS Doctors and Clinicians, dac.csv'
  expect(directory.doctors).toEqual([
    { id: '1234567893', npi: '1234567893', firstName: 'Orla', lastName: 'McFell-Dune', credential: 'MD', specialty: 'Family Practice', primaryCare: true, takesOriginalMedicare: true, languages: [], source, asOf: null },
  ])
  expect(directory.groups).toMatchObject([{ id: 'pac-0042100190', name: 'Alder Bay Doctors Inc', kind: 'other', zips: ['90012'], source }])
  expect(directory.practices).toEqual([
    { doctor: '1234567893', group: 'pac-0042100190', networks: [], lines: [], zip: '90012', address: '1 ALDER ST, STE 3, ALDER, CA', phone: '(555) 555-0100', accepting: 'unknown', basis: 'inferred', source, asOf: null },
  ])
  expect(report.records).toEqual({ 'clinician lines': { read: 1, kept: 1, setAside: {} } })
  expect(report.open.join()).toContain('a hint')
})

it('gives a group the ZIP codes of all its offices', async () => {
  const { directory } = await imported(file(line(), line({ zip: '90013' }), line({ zip: '900121111', group: '0042100190' })))
  expect(directory.groups.map(({ zips }) => zips)).toEqual([['90012', '90013']])
  expect(directory.practices).toHaveLength(2)
})

it('takes a yes to Medicare’s payment from any of the doctor’s lines, and M for no answer', async () => {
  const other = { npi: '1245319599', assignment: 'M' }
  const { directory } = await imported(file(line({ assignment: 'M' }), line({ zip: '90013' }), line(other)))
  expect(directory.doctors.map(({ takesOriginalMedicare }) => takesOriginalMedicare)).toEqual([true, null])
})

it.each([
  ['INTERNAL MEDICINE', true],
  ['GERIATRIC MEDICINE', true],
  ['PEDIATRIC MEDICINE', true],
  ['CARDIOVASCULAR DISEASE (CARDIOLOGY)', false],
  ['NURSE PRACTITIONER', null],
  ['', null],
])('takes %j for primary care: %s', async (specialty, expected) => {
  expect((await imported(file(line({ specialty })))).directory.doctors[0]?.primaryCare).toBe(expected)
})

it('leaves an NPI with a wrong check digit empty, and says so', async () => {
  const { directory, report } = await imported(file(line({ npi: '1234567890' })))
  expect(directory.doctors.map(({ id, npi }) => [id, npi])).toEqual([['clinicians-1111111111', '']])
  expect(report.problems).toMatchObject([{ column: 'NPI', value: '1234567890', effect: 'noted' }])
})

it('keeps a doctor who bills alone, in no group', async () => {
  const { directory, report } = await imported(file(line({ group: '', groupName: '' })))
  expect([directory.doctors.length, directory.groups.length, directory.practices.length, report.problems.length]).toEqual([1, 0, 0, 0])
})

it('notes a group without an id, or without a name', async () => {
  const { directory, report } = await imported(file(line({ group: 'none' }), line({ groupName: '' })))
  expect(directory.groups.map(({ name }) => name)).toEqual(['Group 42100190'])
  expect(report.problems.map(({ reason }) => reason)).toEqual(['The group has a name but no PAC ID, so the doctor is not put in it.', 'The group has no name.'])
})

it('leaves out an address line that is held back, and a ZIP code of four digits', async () => {
  const { directory } = await imported(file(line({ hidden: 'Y', zip: '9001' })))
  expect(directory.practices[0]).toMatchObject({ address: '1 ALDER ST, ALDER, CA', zip: '' })
  expect(directory.groups[0]?.zips).toEqual([])
})

it('sets aside a line without any id, without a name, or without sense', async () => {
  const { report } = await imported(file(line({ npi: '', pac: '' }), line({ last: '' }), 'a,b'))
  expect(report.records['clinician lines']).toMatchObject({ read: 3, kept: 0 })
  expect(lost(report)).toEqual([])
})

it('loses no line of damaged files', { timeout: 120_000 }, async () => {
  const good = file(line(), line({ npi: '1245319599', zip: '90013' }), line({ npi: '1245319599', group: '', groupName: '' }))
  expect(await lostWhenDamaged(good, 'clinicians', 2000, 3)).toEqual([])
})
