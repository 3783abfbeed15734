import { callsIn, isRecord } from '../guide/fits'
import { replay, type Given } from '../guide/replay'
import { questionIds, questions } from '../guide/questions'
import type { Answers, Evidence } from '../recommend/answers'

/** How the fragment of a link with answers begins, without `#`. No place of the guide has such a name. */
const linkStart = 'answers='

/** Not a place of the guide: answers that came with a link. */
export function isLink(place: string | null): place is string {
  return place?.startsWith(linkStart) === true
}

/** Raised when an older page could not read what a newer one writes. */
const version = 1
/** Six doctors and a dozen calls take 700. What is longer, messengers cut. */
const mostLetters = 8000
/** Unpacked. A few letters can be packed so that they fill the memory. */
const mostBytes = 200_000

/** What the person wants in the link, besides the other answers. */
export type ToShare = { doctors: boolean; calls: boolean }

/** The answers a link is to hold: without the doctors, nothing that names one, and the guide asks from there. */
export function shared(answers: Answers, evidence: Evidence[], { doctors, calls }: ToShare): Given {
  if (doctors) return { answers, parked: [], ...(calls && evidence.length > 0 && { evidence }) }
  const { doctors: named, mainDoctor: _, treatment: __, checkAnswers: ___, ...rest } = answers
  return { answers: named?.length === 0 ? answers : rest, parked: [] }
}

/**
 * Packs answers into the fragment of a link: JSON, deflated, in letters that no program changes on the way.
 *
 * @returns Without `#`; null where it would be longer than a link may be.
 */
export async function linkFragment({ answers, evidence }: Given): Promise<string | null> {
  const plain = new TextEncoder().encode(JSON.stringify({ answers, evidence }))
  // More than the reader would unpack.
  if (plain.length > mostBytes) return null
  const bytes = await through(new CompressionStream('deflate-raw'), plain)
  if (!bytes || bytes.length > mostLetters) return null
  const letters = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const fragment = `${linkStart}${version}.${letters}`
  return fragment.length > mostLetters ? null : fragment
}

/**
 * Reads the fragment of a link. Links come from anywhere: nothing in one is believed, and none throws.
 *
 * @param fragment Without `#`. What a messenger hangs on at the end, a full stop or a bracket, is left out.
 * @returns Only what is an answer; null where there is nothing to be read: torn, of another release, or no link of ours.
 */
export async function readLink(fragment: string): Promise<Given | null> {
  const [, number, letters] = /^(\d+)\.([\w-]+)/.exec(fragment.slice(linkStart.length, mostLetters)) ?? []
  if (Number(number) !== version || letters === undefined) return null
  try {
    const packed = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    const bytes = await through(new DecompressionStream('deflate-raw'), packed)
    return bytes && sound(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}

/** The same check as for stored answers; what only the directory can settle is at least a text, and settled when it is weighed. */
function sound(value: unknown): Given | null {
  if (!isRecord(value) || !isRecord(value.answers)) return null
  const { answers } = replay({ answers: value.answers, parked: [] }, null)
  const debris = questionIds.filter((id) => answers[id] !== undefined && !isAnswer(id, answers))
  for (const id of debris) delete answers[id]
  const isEmpty = questionIds.every((id) => answers[id] === undefined)
  if (isEmpty) return null
  const evidence = callsIn(value.evidence).filter(({ date }) => date <= tomorrow())
  return { answers, parked: [], ...(evidence.length > 0 && { evidence }) }
}

/** A call of a later day would outlive every call to come. One day is for the clock of whoever sent it. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
}

function isAnswer(id: (typeof questionIds)[number], answers: Answers): boolean {
  const value: unknown = answers[id]
  if (id === 'county' || id === 'hospital') return typeof value === 'string' && /^.{1,120}$/.test(value)
  return questions[id].fits(value, answers, { counties: [], hospitals: [], canChange: [], isInReach: false })
}

/** @returns Null when more comes out than answers ever take. */
async function through(stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> }, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > mostBytes) {
      await reader.cancel()
      return null
    }
    parts.push(read.value)
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}
