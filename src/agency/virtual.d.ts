declare module 'virtual:agency' {
  import type { AgencyFile } from './readAgencyFile'
  /** As it stood when the page was built. */
  export const file: Pick<AgencyFile, 'input' | 'consents' | 'languages'>
}
declare module 'virtual:agency/facts' {
  import type { Facts } from './identity'
  export const facts: Facts
  /** The directory that was built in is an invented one. */
  export const areListsSample: boolean
}
declare module 'virtual:agency/accent.css'
