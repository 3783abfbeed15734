import { fold } from '../text/fold'

/** Lets an editor find the texts that have a word in them. Without a script the page shows all of them, and no field. */
export function filterEntries(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('.preview-filter')
  const field = form?.querySelector('input')
  const status = form?.querySelector<HTMLElement>('[data-found]')
  if (!form || !field || !status) return
  const entries = [...page.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => ({ entry, text: fold(entry.textContent ?? '') }))
  const sections = [...page.querySelectorAll<HTMLElement>('[data-section]')]
  const links = [...page.querySelectorAll<HTMLAnchorElement>('[data-section] > ul a')].map((link) => ({ link, target: page.getElementById(link.hash.slice(1)) }))

  const show = () => {
    const wanted = fold(field.value.trim())
    for (const { entry, text } of entries) entry.hidden = !text.includes(wanted)
    for (const section of sections) section.hidden = !section.querySelector('[data-entry]:not([hidden])')
    for (const { link, target } of links) link.hidden = target?.hidden ?? false
    const found = entries.filter(({ entry }) => !entry.hidden).length
    status.textContent = (status.dataset.found ?? '').replace('{n}', String(found)).replace('{all}', String(entries.length))
  }
  form.hidden = false
  field.addEventListener('input', show)
  // The cards are there to be read: nothing on this page is sent.
  page.addEventListener('submit', (event) => event.preventDefault())
  show()
}
