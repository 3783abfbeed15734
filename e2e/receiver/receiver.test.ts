import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clock } from '../../src/lead/clock'
import { deliver } from '../../src/lead/deliver'
import type { Message } from '../../src/lead/message'
import { messageNumber } from '../../src/lead/messages.fixture'
import { readFailures, type Failure } from './failures'
import { receiverOf } from './receiver'

const origin = 'https://guide.example.com'
const message = messageNumber(1)
let folder: string
let server: Server
let address: string
let failures: Failure[]
let told: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receiver-'))
  failures = []
  told = []
  server = createServer(receiverOf({ folder, origins: [origin], failures, slowMs: 200, tell: (line) => told.push(line) }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/leads`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

it('writes a message once, however often it comes', async () => {
  expect(await post(message)).toBe(201)
  expect(await post(message)).toBe(200)
  expect(readdirSync(folder)).toEqual([`${message.id}.json`])
  expect(JSON.parse(readFileSync(join(folder, `${message.id}.json`), 'utf8'))).toEqual(message)
})

it('writes one of twenty that come at the same moment, whole', async () => {
  const statuses = await Promise.all(Array.from({ length: 20 }, () => post(message)))
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 200)).toHaveLength(19)
  expect(readdirSync(folder)).toEqual([`${message.id}.json`])
})

it('refuses another message under a key it has', async () => {
  await post(message)
  expect(await post({ ...message, locale: 'es' })).toBe(409)
  expect(JSON.parse(readFileSync(join(folder, `${message.id}.json`), 'utf8'))).toEqual(message)
})

it.each([
  ['no JSON', () => request({ body: '{' }), 400],
  ['a message with something more', () => post({ ...message, extra: 1 } as unknown as Message), 400],
  ['answers without their permission', () => post({ ...message, answers: { coverage: ['Medicare'] } }), 400],
  ['a message without phone and email', () => post({ ...message, request: { products: ['medigap'], name: 'Ann' } as unknown as Message['request'] }), 400],
  ['a key that is not the id', () => request({ key: messageNumber(2).id }), 400],
  ['no key', () => request({ key: '' }), 400],
  ['too much', () => request({ body: JSON.stringify({ ...message, locale: 'x'.repeat(200_000) }) }), 413],
  ['plain text', () => request({ type: 'text/plain' }), 415],
  ['another method', () => fetch(address, { method: 'PUT', body: 'x' }).then(({ status }) => status), 405],
  ['another path', () => fetch(address.replace('leads', 'other')).then(({ status }) => status), 404],
  ['an address that is none', () => raw('GET // HTTP/1.1'), 404],
  ['what is no UTF-8', () => request({ body: noUtf8() }), 400],
  ['another site', () => request({ from: 'https://else.example.com' }), 403],
])('refuses %s, and writes nothing', async (_, ask, status) => {
  expect(await ask()).toBe(status)
  expect(readdirSync(folder)).toEqual([])
})

it('tells of each message and of each page it turned away, in a line', async () => {
  await post(message)
  await post(message)
  await fetch(address, { method: 'POST', headers: { Origin: 'https://other.example' } })
  expect(told).toEqual([
    expect.stringMatching(/^201 \S{8} from .*: Written\.$/),
    expect.stringMatching(/^200 \S{8} from .*: Was here already\.$/),
    '403 https://other.example may not post here. Add it with --origin.',
  ])
})

it('lets the pages of its sites ask first', async () => {
  const { status, headers } = await fetch(address, {
    method: 'OPTIONS',
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' },
  })
  expect(status).toBe(204)
  expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
  expect(headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key')
})

it('fails as told, and the same message comes through in the end, once', async () => {
  failures.push(...readFailures('500:1,429:1,down:1,cut:1,slow:1'))
  const world = { post: fetch, clock }
  const tried = []
  for (let tries = 0; tries < 5; tries++) tried.push((await deliver(message, address, world)).kind)
  expect(tried).toEqual(['again', 'again', 'again', 'again', 'delivered'])
  expect(readdirSync(folder)).toEqual([`${message.id}.json`])
})

it.each(['500', '500:0', '200:1', 'slow', ''])('says what is wrong with the failure %j', (failure) => {
  expect(() => readFailures(failure)).toThrow(/^--fail: ".*" is no failure\. Write /)
})

async function post(body: Message): Promise<number> {
  return request({ body: JSON.stringify(body), key: body.id })
}

/** The message, with a byte in the name that no text has. */
function noUtf8() {
  const whole = JSON.stringify(message)
  const body = new TextEncoder().encode(whole)
  body[whole.indexOf(message.request.name)] = 0xff
  return body
}

/** @returns The status of what is asked for as no client would. */
async function raw(line: string): Promise<number> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.write(`${line}\r\nHost: receiver\r\nConnection: close\r\n\r\n`)
  const answered = await text(socket)
  return Number(answered.split(' ')[1])
}

async function request({ body = JSON.stringify(message) as BodyInit, key = message.id, type = 'application/json', from = origin }): Promise<number> {
  const headers = { 'Content-Type': type, Origin: from, ...(key && { 'Idempotency-Key': key }) }
  return (await fetch(address, { method: 'POST', headers, body })).status
}
