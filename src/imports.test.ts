// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type Import, readImports } from './test/imports'

/**
 * Who may import whom. Each folder of src (or file of it, without its ending) may import itself and what its row names:
 * `values`, or `types` only, by `import type`. The files of src itself (main.tsx and the like) and tests may import everything.
 */
const mayImport: Record<string, Row> = {
  'directory/model': {},
  directory: { values: ['text'] },
  text: {},
  recommend: { values: ['directory/model', 'directory/groupBy', 'directory/places/county'] },
  // The answers are the one word list that every room shares.
  guide: { values: ['recommend/answers', 'text'], types: ['recommend'] },
  search: { values: ['text'] },
  content: { values: ['directory/model', 'guide/conditions', 'guide/questions', 'search', 'text'], types: ['recommend/answers'] },
  agency: { values: ['content', 'directory/model', 'text', 'ui/accent'] },
  ui: {},
  embed: {},
  chat: { values: ['guide', 'recommend/answers', 'content', 'search', 'text', 'ui'], types: ['agency', 'directory/lookup', 'recommend'] },
  results: { values: ['recommend', 'directory/model', 'directory/groupBy', 'content', 'text', 'ui'] },
  household: { values: ['guide/household', 'recommend', 'directory/model', 'content', 'results', 'ui'] },
  lead: { values: ['agency/products', 'content', 'text', 'ui'] },
  builder: { values: ['content', 'ui'] },
  // The same parts as the guide, drawn once, by the build.
  learn: { values: ['agency', 'chat', 'content', 'directory/groupBy', 'results/CallAsk', 'results/QuestionRow', 'results/sheet', 'results/print', 'text', 'ui'], types: ['directory/model'] },
  preview: { values: ['agency', 'chat', 'content', 'directory', 'learn/address', 'recommend', 'results', 'text', 'ui'] },
  test: { values: ['recommend', 'directory'] },
  // The second telling of the rules shares no code with the first.
  'test/naive': { types: ['recommend', 'directory/model'] },
  '../vite.config': { values: ['agency', 'content/plugin', 'directory/plugin', 'embed', 'lead/plugin', 'learn/plugin', 'text/localDate'], types: ['learn/pages', 'prerender', 'previewRender'] },
}

/** Where a library may appear. `root tsx` is a file of src itself that may hold JSX. `only` names all that may be taken of it. */
const mayUse: { library: string; packages: RegExp; where: { folder: string; only?: string[] }[] }[] = [
  {
    library: 'React',
    packages: /^(react|react-dom|react-markdown|@xstate\/react)(\/|$)/,
    where: ['builder', 'chat', 'results', 'household', 'lead', 'learn', 'preview', 'ui', 'root tsx'].map((folder) => ({ folder })),
  },
  {
    library: 'XState',
    packages: /^(xstate|@xstate\/[^/]+)(\/|$)/,
    where: [{ folder: 'guide' }, { folder: 'resume' }, { folder: 'chat', only: ['useSelector'] }],
  },
]

it('each file imports only what its folder may', { timeout: 30_000 }, () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap((file) => broken(file, importsOf(file)))).toEqual([])
})

it('no files import each other in a circle, types included', { timeout: 30_000 }, () => {
  const files = [...sourceFiles(), ...testFiles()]
  expect(circles(new Map(files.map((file) => [file, importedFiles(file, files)])))).toEqual([])
})

it.each([
  ['guide/machine.ts', `import { recommend } from '../recommend/recommend'`, 'guide may import recommend/answers, text, and types of recommend'],
  ['guide/machine.ts', `import { type Plan } from '../directory/model'`, 'guide may import recommend/answers, text, and types of recommend'],
  ['guide/machine.ts', `import { useSelector } from '@xstate/react'`, 'React may appear in builder, chat, results, household, lead, learn, preview, ui, root tsx'],
  ['recommend/recommend.ts', `export * from '../directory/lookup'`, 'recommend may import directory/model, directory/groupBy, directory/places/county'],
  ['directory/model.ts', `type Doctor = import('./read').Doctor`, 'directory/model may import nothing else'],
  ['ui/Button.tsx', `const chat = () => import('../chat/Chat')`, 'ui may import nothing else'],
  ['embed/frame.ts', `new Worker(new URL('../directory/lookup.worker.ts', import.meta.url))`, 'embed may import nothing else'],
  ['lead/all.ts', `import.meta.glob(['./*.ts', '../chat/*.tsx'])`, 'lead may import agency/products, content, text, ui'],
  ['chat/Chat.tsx', `import { useMachine, useSelector } from '@xstate/react'`, 'chat may take useSelector of XState'],
  ['embed/Frame.tsx', ``, 'React may appear in builder, chat, results, household, lead, learn, preview, ui, root tsx'],
  ['prerender.ts', `import { renderToString } from 'react-dom/server'`, 'React may appear in builder, chat, results, household, lead, learn, preview, ui, root tsx'],
  ['prerender.tsx', `import { createActor } from 'xstate'`, 'XState may appear in guide, resume, chat'],
  ['test/naive/judge.ts', `import { judge } from '../../recommend/judge'`, 'test/naive may import types of recommend, directory/model'],
  ['billing/pay.ts', ``, 'billing has no row in imports.test.ts'],
])('refuses, in %s: %s', (file, code, rule) => {
  expect(broken(file, readImports(file, code))).toEqual([expect.stringContaining(rule)])
})

it.each([
  ['guide/machine.ts', `import type { Answers } from '../recommend/answers'; import { setup } from 'xstate'`],
  ['chat/Chat.tsx', `import { useSelector } from '@xstate/react'; import type { Lookup } from '../directory/lookup'; import './chat.css'`],
  ['directory/lookup.ts', `new Worker(new URL('./lookup.worker.ts', import.meta.url)); import.meta.glob('./importers/*.ts')`],
  ['app.tsx', `import { Chat } from './chat/Chat'; import { createRoot } from 'react-dom/client'`],
  ['resume.ts', `import { createActor } from 'xstate'; import { guideMachine } from './guide/machine'`],
  ['recommend.cli.ts', `import { recommend } from './recommend/recommend'; import { readFileSync } from 'node:fs'`],
])('allows, in %s: %s', (file, code) => {
  expect(broken(file, readImports(file, code))).toEqual([])
})

it('sees a circle round several files', () => {
  const circle = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', ['b.ts']],
    ['d.ts', []],
  ])
  expect(circles(circle)).toEqual(['b.ts → c.ts → b.ts'])
})

type Row = { values?: string[]; types?: string[] }

const src = dirname(fileURLToPath(import.meta.url))

/** The rules that a file breaks, each with the file and the import. */
function broken(file: string, imports: Import[]): string[] {
  const row = rowOf(file)
  const rule = mayImport[row]
  if (!rule && !isRoot(file)) return [`${file}: ${row} has no row in imports.test.ts. Add one.`]
  const strangers = rule ? imports.filter((one) => !isAllowed(file, row, rule, one)) : []
  return [
    ...strangers.map(({ from }) => `${file} imports ${from}: ${row} may import ${rule ? inWords(rule) : ''}.`),
    ...brokenByLibraries(file, row, imports),
  ]
}

function brokenByLibraries(file: string, row: string, imports: Import[]): string[] {
  const isTsx = file.endsWith('.tsx')
  return mayUse.flatMap(({ library, packages, where }) => {
    const used = imports.filter(({ from }) => packages.test(from))
    const what = used[0]?.from ?? (isTsx && library === 'React' ? 'React for its JSX' : undefined)
    const here = where.find(({ folder }) => folder === row || (folder === 'root tsx' && isRoot(file) && isTsx))
    if (!what) return []
    if (!here) return [`${file} imports ${what}: ${library} may appear in ${where.map(({ folder }) => folder).join(', ')}.`]
    const { only } = here
    if (!only || used.every(({ names }) => names.every((name) => only.includes(name)))) return []
    return [`${file} imports ${what}: ${row} may take ${only.join(', ')} of ${library}.`]
  })
}

function isAllowed(file: string, row: string, { values = [], types = [] }: Row, { from, typeOnly }: Import) {
  if (!from.startsWith('.')) return true
  const target = withoutEnding(resolved(file, from))
  if (target.startsWith('../')) return true
  const named = [row, ...values, ...(typeOnly ? types : [])]
  return named.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
}

function inWords({ values = [], types = [] }: Row): string {
  return [...(values.length ? [values.join(', ')] : []), ...(types.length ? [`types of ${types.join(', ')}`] : [])].join(', and ') || 'nothing else'
}

/** The row of the table that a file belongs to: its own, or else that of the nearest folder. */
function rowOf(file: string): string {
  const own = withoutEnding(file)
  if (own in mayImport || isRoot(file)) return own
  const folders = file.split('/').slice(0, -1)
  const rows = folders.map((_, at) => folders.slice(0, at + 1).join('/')).filter((folder) => folder in mayImport)
  return rows.at(-1) ?? folders[0] ?? ''
}

function isRoot(file: string): boolean {
  return !file.includes('/')
}

/** Each way round, once, as `a → b → a`. */
function circles(graph: Map<string, string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}

function importedFiles(file: string, files: string[]): string[] {
  return importsOf(file)
    .filter(({ from, byAddress }) => from.startsWith('.') && !byAddress)
    .map(({ from }) => resolved(file, from))
    .flatMap((target) => files.find((one) => one === target || withoutEnding(one) === target || withoutEnding(one) === `${target}/index`) ?? [])
}

function importsOf(file: string): Import[] {
  return readImports(file, readFileSync(join(src, file), 'utf8'))
}

/** The file meant, from src and with `/`. A question mark and what follows tell Vite how to load it. */
function resolved(file: string, from: string): string {
  const path = posix.join('src', posix.dirname(file), from.replace(/\?.*$/, ''))
  return path.startsWith('src/') ? path.slice('src/'.length) : `../${path}`
}

function withoutEnding(file: string): string {
  return file.replace(/\.(ts|tsx|css|json)$/, '')
}

function sourceFiles(): string[] {
  return [...allFiles().filter((file) => !isTest(file)), '../vite.config.ts']
}

function testFiles(): string[] {
  return allFiles().filter(isTest)
}

function allFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}
