import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { readFailures } from './failures'
import { receiverOf } from './receiver'

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      folder: { type: 'string', default: '.cache/leads' },
      origin: { type: 'string', multiple: true, default: ['http://localhost:5173', 'http://localhost:4173'] },
      fail: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port: "${values.port}" is no port. Give a number from 1 to 65535.`)
  const wrong = values.origin.find((origin) => !isOrigin(origin))
  if (wrong !== undefined) throw new Error(`--origin: "${wrong}" is no origin. Write it as browsers do, without a path: https://guide.example.com.`)
  const tell = (line: string) => void process.stderr.write(`receiver: ${line}\n`)
  const receiver = receiverOf({ tell, folder: values.folder, origins: values.origin, failures: values.fail === undefined ? [] : readFailures(values.fail) })
  const server = createServer(receiver)
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(error.code === 'EADDRINUSE' ? `receiver: port ${port} is taken. Give another with --port.\n` : `receiver: ${error.message}\n`)
    process.exitCode = 1
  })
  server.listen(port, () => process.stderr.write(`receiver: http://localhost:${port}/leads, writes to ${values.folder}. Pages of ${values.origin.join(', ')} may post.\n`))
} catch (error) {
  process.stderr.write(`receiver: ${(error as Error).message}\n`)
  process.exitCode = 1
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}
