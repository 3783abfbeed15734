/** Compiles the folder named first into the one named second, and prints what that took as JSON: a process of its own, so that its memory is its own. */
import { compileFolder } from '../../src/directory/compile'

const [from = '', to = ''] = process.argv.slice(2)
const start = performance.now()
compileFolder(from, to)
const tookMs = performance.now() - start
const { user, system } = process.cpuUsage()
process.stdout.write(JSON.stringify({ tookMs, cpuMs: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }))
