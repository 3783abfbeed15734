import { expect, it } from 'vitest'
import { memoryAddress } from './address'

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
