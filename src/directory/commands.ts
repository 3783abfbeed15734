import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { firstOfEach, nothingUsable, problemLine, report, reportLines } from './check'
import { compileFolder } from './compile'
import { FolderError, readFolder } from './readFolder'
import { relations } from './relations'
import { isDate } from './model'
import { importers } from './importers/formats'
import { importFiles } from './importers/import'
import { importLines } from './importers/report'
import { SourceError } from './importers/source'
import { mergeFolders } from './merge/mergeFolders'
import { mergeLines } from './merge/report'
import { replacePlaces } from './replacePlaces'

/** What a command says on standard output and standard error, line by line, and the exit code it ends with. */
export type Outcome = { out: Iterable<string>; err: Iterable<string>; exit: 0 | 2 }

type Command = {
  usage: string
  does: string
  options: Options
  run(inputs: string[], values: Values, terminal: Terminal): Outcome | Promise<Outcome>
}
/** What a command that takes long may use meanwhile. */
type Terminal = {
  /** YYYY-MM-DD. */
  today: string
  /** Replaces the line shown before; undefined where nobody watches. */
  progress?: (line: string) => void
}
type Options = NonNullable<ParseArgsConfig['options']>
type Values = ReturnType<typeof parseArgs>['values']

const strict: Options = { strict: { type: 'boolean' } }
const imports: Options = { out: { type: 'string' }, from: { type: 'string' }, 'plan-year': { type: 'string' }, 'as-of': { type: 'string' }, pause: { type: 'string' } }

const commands: Record<string, Command> = {
  import: {
    usage: 'import [--from FORMAT] INPUT... --out FOLDER',
    does: `Bring files of another format into a folder of CSV: ${importers.map(({ format }) => format).join(', ')}.`,
    options: { ...strict, ...imports },
    async run(inputs, values, { today, progress }) {
      if (inputs.length === 0) throw new UsageError('nothing to import is given.')
      const format = typeof values.from === 'string' ? values.from : null
      const result = await importFiles({ format, ...requestOf(inputs, values, { today, progress }), server: { pauseMs: pauseOf(values.pause) } })
      return { out: [], err: importLines(result), exit: 0 }
    },
  },
  merge: {
    usage: 'merge FOLDER... --out FOLDER',
    does: 'Make one folder of CSV of several. What they disagree on becomes unknown, and is reported.',
    options: { ...strict, out: { type: 'string' } },
    run(inputs, values, { progress }) {
      if (inputs.length < 2) throw new UsageError('two folders or more are merged.')
      const result = mergeFolders(inputs, outOf(values), values.strict === true, progress && ((folder) => progress(`reading ${folder}`)))
      return { out: [], err: mergeLines(result), exit: 0 }
    },
  },
  places: {
    usage: 'places FILE --out FOLDER',
    does: 'Put HUD’s table of ZIP codes and counties into a folder of CSV, in place of the built-in one; the rest of the folder stays.',
    options: { ...strict, out: { type: 'string' } },
    async run(inputs, values, terminal) {
      if (inputs.length === 0) throw new UsageError('no file is given.')
      const result = await replacePlaces(requestOf(inputs, values, terminal))
      return { out: [], err: importLines(result), exit: 0 }
    },
  },
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
  compile: {
    usage: 'compile FOLDER --out FOLDER',
    does: 'Make of a folder of CSV what the browser loads: a manifest and files for each county.',
    options: { ...strict, out: { type: 'string' } },
    run(inputs, values) {
      const { manifest, problems } = compileFolder(only(inputs), outOf(values), values.strict === true)
      const counties = Object.values(manifest.counties)
      const most = Math.max(0, ...counties.map(({ doctors }) => doctors))
      return { out: [], err: [...firstOfEach(problems), `Compiled: ${counties.length} counties, ${most} doctors in the largest.`], exit: 0 }
    },
  },
  relations: {
    usage: 'relations FOLDER',
    does: 'Print each plan, network, group, doctor and basis that the directory lists, as a line of JSON.',
    options: strict,
    run(inputs, values) {
      const reading = readFolder(only(inputs))
      const result = report(reading)
      const err = result.problems.map((problem) => problemLine(problem))
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
export async function run(words: string[], terminal: Terminal): Promise<Outcome> {
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
    return values.help ? { out: help(), err: [], exit: 0 } : await command.run(positionals, values, terminal)
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

/** What both kinds of import are asked with. */
function requestOf(inputs: string[], values: Values, { today, progress }: Terminal) {
  return {
    inputs,
    out: outOf(values),
    today,
    planYear: yearOf(values['plan-year']),
    asOf: dateOf(values['as-of']),
    isStrict: values.strict === true,
    onProgress: progress && ((records: number) => progress(`${records.toLocaleString('en-US')} records read`)),
  }
}

function outOf({ out }: Values): string {
  if (typeof out !== 'string' || out === '') throw new UsageError('no folder to write is given: --out FOLDER.')
  return out
}

function yearOf(given: Values[string]): number | null {
  if (given === undefined) return null
  if (typeof given !== 'string' || !/^20\d\d$/.test(given)) throw new UsageError(`--plan-year ${String(given)}: this is not a year. Write it like 2027.`)
  return Number(given)
}

function dateOf(given: Values[string]): string | null {
  if (given === undefined) return null
  if (typeof given !== 'string' || !isDate(given)) throw new UsageError(`--as-of ${String(given)}: this is not a date. Write it like 2026-10-22.`)
  return given
}

function pauseOf(given: Values[string]): number | undefined {
  if (given === undefined) return undefined
  if (typeof given !== 'string' || !/^\d{1,3}(\.\d{1,3})?$/.test(given)) throw new UsageError(`--pause ${String(given)}: this is not a number of seconds. Write it like 0.5.`)
  return Number(given) * 1000
}

/** Ours, or one of Node’s own with a code: an option it does not know, a file it may not read. Else it is a bug. */
function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof FolderError || error instanceof SourceError || (error instanceof Error && 'code' in error)
}

function help(): string[] {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  return [
    'npm run --silent directory -- COMMAND [--strict]',
    '',
    ...Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`),
    '',
    '  --strict     Any problem is fatal.',
    '  --plan-year  For a source that names no year of its own.',
    '  --as-of      The day of the data, for a source that bears no date.',
    '  --pause      Seconds between two requests, where INPUT is the address of a Plan-Net server; 0.1 if not given.',
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
