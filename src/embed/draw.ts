import css from './loader.css?inline'

/** What the page around may forbid is left out: no markup from text, no style element, no picture to fetch. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, { textContent = '', ...attributes }: Record<string, string>, ...children: Element[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children, textContent)
  return element
}

export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

export function bubble(label: string): HTMLElement {
  return make('button', { class: 'bubble', type: 'button', 'aria-expanded': 'false', textContent: label }, mark())
}

/** The mark of `ui/Logo`. */
function mark(): Element {
  const svg = drawn('svg', { width: '28', height: '24', fill: 'currentColor', 'aria-hidden': 'true' })
  svg.append(
    drawn('path', { d: 'M5 4.5c7 0 5 7.5 12 7.5M5 19.5c7 0 5-7.5 12-7.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' }),
    drawn('circle', { cx: '4.5', cy: '4.5', r: '3.5' }),
    drawn('circle', { cx: '4.5', cy: '19.5', r: '3.5' }),
    drawn('rect', { x: '15', y: '6', width: '12', height: '12', rx: '4' }),
  )
  return svg
}

function drawn(tag: string, attributes: Record<string, string>): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

/** @param accent `#rrggbb`; anything else is passed over. The words on it are white or black, whichever is easier to read: 4.5:1 or more. */
export function paint(element: HTMLElement, accent: string | null, radius: string | null): void {
  if (accent && /^#[\da-f]{6}$/i.test(accent)) {
    element.style.setProperty('--accent', accent)
    element.style.setProperty('--on-accent', luminance(accent) < 0.179 ? '#fff' : '#000')
  }
  if (radius && /^\d{1,2}$/.test(radius)) element.style.setProperty('--round', `${radius}px`)
}

/** WCAG 2.2, relative luminance; the power 2.2 stands for its curve. */
function luminance(accent: string): number {
  return [0.2126, 0.7152, 0.0722].reduce((sum, share, place) => sum + share * (parseInt(accent.slice(1 + 2 * place, 3 + 2 * place), 16) / 255) ** 2.2, 0)
}
