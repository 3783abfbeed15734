declare module 'virtual:headers' {
  import type { Policy } from './headers'
  export const policy: Policy
}
