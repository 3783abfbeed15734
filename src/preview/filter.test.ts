// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { filterEntries } from './filter'

it('shows what has the word, accents or not, and says how many there are', () => {
  document.body.innerHTML = `
    <form class="preview-filter" hidden><input type="search"><p data-found="{n} of {all}"></p></form>
    <section data-section="a"><ul><li><a href="#one">one</a></li><li><a href="#two">two</a></li></ul><article id="one" data-entry="one">El médico</article></section>
    <section data-section="b"><article id="two" data-entry="two">The group</article><article data-entry="three">A plan</article></section>`
  filterEntries(document)
  const shown = () => [...document.querySelectorAll<HTMLElement>('article')].filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.entry)
  const field = document.querySelector('input')!
  const type = (text: string) => {
    field.value = text
    field.dispatchEvent(new Event('input'))
  }
  expect([document.querySelector('form')!.hidden, shown(), document.querySelector('p')!.textContent]).toEqual([false, ['one', 'two', 'three'], '3 of 3'])
  type('MEDICO ')
  expect([shown(), document.querySelector('p')!.textContent]).toEqual([['one'], '1 of 3'])
  expect([...document.querySelectorAll<HTMLElement>('section')].map(({ hidden }) => hidden)).toEqual([false, true])
  expect([...document.querySelectorAll('a')].map(({ hidden }) => hidden)).toEqual([false, true])
  type('')
  expect(shown()).toHaveLength(3)
})
