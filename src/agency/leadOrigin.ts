import { readAgencyFile } from './readAgencyFile'
import { standingOf } from './standing'

/** The one other site the page may speak to, as the page's policy names it; empty where there is no contact form. */
export function leadOrigin(content: string, today: string): string {
  const file = readAgencyFile(content)
  const { agency } = standingOf(file.input, { ...file, today })
  return agency.lead ? new URL(agency.lead.endpoint).origin : ''
}
