// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { openTab } from '../tab.fixture'
import { browserAddress, memoryAddress } from './address'

it('in a frame, Back goes where one was, and not out of the guide', () => {
  const address = memoryAddress()
  const heard: string[] = []
  address.onChange((place) => heard.push(place))
  // The guide and the contact form both listen; whoever stops does not deafen the other.
  const alsoHeard: string[] = []
  const stop = address.onChange((place) => alsoHeard.push(place))
  expect([address.read(), address.canGoBack()]).toEqual([null, false])
  address.move('zip', false)
  address.move('zip', false)
  address.move('timing', false)
  address.move('doctors', true)
  address.back()
  expect(address.read()).toBe('zip')
  stop()
  address.back()
  expect([address.read(), address.canGoBack()]).toEqual([null, false])
  expect(alsoHeard).toEqual(['zip'])
  expect(heard).toEqual(['zip', ''])
})

it.each([
  ['a page of its own', () => browserAddress(window)],
  ['a frame', memoryAddress],
])('tells whose place an entry is, so that Back leads to the person before: %s', async (_, open) => {
  const address = open()
  const heard: [string, string | undefined][] = []
  const stop = address.onChange((place, who) => heard.push([place, who]))
  // A place of nobody's yet becomes theirs, and is no new entry.
  address.move('zip', true)
  address.move('zip', false, '1')
  expect([address.who(), address.canGoBack()]).toEqual(['1', false])
  address.move('result', false, '1')
  address.move('result', false, '2')
  expect([address.read(), address.who()]).toEqual(['result', '2'])
  // What is not said to be anybody's belongs to the same.
  address.move('contact', false)
  expect(address.who()).toBe('2')
  for (let steps = 1; steps <= 3; steps++) {
    address.back()
    await vi.waitFor(() => expect(heard).toHaveLength(steps))
  }
  expect(heard).toEqual([['result', '2'], ['result', '1'], ['zip', '1']])
  stop()
})

it('makes an entry once the screen shows its place, or the page is left', () => {
  const tab = openTab('https://guide.example/')
  const address = browserAddress(tab.window)
  address.move('zip', false)
  expect([address.read(), address.canGoBack(), tab.depth(), tab.window.location.hash]).toEqual(['zip', true, 0, ''])
  tab.paint()
  expect([address.read(), tab.depth(), tab.window.location.hash]).toEqual(['zip', 1, '#zip'])
  // Two in one frame are two entries.
  address.move('timing', false)
  address.move('doctors', false)
  tab.reload()
  expect([tab.depth(), tab.window.location.hash]).toEqual([3, '#doctors'])
})

it('makes no entry of a place that was left again by Back before it was on the screen', () => {
  const tab = openTab('https://guide.example/')
  const address = browserAddress(tab.window)
  address.move('zip', false)
  tab.paint()
  const heard: string[] = []
  address.onChange((place) => heard.push(place))
  address.move('timing', false)
  tab.go(-1)
  tab.paint()
  expect([heard, address.read(), tab.depth()]).toEqual([[''], null, 0])
  address.move('zip', false)
  address.back()
  expect([heard, tab.depth()]).toEqual([['', ''], 0])
})
