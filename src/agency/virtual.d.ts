declare module 'virtual:agency' {
  import type { AgencyFile } from './readAgencyFile'
  /** As it stood when the page was built. */
  export const file: Pick<AgencyFile, 'input' | 'consents' | 'languages'>
}
declare module 'virtual:agency/facts' {
  import type { Agency } from './agency'
  export const facts: Pick<Agency, 'legalName' | 'licences' | 'domicile' | 'principalPlace' | 'sample'>
}
