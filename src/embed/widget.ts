import { words } from 'virtual:content/loader'
import css from './loader.css?inline'
import { isHello, type FrameMessage, type HostMessage, type Mode, type Welcome } from './protocol'

const page = new URL('frame.html', (document.currentScript as HTMLScriptElement).src)
/** No page of the guide is as long; a frame gone wrong must not make the page around endless. */
const mostHeightPx = 20_000
/** In OKLCH: on any colour as dark, white can be read at 4.5:1 (loader.test.ts). */
const mostLightness = 0.5
const names = new Set<string>()
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)

/**
 * Draws what an element on the page around shows: a bubble with a panel, the panel alone (popup), or a box in the
 * flow (inline), and the frame in it. The element's attributes are the options.
 *
 * No markup made from text, no style element, no picture: what the page around may forbid is not needed.
 *
 * @returns Ends it, when the element is taken out of the page.
 */
export function widget(element: HTMLElement, root: ShadowRoot): AbortController {
  const option = (name: string) => element.getAttribute(name)
  const mode = option('mode') as Mode
  const isInline = mode === 'inline'
  const lang = element.lang || document.documentElement.lang
  const [question, closeLabel] = words[lang.slice(0, 2)] ?? words.en!
  const label = option('label') ?? question
  const accent = option('accent')
  const gone = new AbortController()
  const frame = make('iframe', {
    title: label,
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
    referrerPolicy: 'no-referrer',
    // So that Copy works in it.
    allow: 'clipboard-write',
    loading: isInline && 'lazy',
  })
  // While the guide is on its way it closes the panel; then the guide has a Close of its own.
  const bubble = make('button', { onclick: toggle })
  const top = make('div', { dir: 'ltr', className: `${isInline ? '' : 'top'} ${mode} ${option('position')}`, onkeydown: ({ key }: KeyboardEvent) => void (key === 'Escape' && close()) })
  let name = option('name') ?? 'guide'
  let port: MessagePort | undefined
  let opener: Element | null

  while (names.has(name)) name += '+'
  names.add(name)
  gone.signal.addEventListener('abort', () => names.delete(name))
  addEventListener('message', meet, gone)
  // Heard from the document: a single-page site may draw the button anew at any time.
  if (option('open-on')) document.addEventListener('click', openedBy, gone)
  Object.assign(element, { open, close, toggle })

  // Darkened until white words stand out on it. What is no colour, the browser passes over; so do those who know no colours made from others.
  bubble.style.backgroundColor = `oklch(from ${accent} min(l, ${mostLightness}) c h)`
  frame.style.borderRadius = `${option('radius')}px`
  if (!isInline) top.append(bubble)
  root.adoptedStyleSheets = [sheet]
  root.replaceChildren(top)
  if (isInline) load()
  else {
    top.popover = 'manual'
    setOpen(false)
  }
  return gone

  function fire(what: string, step?: number): void {
    element.dispatchEvent(new CustomEvent(`guide:${what}`, { bubbles: true, detail: { step } }))
  }

  function tell(type: HostMessage['type']): void {
    port?.postMessage({ type })
  }

  function setOpen(isOpen: boolean): void {
    frame.inert = !isOpen
    bubble.ariaExpanded = `${isOpen}`
    bubble.textContent = isOpen ? closeLabel : label
    // Over everything, whatever the page around does with z-index; each time anew, above what came since.
    if (!top.isConnected) return
    top.hidePopover?.()
    top.showPopover?.()
  }

  function open(): void {
    show(document.activeElement)
  }

  function toggle(): void {
    if (frame.inert) open()
    else close()
  }

  function openedBy(event: Event): void {
    let by: Element | null | undefined
    try {
      // The document itself, which scripts may click, is in nothing.
      by = (event.target as Partial<Element>).closest?.(option('open-on')!)
    } catch (error) {
      // What is no selector must not stop the clicks of the page around.
      console.warn(error)
    }
    if (!by) return
    event.preventDefault()
    show(by)
  }

  function show(by: Element | null): void {
    if (!frame.inert) return
    opener = by
    load()
    setOpen(true)
    focus(bubble)
    if (port) enter()
    fire('open')
  }

  /** Nothing but this script is fetched before. */
  function load(): void {
    if (frame.src) return
    frame.src = page.href + (isInline ? '#inline' : '')
    top.prepend(frame)
  }

  function close(): void {
    if (frame.inert || isInline) return
    const hadFocus = root.activeElement
    setOpen(false)
    tell('closed')
    if (hadFocus) {
      focus(bubble)
      focus(opener)
    }
    fire('close')
  }

  /** A hello of our own frame opens a channel; any other message is somebody else's business. */
  function meet({ source, origin, data }: MessageEvent): void {
    if (!source || source !== frame.contentWindow || origin !== page.origin || !isHello(data)) return
    const channel = new MessageChannel()
    port?.close()
    port = channel.port1
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- this also starts the port
    port.onmessage = hear
    top.classList.remove('ready')
    frame.contentWindow.postMessage({ ...data, widget: name, options: { mode, lang, zip: option('zip'), accent } } satisfies Welcome, origin, [channel.port2])
    // There the focus waits for the guide; wherever else the visitor took it, it stays.
    if (root.activeElement === bubble && !frame.inert) enter()
  }

  function enter(): void {
    focus(frame)
    tell('opened')
  }

  function hear({ data }: MessageEvent<FrameMessage>): void {
    const { type } = data
    // What is no height, the browser passes over.
    if (type === 'resize' && isInline) frame.style.height = `${Math.min(data.heightPx, mostHeightPx)}px`
    if (type === 'ready') top.classList.add(type)
    if (type === 'ready' || type === 'lead') fire(type)
    if (type === 'moved') fire('step', data.step)
    if (type === 'finished') fire('finish')
    if (type === 'close') close()
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties)
}

/** The page around is never scrolled. */
function focus(on: Element | null | undefined): void {
  ;(on as HTMLElement | null | undefined)?.focus({ preventScroll: true })
}
