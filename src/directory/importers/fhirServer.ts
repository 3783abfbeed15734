import { setTimeout as sleep } from 'node:timers/promises'
import { SourceError } from './source'
import { objectOf, objectsOf, wordOf } from './values'
import type { Fhir } from './fhir'

/** A page of a search, or a resource that was read by its id. */
export type Page = {
  resources: Fhir[]
  /** The address of the next page; it may be at another server. */
  next: string | null
  /** The search as the server understood it, if it says so. */
  self: string | null
}

/** A FHIR R4 server. One request runs at a time. */
export type Server = {
  /** Without a slash at its end. */
  base: string
  /** @throws {Refused} when it does not answer this one. @throws {SourceError} when it answers nothing. */
  page: (address: string) => Promise<Page>
}

export type ServerOptions = {
  /** Between two requests, in milliseconds. */
  pauseMs?: number
  /** How often a request is made before it is given up. */
  tries?: number
  wait?: (ms: number) => Promise<unknown>
}

/** The server does not answer this search; it may answer others. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** An attempt failed in a way that may pass. */
class Passing extends Error {
  override name = 'Passing'
  constructor(
    message: string,
    readonly waitMs: number | null = null,
    /** In this search alone, perhaps: some answer 500 to one that they cannot make. */
    readonly isOfSearch = false,
  ) {
    super(message)
  }
}

/** Some answer 406 unless they find their own among these (HealthTrio: application/json+fhir). */
const accept = 'application/fhir+json, application/json+fhir, application/json'
const patienceMs = 120_000
const longestWaitMs = 10 * 60_000
/** Searches in a row that are given up for 500, after which it is the server that is out of order. */
const brokenAtMost = 3
const largestPage = 256 * 1024 * 1024

export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

/** @throws {SourceError} when the address cannot be one. */
export function fhirServer(address: string, { pauseMs = 100, tries = 6, wait = sleep }: ServerOptions = {}): Server {
  const base = baseOf(address)
  const { origin } = new URL(base)
  let requests = 0
  let brokenInARow = 0

  return {
    base,
    async page(pageAddress) {
      for (let attempt = 1; ; attempt++) {
        if (requests > 0) await wait(pauseMs)
        try {
          const page = pageOf(await get(pageAddress, base), pageAddress)
          brokenInARow = 0
          return page
        } catch (error) {
          if (!(error instanceof Passing)) throw error
          if (attempt === tries && error.isOfSearch && ++brokenInARow <= brokenAtMost) throw new Refused(500, 'it answers 500, again and again')
          // Where nothing has ever answered, waiting does not help.
          if (attempt === tries || requests === 0) throw new SourceError(`${base}: ${error.message}.`)
          await wait(Math.min(error.waitMs ?? 1000 * 2 ** (attempt - 1), longestWaitMs))
        }
      }
    },
  }

  async function get(from: string, name: string): Promise<string> {
    let asked = new URL(from)
    for (let hops = 0; hops < 4; hops++) {
      const response = await fetch(asked, { headers: { accept }, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) }).catch((error: unknown) => {
        throw failure(error, name)
      })
      requests++
      const to = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && to !== null && URL.canParse(to, asked)) {
        asked = new URL(to, asked)
        await response.body?.cancel()
        if (!isAddress(asked.href)) throw new SourceError(`${name}: it leads to ${asked.href.slice(0, 200)}, which is no web address. Ask the insurer for the right one.`)
        if (asked.hostname !== new URL(origin).hostname) throw new SourceError(`${name}: it leads to another server, ${asked.origin}. Give that address if it is the right one.`)
        continue
      }
      const text = await bodyOf(response, name)
      if (response.ok) return text
      throw refusal(response, text, name)
    }
    throw new SourceError(`${name}: it leads in a circle. Ask the insurer for the right address.`)
  }
}

/** Senders also give the address of the CapabilityStatement. */
function baseOf(address: string): string {
  if (!URL.canParse(address)) throw new SourceError(`${address}: this is not a web address. Write it like https://www.example.com/fhir.`)
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') throw new SourceError(`${url.host}: an address with a name or password in it is not used. A directory has to be open to all: ask the insurer for that address.`)
  return `${url.origin}${url.pathname}`.replace(/\/metadata\/?$/, '').replace(/\/+$/, '')
}

async function bodyOf(response: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    // A body is read once; the stream of fetch is iterable in Node.
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > largestPage) throw new SourceError(`${name}: a page of it is larger than 256 MB. Ask the insurer for files instead.`)
    }
  } catch (error) {
    throw failure(error, name)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** Of a page that came whole. */
function pageOf(text: string, address: string): Page {
  if (/^\uFEFF?\s*</.test(text)) throw new Refused(200, 'it answers with a web page and not with data')
  let body: Fhir | null
  try {
    body = objectOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw new Passing('a page of it is cut off')
  }
  const type = wordOf(body?.resourceType)
  if (!body || type === '' || type === 'OperationOutcome') throw new Refused(200, `it answers with no resource${diagnosis(body)}`)
  if (type !== 'Bundle') return { resources: [body], next: null, self: null }
  const link = (relation: string) => wordOf(objectsOf(body.link).find((one) => wordOf(one.relation).toLowerCase() === relation)?.url)
  const next = link('next')
  return {
    resources: objectsOf(body.entry).map(({ resource }) => objectOf(resource)).filter((one) => one !== null),
    next: next !== '' && URL.canParse(next, address) ? new URL(next, address).href : null,
    self: link('self') || null,
  }
}

function refusal(response: Response, text: string, name: string): Error {
  const { status } = response
  if (status === 401 || status === 403) return new SourceError(`${name}: it asks for a log-in (${status}). A directory has to be open to all: ask the insurer for its open address, or for files.`)
  if (status === 429 || (status >= 500 && status !== 501)) {
    return new Passing(`it is too busy or out of order (${status}). Try again later`, retryAfterMs(response.headers.get('retry-after')), status === 500)
  }
  let outcome: Fhir | null = null
  try {
    outcome = objectOf(JSON.parse(text))
  } catch {
    // A web page: the status says enough.
  }
  return new Refused(status, `it answers ${status}${diagnosis(outcome)}`)
}

/** What an OperationOutcome says, short and without control characters. */
function diagnosis(outcome: Fhir | null): string {
  const said = objectsOf(outcome?.issue).map(({ diagnostics, details }) => wordOf(diagnostics) || wordOf(objectOf(details)?.text)).find(Boolean)
  return said === undefined ? '' : ` (${said.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200)})`
}

/** Seconds or a date, RFC 9110. */
function retryAfterMs(written: string | null): number | null {
  if (written === null) return null
  const ms = /^\d+$/.test(written.trim()) ? Number(written) * 1000 : Date.parse(written) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}

/** What fetch throws, in words: Node keeps the reason in its cause. */
function failure(error: unknown, name: string): Error {
  if (error instanceof SourceError) return error
  const cause = (error as { cause?: { code?: unknown } }).cause
  const code = typeof cause?.code === 'string' ? cause.code : error instanceof Error ? error.name : ''
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO/.test(code)) return new SourceError(`${name}: its certificate or encryption cannot be trusted (${code}). Check the address; if it is right, ask the insurer.`)
  if (code === 'ENOTFOUND') return new SourceError(`${name}: there is no such server. Check the address and your connection.`)
  if (code === 'ECONNREFUSED') return new Passing('nothing answers at this address. Check it, or try again later')
  if (code === 'TimeoutError') return new Passing('it does not answer in time. Try again later')
  return new Passing(`the connection breaks off (${code}). Try again later`)
}
