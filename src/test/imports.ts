import { parseSync, Visitor } from 'vite'

/** One import of a file: by `import`, `export … from`, `import()`, in a type, as a worker's address or by a glob. */
export type Import = {
  /** As written. */
  from: string
  /** What is taken of it; `*` for all. */
  names: string[]
  typeOnly: boolean
  /** A worker or a glob: the other file is not evaluated on behalf of this one. */
  byAddress: boolean
}

/** Every import of a TypeScript file. Throws when it cannot be parsed. `file` names it in the error and tells JSX by its ending. */
export function readImports(file: string, code: string): Import[] {
  const imports: Import[] = []
  const add = (from: string, names: string[], typeOnly = false, byAddress = false) => imports.push({ from, names, typeOnly, byAddress })
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  new Visitor({
    ImportDeclaration: ({ source, specifiers, importKind }) =>
      add(source.value, specifiers.map((one) => (one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? one.imported.name : '*')), importKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind }) => void (source && add(source.value, ['*'], exportKind === 'type')),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, ['*'], exportKind === 'type'),
    ImportExpression: ({ source }) => texts(source).forEach((from) => add(from, ['*'])),
    TSImportType: ({ source }) => add(source.value, ['*'], true),
    NewExpression: ({ callee, arguments: [address, base] }) => {
      if (callee.type === 'Identifier' && callee.name === 'URL' && isImportMeta(base, 'url')) texts(address).forEach((from) => add(from, ['*'], false, true))
    },
    CallExpression: ({ callee, arguments: [pattern] }) => {
      if (isImportMeta(callee, 'glob')) texts(pattern).forEach((from) => add(from, ['*'], false, true))
    },
  }).visit(program)
  return imports
}

type Node = { type: string }

/** The text, or the texts of a list, that is written out in the code. */
function texts(node: Node | undefined): string[] {
  if (!node) return []
  if ('elements' in node) return (node.elements as Node[]).flatMap(texts)
  return 'value' in node && typeof node.value === 'string' ? [node.value] : []
}

function isImportMeta(node: Node | undefined, name: string): boolean {
  if (!node || !('object' in node && 'property' in node)) return false
  return (node.object as Node).type === 'MetaProperty' && (node.property as { name?: string }).name === name
}
