import { GuideElement, tag } from './element'

/**
 * The one script of the page around. A classic script, so that it knows its own element: each
 * `<script data-guide>` makes one widget, and its data-attributes are the widget's attributes.
 */
const script = document.currentScript as HTMLScriptElement
if (!customElements.get(tag)) customElements.define(tag, GuideElement)
if ('guide' in script.dataset) place(script)
if (!('planGroupGuide' in window)) Object.assign(window, { planGroupGuide: commands() })

function place({ dataset }: HTMLScriptElement): void {
  const widget = document.createElement(tag)
  for (const [name, value = ''] of Object.entries(dataset)) if (name !== 'guide') widget.setAttribute(name.replace('O', '-o'), value)
  if (dataset.mode === 'inline') script.after(widget)
  // Beside the body, which single-page sites replace. The same once more would only cover the first.
  else if (![...document.querySelectorAll(tag)].some((other) => options(other) === options(widget))) document.documentElement.append(widget)
}

const options = (widget: Element) => widget.getAttributeNames().sort().map((name) => [name, widget.getAttribute(name)]).join()

/** For the first widget of the page, whichever it is by then. */
function commands(): Record<string, () => void> {
  return Object.fromEntries((['open', 'close', 'toggle', 'remove'] as const).map((command) => [command, () => document.querySelector<GuideElement>(tag)?.[command]()]))
}
