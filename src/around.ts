import { browserAddress, memoryAddress, type Address } from './chat/address'
import { keptAs } from './chat/kept'
import { meetHost } from './embed/frame'
import { serve } from './embed/inside'
import { ancestorsOf, mayEmbed } from './embed/mayEmbed'
import type { FrameMessage } from './embed/protocol'
import type { Message } from './lead/message'

/** What is around the guide: a page of its own, or a frame in another's page. */
export type Around = {
  address: Address
  /** The name under which answers are kept. */
  keptAs: string
  /** Where the contact form may be shown: the guide by itself, or a page of a site that the agency names. Null: nothing may ask for a name or a phone number. */
  page: Message['page'] | null
  /** What the page around asked for. */
  lang?: string
  zip?: string
  accent?: string
  onClose?: () => void
  tell: (message: FrameMessage) => void
}

export function aroundPage(): Around {
  return { address: browserAddress(window), keptAs, page: window.parent === window ? { kind: 'site', origin: location.origin } : null, tell: () => undefined }
}

/** The loader listens before the frame is made: who has not answered by then is not there. */
const waitMs = 4000

/** @returns Why the guide is not shown, where it is not: `alone`, there is no page around; `notHere`, it is not one that may. */
export async function aroundFrame(sites: 'any' | string[]): Promise<Around | 'alone' | 'notHere'> {
  if (window.parent === window) return 'alone'
  const { dataset } = document.documentElement
  const host = await meetHost(window, waitMs)
  const address = memoryAddress()
  const ancestors = ancestorsOf(window)
  if (!host) {
    if (sites !== 'any') return 'notHere'
    dataset.noClose = ''
    // The button stands in the HTML already, and is hidden: what is made of it must be the same.
    return { address, keptAs: `${keptAs}:`, page: null, onClose: () => undefined, tell: () => undefined }
  }
  // The guide's own site may always show it.
  const known = [...(sites === 'any' ? [] : sites), location.origin]
  const isKnownHost = mayEmbed(known, host.origin, ancestors)
  if (sites !== 'any' && !isKnownHost) return 'notHere'
  const { mode, lang, zip, accent } = host.options
  serve(document, host, mode !== 'inline')
  return {
    address,
    keptAs: `${keptAs}:${host.widget}`,
    page: isKnownHost ? { kind: 'embedded', origin: host.origin } : null,
    lang,
    zip,
    accent,
    onClose: () => host.tell({ type: 'close' }),
    tell: host.tell,
  }
}
