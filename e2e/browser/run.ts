import { spawn } from 'node:child_process'

type Options = { limitSeconds: number; env?: Record<string, string> }

/** Runs a program to its end. Throws with the last of what it said when it fails or takes longer than `limitSeconds`. */
export async function run(program: string, args: string[], { limitSeconds, env }: Options): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const ending = await new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(signal ? `stopped after ${limitSeconds} s` : code === 0 ? '' : `exit code ${code}`))
  })
  if (ending) throw new Error(`${program} ${args.join(' ')}: ${ending}. ${whatWentWrong(said)}`)
}

/** The line that names an error, or else the last one. */
function whatWentWrong(text: string): string {
  const lines = text.trim().split('\n')
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').trim()
}
