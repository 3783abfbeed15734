import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { localDate } from '../text/localDate'
import { run } from './commands'

/** Whoever reads may stop early, as `head` does: that is their right, and not an error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}

const onTerminal = process.stderr.isTTY
const progress = onTerminal ? (line: string) => void process.stderr.write(`\r${line}\x1b[K`) : undefined
const { out, err, exit } = await run(process.argv.slice(2), { today: localDate(), progress })
if (onTerminal) process.stderr.write('\r\x1b[K')
process.exitCode = exit
await print(err, process.stderr)
await print(out, process.stdout)

/** Waits for the reader, so that millions of lines do not pile up. */
async function print(lines: Iterable<string>, to: NodeJS.WriteStream) {
  await pipeline(Readable.from(inChunks(lines)), to, { end: false })
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}
