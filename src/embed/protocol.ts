/**
 * What the frame and the page around it may say to each other.
 *
 * 1. The frame, once loaded, posts a `Hello` to its parent. Nothing that matters is in it.
 * 2. The loader takes it from its own frame only, makes a channel, and posts one end with a `Welcome` to the guide's origin.
 * 3. The frame takes the first welcome from its parent that bears its nonce. From then on only the channel speaks.
 *
 * A frame loaded anew says hello anew; the channel before it is dead. No answer, name or doctor ever crosses: the page
 * learns that the guide moved, never what was said. Messages of an unknown type are ignored, so that either side may grow.
 */

/** Raised when an older loader or frame could not read what is sent. */
export const protocol = 1
export const from = 'plan-group-guide'

export type Hello = {
  from: typeof from
  protocol: number
  /** Made up for each load of the frame, so that a welcome that was overheard opens no other. */
  nonce: string
}

export type Welcome = Hello & {
  /** Answers are kept under this name, so that two on a page do not share them. */
  widget: string
  options: Options
}

export type Mode = 'bubble' | 'inline' | 'popup'

/** As the page around wrote them: data to be checked, never HTML. */
export type Options = {
  /** Anything else is a bubble. */
  mode?: Mode | null
  /** BCP 47. */
  lang?: string | null
  /** Five digits: fills the field in; the visitor still confirms it. */
  zip?: string | null
  /** `#rrggbb` */
  accent?: string | null
}

export type FrameMessage =
  /** The guide can be used. */
  | { type: 'ready' }
  | { type: 'resize'; heightPx: number }
  /** The guide shows its how-manyeth question. */
  | { type: 'moved'; step: number }
  /** The result is shown. */
  | { type: 'finished' }
  | { type: 'close' }
  /** A message to the agency was delivered. */
  | { type: 'lead' }

export type HostMessage =
  /** The visitor asked for the guide: the focus moves in. */
  | { type: 'opened' }
  | { type: 'closed' }

export function isHello(data: unknown): data is Hello {
  const hello = data as Partial<Hello> | null | undefined
  return hello?.from === from && hello.protocol === protocol
}
