import { GuideElement, tag } from './element'

/**
 * The one script of the page around. A classic script, so that it knows its own element: each
 * `<script data-guide>` makes one widget, and its data-attributes are the widget's attributes.
 */
const script = document.currentScript as HTMLScriptElement

if (!customElements.get(tag)) customElements.define(tag, GuideElement)
// The first widget of the page, whichever it is by then.
if (!('planGroupGuide' in window)) Object.defineProperty(window, 'planGroupGuide', { get: () => document.querySelector(tag) })
if (script.hasAttribute('data-guide')) place(document.createElement(tag))

function place(element: HTMLElement): void {
  for (const { name, value } of script.attributes) if (name.startsWith('data-')) element.setAttribute(name.slice(5), value)
  if (element.getAttribute('mode') === 'inline') script.after(element)
  // Beside the body, which single-page sites replace. The same once more would only cover the first.
  else if (![...document.querySelectorAll(tag)].some((other) => other.isEqualNode(element))) document.documentElement.append(element)
}
