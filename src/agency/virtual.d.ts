declare module 'virtual:agency' {
  import type { AgencyFile } from './readAgencyFile'
  /** As it stood when the page was built. */
  export const file: Pick<AgencyFile, 'input' | 'consents' | 'languages'>
}
declare module 'virtual:agency/facts' {
  import type { Facts } from './identity'
  export const facts: Facts
}
declare module 'virtual:agency/accent.css'
