// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { meetHost } from './frame'
import { from, protocol, type Hello } from './protocol'

afterEach(() => vi.useRealTimers())

/** A frame whose parent keeps what it is told. */
function framed() {
  const said: Hello[] = []
  const parent = { postMessage: (hello: Hello) => said.push(hello) } as unknown as Window
  const target = new EventTarget()
  const around = {
    parent,
    crypto,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    setTimeout: setTimeout.bind(globalThis),
    clearTimeout: clearTimeout.bind(globalThis),
  } as unknown as Window
  const tell = (data: unknown, { source = parent, origin = 'https://broker.example', ports = [new MessageChannel().port2] as unknown[] } = {}) =>
    target.dispatchEvent(Object.assign(new Event('message'), { data, source, origin, ports }))
  return { around, said, tell, welcome: (more: object = {}) => ({ from, protocol, nonce: said[0]!.nonce, widget: 'guide', options: { mode: 'inline' }, ...more }) }
}

it('knows the page around by what the browser says of it', async () => {
  const { around, tell, welcome } = framed()
  const met = meetHost(around, 1000)
  tell(welcome({ origin: 'https://evil.example' }))
  expect(await met).toMatchObject({ origin: 'https://broker.example', widget: 'guide', options: { mode: 'inline' } })
})

it('waits for the right welcome, whatever else is said', async () => {
  vi.useFakeTimers()
  const { around, said, tell, welcome } = framed()
  const met = meetHost(around, 1000)
  for (const wrong of [null, 7, 'hello', [], {}, welcome({ nonce: 'mine' }), welcome({ protocol: 2 }), welcome({ from: 'other' }), welcome({ widget: 7 }), welcome({ options: null })]) tell(wrong)
  tell(welcome(), { source: {} as Window })
  tell(welcome(), { ports: [] })
  vi.advanceTimersByTime(1001)
  expect(await met).toBeNull()
  expect(said).toEqual([{ from, protocol, nonce: expect.stringMatching(/^\w{10,}$/) as string }])
})

it('takes of the options only what they may be', async () => {
  const { around, tell, welcome } = framed()
  const met = meetHost(around, 1000)
  tell(welcome({ widget: 'x'.repeat(500), options: { mode: 'full', lang: '../es', zip: '91101<b>', accent: 'url(//evil.example#aabbcc)' } }))
  expect(await met).toMatchObject({ widget: 'x'.repeat(60), options: { mode: 'bubble', lang: undefined, zip: undefined, accent: undefined } })
})

it('hears of the page around that it opened and closed the guide, once it listens, and nothing else', async () => {
  const { around, tell, welcome } = framed()
  const { port1, port2 } = new MessageChannel()
  const met = meetHost(around, 1000)
  tell(welcome(), { ports: [port2] })
  const host = (await met)!
  for (const said of [{ type: 'opened' }, { type: 'resize' }, null, 'closed', { type: 'closed' }]) port1.postMessage(said)
  const heard: unknown[] = []
  await new Promise<void>((done) => host.listen((message) => heard.push(message) === 2 && done()))
  expect(heard).toEqual([{ type: 'opened' }, { type: 'closed' }])
  port1.close()
})
