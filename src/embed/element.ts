import { words } from 'virtual:content/loader'
import { bubble, make, paint, sheet } from './draw'
import { from, isHello, protocol, type FrameMessage, type HostMessage, type Mode, type Options, type Welcome } from './protocol'

export const tag = 'plan-group-guide'

const page = new URL('frame.html', (document.currentScript as HTMLScriptElement).src)
/** A page of the guide is never as long; a frame gone wrong must not make the page around endless. */
const mostHeightPx = 20_000
const names = new Set<string>()

/**
 * A widget on the page around: a bubble with a panel, the panel alone (popup), or a box (inline), and the frame in it.
 * Its attributes are the options, read once when it is put into the page.
 * Fires `guide:ready`, `guide:open`, `guide:close`, `guide:step` (detail.step), `guide:finish` and `guide:lead`; they bubble.
 */
export class GuideElement extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'closed' })
  #gone = new AbortController()
  #name = ''
  #top!: HTMLElement
  #panel!: HTMLElement
  #close!: HTMLElement
  #frame?: HTMLIFrameElement
  #port?: MessagePort
  #isOpen = false
  #opener?: HTMLElement
  #bubble?: HTMLElement
  #heightPx = 0

  connectedCallback(): void {
    const { signal } = (this.#gone = new AbortController())
    const { label, close } = this.#words
    this.#name = freeName(this.getAttribute('name') || 'guide')
    this.#root.adoptedStyleSheets = [sheet()]
    this.#close = make('button', { class: 'close', type: 'button', 'aria-label': close, textContent: '×' })
    this.#close.onclick = () => this.close()
    if (this.#mode === 'inline') {
      this.#top = this.#panel = make('div', { class: 'inline' })
      this.#load()
    } else {
      this.#panel = make('div', { class: 'panel', inert: '' }, this.#close)
      this.#top = make('div', { class: this.getAttribute('position') === 'left' ? 'top left' : 'top', popover: 'manual' })
      this.#top.onkeydown = ({ key }) => key === 'Escape' && this.close()
      if (this.#mode === 'bubble') {
        this.#bubble = bubble(this.getAttribute('label') || label)
        this.#bubble.onclick = () => this.#show(this.#bubble!)
        this.#top.append(this.#bubble)
      }
      this.#top.append(this.#panel)
    }
    paint(this.#top, this.getAttribute('accent'), this.getAttribute('radius'))
    this.#root.replaceChildren(this.#top)
    this.#raise()
    addEventListener('message', (event) => this.#meet(event), { signal })
    const selector = this.getAttribute('open-on')
    // Heard from the document: a single-page site may draw the button anew at any time.
    if (selector) document.addEventListener('click', (event) => this.#openedBy(event, selector), { signal })
  }

  disconnectedCallback(): void {
    this.#gone.abort()
    this.#port?.close()
    this.#frame = this.#port = this.#bubble = undefined
    this.#isOpen = false
    names.delete(this.#name)
  }

  open(): void {
    this.#show(document.activeElement as HTMLElement)
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    const hadFocus = this.#root.activeElement
    this.#draw()
    this.#tell({ type: 'closed' })
    if (hadFocus) (this.#opener?.isConnected && this.#opener !== document.body ? this.#opener : this.#bubble)?.focus({ preventScroll: true })
    this.#fire('close')
  }

  toggle(): void {
    if (this.#isOpen) this.close()
    else this.open()
  }

  get #mode(): Mode {
    const mode = this.getAttribute('mode')
    return mode === 'inline' || mode === 'popup' ? mode : 'bubble'
  }

  /** What the page asks for, else the page's own language, else the first there is. */
  get #language(): string {
    return [this.lang, document.documentElement.lang].map((tag) => tag.split('-')[0]!).find((code) => code in words) ?? Object.keys(words)[0]!
  }

  get #words() {
    return words[this.#language]!
  }

  #show(opener: HTMLElement): void {
    if (this.#isOpen) return
    this.#load()
    if (this.#mode === 'inline') {
      this.#frame!.loading = 'eager'
      return this.#enter()
    }
    this.#isOpen = true
    this.#opener = opener
    this.#draw()
    this.#raise()
    this.#close.focus({ preventScroll: true })
    if (this.#port) this.#enter()
    this.#fire('open')
  }

  #openedBy(event: Event, selector: string): void {
    const opener = event.composedPath().find((node) => node instanceof HTMLElement && node.matches(selector))
    if (!opener) return
    event.preventDefault()
    this.#show(opener as HTMLElement)
  }

  #draw(): void {
    this.#panel.inert = !this.#isOpen
    this.#top.classList.toggle('open', this.#isOpen)
    this.#bubble?.setAttribute('aria-expanded', `${this.#isOpen}`)
  }

  /** Over everything, whatever z-index the page around gives its own; again at each opening, above what came since. */
  #raise(): void {
    if (this.#mode === 'inline' || !this.#top.showPopover) return
    this.#top.hidePopover()
    this.#top.showPopover()
  }

  /** Nothing is fetched before this. */
  #load(): void {
    if (this.#frame) return
    const isInline = this.#mode === 'inline'
    this.#frame = make('iframe', {
      title: this.#words.title,
      sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
      referrerpolicy: 'no-referrer',
      loading: isInline ? 'lazy' : 'eager',
      src: page + (isInline ? '#inline' : ''),
    })
    this.#panel.prepend(this.#frame)
  }

  /** A hello from our own frame opens a channel; any other message is somebody else's business. */
  #meet({ source, origin, data }: MessageEvent): void {
    const inside = this.#frame?.contentWindow
    if (!inside || source !== inside || origin !== page.origin || !isHello(data)) return
    const { port1, port2 } = new MessageChannel()
    this.#port?.close()
    this.#port = port1
    this.#top.classList.remove('ready')
    port1.onmessage = (event) => this.#hear(event.data as FrameMessage | null)
    const option = (name: string) => this.getAttribute(name) ?? undefined
    const options: Options = { mode: this.#mode, lang: this.#language, zip: option('zip'), accent: option('accent') }
    inside.postMessage({ from, protocol, nonce: data.nonce, widget: this.#name, options } satisfies Welcome, page.origin, [port2])
    if (this.#root.activeElement === this.#close) this.#enter()
  }

  #hear(message: FrameMessage | null): void {
    switch (message?.type) {
      case 'ready':
        this.#top.classList.add('ready')
        return this.#fire('ready')
      case 'resize':
        return this.#resize(message.heightPx)
      case 'moved':
        return this.#fire('step', { step: Number(message.step) })
      case 'finished':
        return this.#fire('finish')
      case 'lead':
        return this.#fire('lead')
      case 'close':
        return this.close()
    }
  }

  #tell(message: HostMessage): void {
    this.#port?.postMessage(message)
  }

  #enter(): void {
    this.#frame!.focus({ preventScroll: true })
    this.#tell({ type: 'opened' })
  }

  #resize(heightPx: number): void {
    if (this.#mode !== 'inline' || !(heightPx > 0)) return
    if (!this.#heightPx) {
      requestAnimationFrame(() => {
        this.#frame?.style.setProperty('height', `${this.#heightPx}px`)
        this.#heightPx = 0
      })
    }
    this.#heightPx = Math.min(heightPx, mostHeightPx)
  }

  #fire(what: string, detail?: { step: number }): void {
    this.dispatchEvent(new CustomEvent(`guide:${what}`, { bubbles: true, detail }))
  }
}

function freeName(wanted: string): string {
  let name = wanted
  for (let count = 2; names.has(name); count++) name = `${wanted}-${count}`
  names.add(name)
  return name
}
