/**
 * npm run --silent recommend -- --directory FOLDER --answers FILE [--evidence FILE] [--today YYYY-MM-DD] [--mode named|education]
 *
 * JSON on standard output, problems on standard error, exit code 2 when a folder is missing or a file cannot be used.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FolderError, readFolder } from './directory/readFolder'
import { checkAnswers, checkEvidence, InputError } from './recommend/checkInput'
import { recommend } from './recommend/recommend'
import { withBuiltInPlaces } from './directory/places/builtIn'
import { isDate } from './directory/model'
import { localDate } from './text/localDate'
import type { Mode } from './recommend/recommendation'

const usage = `Usage: npm run --silent recommend -- --directory FOLDER --answers FILE [options]

  --directory FOLDER   doctors, groups and plans as CSV (columns: src/directory/columns.ts)
  --answers FILE       what the person answered, as JSON (shape: src/recommend/answers.ts)
  --evidence FILE      what they heard on the phone, as JSON
  --today YYYY-MM-DD   decides what is stale; today if left out
  --mode MODE          named (plans are named) or education (they are not); named if left out
`

try {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string' },
      answers: { type: 'string' },
      evidence: { type: 'string' },
      today: { type: 'string', default: localDate() },
      mode: { type: 'string', default: 'named' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) process.stdout.write(usage)
  else run(values)
} catch (error) {
  const isOurs = error instanceof InputError || error instanceof FolderError
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!isOurs && !isUsage) throw error
  process.stderr.write(`${error.message}\n${isUsage ? `\n${usage}` : ''}`)
  process.exitCode = 2
}

function run(values: { directory?: string; answers?: string; evidence?: string; today: string; mode: string }): void {
  if (!values.directory) throw new InputError(`--directory is missing. Give the folder of CSV files.\n\n${usage}`)
  if (!values.answers) throw new InputError(`--answers is missing. Give a JSON file of answers.\n\n${usage}`)
  if (!isDate(values.today)) throw new InputError(`--today: "${values.today}" is not a date. Write it like 2026-11-21.`)
  if (values.mode !== 'named' && values.mode !== 'education') throw new InputError(`--mode: "${values.mode}" is not a mode. Write named or education.`)
  const { directory, problems } = readFolder(values.directory)
  for (const { file, line, column, value, reason, advice } of problems) {
    const place = [file, line, column].filter((part) => part !== null).join(':')
    process.stderr.write(`${place}: ${value === null ? '' : `"${value}": `}${reason} ${advice}\n`)
  }
  if (!directory) throw new InputError(`${values.directory}: nothing usable is in it. Mend directory.json and plans.csv as the lines above say.`)
  const answers = checkAnswers(readJson(values.answers), values.answers)
  const evidence = values.evidence === undefined ? [] : checkEvidence(readJson(values.evidence), values.evidence)
  const mode: Mode = values.mode
  const result = recommend(withBuiltInPlaces(directory), answers, evidence, values.today, mode)
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new InputError(`${file}: there is no such file. Check the path.`)
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${file}: is not JSON (${error.message}). Write it as JSON in UTF-8.`)
    throw new InputError(`${file}: cannot be read (${(error as Error).message}). Give a file that you may read.`)
  }
}
