import { Gone } from './chat/Gone'
import { useLoaded } from './chat/useLoaded'
import type { LeadParts, LeadScreen, LeadScreenProps } from './LeadScreen'

type LeadViewProps = Omit<LeadScreenProps, 'parts'> & {
  load: () => Promise<LeadParts & { LeadScreen: typeof LeadScreen }>
  /** Said when it does not come. */
  gone: { gone: string; reload: string }
}

/** The contact form, fetched when it is opened. */
export function LeadView({ load, gone, ...props }: LeadViewProps) {
  const parts = useLoaded(load, true)
  if (parts === 'failed') return <Gone words={gone} />
  if (!parts) return <p role="status">{props.waiting}</p>
  return <parts.LeadScreen {...props} parts={parts} />
}
