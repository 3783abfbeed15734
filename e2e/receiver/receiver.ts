import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { messageSchema } from '../../src/lead/message'
import type { Failure } from './failures'
import { writeOnce } from './ledger'

export type ReceiverOptions = {
  /** One file a message. */
  folder: string
  /** Sites whose pages may post here. Requests without an origin are no browser's. */
  origins: string[]
  /** Used up from the front. */
  failures?: Failure[]
  slowMs?: number
  /** Hears of each message, new or not, and of each request that was turned away; a line each. */
  tell?: (line: string) => void
}

const path = '/leads'
/** Twice what the longest message can have. */
const mostBytes = 128_000

/** Takes messages, checks them and writes each once. */
export function receiverOf({ folder, origins, failures = [], slowMs = 30_000, tell = () => undefined }: ReceiverOptions): RequestListener {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers
    const refuse = (status: number, text: string) => {
      tell(`${status} ${text}`)
      answer(response, status, text)
    }
    if (request.url?.split('?')[0] !== path) return refuse(404, `Post to ${path}.`)
    if (origin !== undefined) {
      response.setHeader('Vary', 'Origin')
      if (!origins.includes(origin)) return refuse(403, `${origin} may not post here. Add it with --origin.`)
      response.setHeader('Access-Control-Allow-Origin', origin)
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After')
    }
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'POST')
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key')
      response.setHeader('Access-Control-Max-Age', '600')
      return answer(response, 204)
    }
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST, OPTIONS')
      return refuse(405, 'Only POST.')
    }
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse(415, 'Send application/json.')
    const body = await bodyOf(request)
    if (body === undefined) return refuse(413, `More than ${mostBytes} bytes.`)

    const failure = failures.shift()
    if (failure === 'down') return void request.socket.destroy()
    if (failure === 'slow') await wait(slowMs)
    if (typeof failure === 'number') {
      if (failure === 429 || failure === 503) response.setHeader('Retry-After', '1')
      return answer(response, failure, 'As told by --fail.')
    }
    const [status, text] = await take(folder, request.headers['idempotency-key'], body)
    tell(`${status} ${String(request.headers['idempotency-key'] ?? 'no key').slice(0, 8)} from ${origin ?? 'no page'}: ${text}`)
    if (failure === 'cut') return void request.socket.destroy()
    answer(response, status, text)
  }
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`receiver: ${String(error)}\n`)
      if (!response.headersSent) answer(response, 500, 'Could not be written.')
    })
  }
}

async function take(folder: string, key: string | string[] | undefined, body: Buffer): Promise<[number, string]> {
  const message = v.safeParse(messageSchema, parse(body))
  if (!message.success) {
    const [issue] = message.issues
    return [400, `${v.getDotPath(issue) ?? 'the message'}: ${issue.message}`]
  }
  if (key !== message.output.id) return [400, 'The Idempotency-Key is not the id of the message.']
  const written = await writeOnce(folder, message.output.id.toLowerCase(), message.output)
  if (written === 'new') return [201, 'Written.']
  return written === 'same' ? [200, 'Was here already.'] : [409, 'Another message has this key.']
}

/** What is no UTF-8 is no JSON: read with signs in its place, it would not be what was sent. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

/** Undefined: too much. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += (part as Buffer).length
    if (bytes <= mostBytes) parts.push(part as Buffer)
  }
  return bytes > mostBytes ? undefined : Buffer.concat(parts)
}

function answer(response: ServerResponse, status: number, text?: string): void {
  response.writeHead(status, text === undefined ? {} : { 'Content-Type': 'application/json' })
  response.end(text === undefined ? undefined : JSON.stringify({ text }))
}
