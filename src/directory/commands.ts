import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { nothingUsable, problemLine, report, reportLines } from './check'
import { FolderError, readFolder } from './readFolder'
import { relations } from './relations'

/** What a command says on standard output and standard error, line by line, and the exit code it ends with. */
export type Outcome = { out: Iterable<string>; err: Iterable<string>; exit: 0 | 2 }

type Command = {
  usage: string
  does: string
  options: Options
  run(inputs: string[], values: Values): Outcome
}
type Options = NonNullable<ParseArgsConfig['options']>
type Values = ReturnType<typeof parseArgs>['values']

const strict: Options = { strict: { type: 'boolean' } }

const commands: Record<string, Command> = {
  check: {
    usage: 'check FOLDER',
    does: 'Say what can be used of a directory, what cannot, and what to do about it.',
    options: strict,
    run(inputs, values) {
      const result = report(readFolder(only(inputs)))
      const stopped = values.strict && result.problems.length > 0
      const out = [...reportLines(result), ...(stopped ? [strictly] : [])]
      return { out, err: [], exit: stopped || !result.usable ? 2 : 0 }
    },
  },
  relations: {
    usage: 'relations FOLDER',
    does: 'Print each plan, network, group, doctor and basis that the directory lists, as a line of JSON.',
    options: strict,
    run(inputs, values) {
      const reading = readFolder(only(inputs))
      const result = report(reading)
      const err = result.problems.map(problemLine)
      if (!reading.directory || !result.usable) return refusal(...err, nothingUsable(result))
      if (values.strict && err.length > 0) return refusal(...err, strictly)
      return { out: jsonLines(relations(reading.directory)), err, exit: 0 }
    },
  },
}

const strictly = 'Stopped: with --strict any problem is fatal.'

/** The words of the command line cannot be followed. */
class UsageError extends Error {
  override name = 'UsageError'
}

/** Runs what the words after `directory` ask for. What is wrong with them is an outcome, not an exception. */
export function run(words: string[]): Outcome {
  const [name = '', ...rest] = words
  if (name === '--help' || name === '-h') return { out: help(), err: [], exit: 0 }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const wrong = name === '' ? 'no command is given.' : `there is no command ${JSON.stringify(name)}.`
    return refusal(`directory: ${wrong} Give one of these.`, '', ...help())
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return values.help ? { out: help(), err: [], exit: 0 } : command.run(positionals, values)
  } catch (error) {
    if (!isExpected(error)) throw error
    return refusal(`directory ${name}: ${error.message}`, `Write: ${command.usage}`)
  }
}

function only(inputs: string[]): string {
  const [folder] = inputs
  if (folder === undefined) throw new UsageError('no folder is given.')
  if (inputs.length > 1) throw new UsageError(`one folder is read, not ${inputs.length}.`)
  return folder
}

/** Ours, or one of Node’s own with a code: an option it does not know, a file it may not read. Else it is a bug. */
function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof FolderError || (error instanceof Error && 'code' in error)
}

function help(): string[] {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  return [
    'npm run --silent directory -- COMMAND [--strict]',
    '',
    ...Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`),
    '',
    '  --strict  Any problem is fatal.',
    '',
    'Exit code 2: nothing usable is left, a problem with --strict, or a command that cannot be followed.',
  ]
}

function refusal(...err: string[]): Outcome {
  return { out: [], err, exit: 2 }
}

function* jsonLines(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield JSON.stringify(row)
}
