import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'

/** Whom to call of those who run this copy. `hours`: when the phone is answered; empty where nothing is said. */
export type AgencyPhone = { name: string; phone: string; tty?: string; hours: string }

/** What stands beside the number: whose it is, the TTY number, when it is answered. */
export function besideAgencyPhone({ tty, hours }: Omit<AgencyPhone, 'name' | 'phone'>, words: Pick<RestWords['helpSheet'], 'agencyText' | 'tty'>): string {
  return [words.agencyText, tty && fill(words.tty, { tty }), hours && `${hours}.`].filter(Boolean).join(' ')
}
