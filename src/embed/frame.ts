import { from, isHello, protocol, type FrameMessage, type Hello, type HostMessage, type Mode, type Welcome } from './protocol'

/** The page around, once it has shown itself. */
export type Host = {
  /** As the browser told it; a page cannot claim another. */
  origin: string
  widget: string
  /** Those that can be used. */
  options: { mode: Mode; lang?: string; zip?: string; accent?: string }
  tell: (message: FrameMessage) => void
  /** What was said before anybody listens is kept until then. */
  listen: (hear: (message: HostMessage) => void) => void
}

/**
 * Says hello to the page around and waits for its welcome.
 *
 * @returns The page around; null when nobody who may answer does so in time: there is no loader, or only of another release.
 */
export function meetHost(window: Window, waitMs: number): Promise<Host | null> {
  const nonce = Array.from(window.crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
  return new Promise((resolve) => {
    const end = (host: Host | null) => {
      window.removeEventListener('message', hear)
      window.clearTimeout(timer)
      resolve(host)
    }
    const hear = ({ source, origin, data, ports: [port] }: MessageEvent) => {
      if (source === window.parent && port && isWelcome(data, nonce)) end(hostAt(origin, data, port))
    }
    const timer = window.setTimeout(() => end(null), waitMs)
    window.addEventListener('message', hear)
    // To whoever is there: who that is, only the answer tells.
    window.parent.postMessage({ from, protocol, nonce } satisfies Hello, '*')
  })
}

function isWelcome(data: unknown, nonce: string): data is { widget: string; options: Record<string, unknown> } {
  if (!isHello(data) || data.nonce !== nonce) return false
  const { widget, options } = data as Partial<Welcome>
  return typeof widget === 'string' && typeof options === 'object' && options !== null
}

function hostAt(origin: string, { widget, options }: { widget: string; options: Record<string, unknown> }, port: MessagePort): Host {
  return {
    origin,
    widget: widget.slice(0, 60),
    options: {
      mode: modes.find((mode) => mode === options.mode) ?? 'bubble',
      lang: textLike(options.lang, /^[a-z]{2,3}(-\w{2,8})*$/i),
      zip: textLike(options.zip, /^\d{5}$/),
      accent: textLike(options.accent, /^#[\da-f]{6}$/i),
    },
    tell: (message) => port.postMessage(message),
    listen(hear) {
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- this also starts the port
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isHostMessage(data)) hear(data)
      }
    },
  }
}

const modes: Mode[] = ['bubble', 'inline', 'popup']

function textLike(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

function isHostMessage(data: unknown): data is HostMessage {
  const type = (data as { type?: unknown } | null)?.type
  return type === 'opened' || type === 'closed'
}
