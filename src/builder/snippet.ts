/** What a broker chose for the guide on their own site. Empty: as the guide has it. */
export type Choices = {
  mode: 'bubble' | 'inline' | 'popup'
  lang: string
  /** `#rrggbb` */
  accent: string
  position: 'right' | 'left'
  /** Corners of the panel, in CSS pixels. */
  radius: string
  label: string
  /** CSS selector of what opens a popup. */
  openOn: string
}

export const asItComes: Choices = { mode: 'bubble', lang: '', accent: '', position: 'right', radius: '', label: '', openOn: '' }

/** The attributes that say these choices, without `data-`. What is as the guide has it is left out, and so is what its mode does not use. */
export function attributesOf({ mode, lang, accent, position, radius, label, openOn }: Choices): [name: string, value: string][] {
  const isBubble = mode === 'bubble'
  const all: [string, string][] = [
    ['mode', isBubble ? '' : mode],
    ['open-on', mode === 'popup' ? openOn : ''],
    ['lang', lang],
    ['label', isBubble ? label : ''],
    ['position', mode !== 'inline' && position === 'left' ? 'left' : ''],
    ['accent', accent],
    ['radius', radius],
  ]
  return all.map(([name, value]): [string, string] => [name, value.trim()]).filter(([, value]) => value !== '')
}

/** The line to paste. @param loader Address of loader.js. */
export function snippet(loader: string, choices: Choices): string {
  const attributes = attributesOf(choices).map(([name, value]) => ` data-${name}="${escaped(value)}"`)
  return `<script src="${escaped(loader)}" data-guide${attributes.join('')} async></script>`
}

/** What the broker's own site has to allow, where it has a content security policy. @param origin Of the guide. */
export function hostPolicy(origin: string): string {
  return `script-src ${origin}; frame-src ${origin}`
}

/** Choices as they stand in the address of the example page, after `#`; and back. What is not known is left out. */
export function toHash(choices: Choices): string {
  return `#${new URLSearchParams(choices).toString()}`
}

export function fromHash(hash: string): Choices {
  const given = new URLSearchParams(hash.slice(1))
  const text = (name: keyof Choices) => given.get(name) ?? ''
  const mode = text('mode')
  return {
    mode: mode === 'inline' || mode === 'popup' ? mode : 'bubble',
    position: text('position') === 'left' ? 'left' : 'right',
    lang: text('lang'),
    accent: text('accent'),
    radius: text('radius'),
    label: text('label'),
    openOn: text('openOn'),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
