import type { Identity } from './agency/identity'
import type { Notice } from './agency/notices'
import { Foot } from './chat/Foot'
import { useLoaded } from './chat/useLoaded'
import type { Knowledge } from './knowledge'

type FootViewProps = {
  agency: Identity
  load: () => Promise<Knowledge>
  /** Before the place is known there is nothing to say beside the name. While the directory does not come, nothing can be. */
  isNeeded: boolean
  notices: (knowledge: Knowledge) => Notice[]
}

/** The foot of every screen after the first. */
export function FootView({ agency, load, isNeeded, notices }: FootViewProps) {
  const knowledge = useLoaded(load, isNeeded)
  return <Foot agency={agency} notices={knowledge && knowledge !== 'failed' ? notices(knowledge) : []} />
}
