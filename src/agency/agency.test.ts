// @vitest-environment node
import { resolve } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, it } from 'vitest'
import { agencySchema } from './agency'
import { readAgency } from './readAgency'
import { readAgencyFile } from './readAgencyFile'

const content = resolve(import.meta.dirname, '../../content')

it('editors find the schema beside the file', async () => {
  // Days of the calendar are more than JSON Schema can say: the guide checks them itself.
  const schema = toJsonSchema(agencySchema, { errorMode: 'ignore' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../content/agency.schema.json')
})

it('the agency file of this copy has no field that cannot be read', () => {
  const { input } = readAgencyFile(content)
  expect(readAgency(input).problems).toEqual([])
})
