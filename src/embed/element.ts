import { widget } from './widget'

export const tag = 'plan-group-guide'

/**
 * A widget on the page around, by `<script data-guide>` or written out. Its attributes are the options, read when it
 * is put into the page: mode, lang, zip, accent, radius, position, label, open-on, name. It has `open() close() toggle() remove()`;
 * an inline one is always open. It fires `guide:ready`, `guide:open`, `guide:close`, `guide:step` (detail.step), `guide:finish`
 * and `guide:lead`; they bubble.
 */
export class GuideElement extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'closed' })
  #gone?: AbortController

  connectedCallback(): void {
    this.#gone = widget(this, this.#root)
  }

  disconnectedCallback(): void {
    this.#gone!.abort()
  }
}
