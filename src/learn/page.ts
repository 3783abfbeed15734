import type { ReactNode } from 'react'
import type { Track } from '../directory/model'

/** A learn page before it is HTML. */
export type Page = {
  /** Its file, without ".html". */
  id: string
  title: string
  /** One sentence, for those who list pages. */
  description: string
  /** The kinds of coverage it speaks of; left out: all. */
  tracks?: Track[]
  /** The day on which its facts were checked, YYYY-MM-DD. */
  checked?: string
  /** What it is, in the words of schema.org; left out where they have none. */
  data?: { '@type': string } & Record<string, unknown>
  main: ReactNode
  /** Beside it, or below where there is no room. */
  aside?: ReactNode
}
