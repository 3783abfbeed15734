import type { Sourced } from './sources'

/** What rows of several sources turned out to be one thing, and its id in the merged directory. */
export type Thing<T> = { id: string; rows: Sourced<T>[] }

/** The id in the merged directory of what a source calls by `id`. */
export type NewId = (from: number, id: string) => string

/** Gives each class the id of its first row; a later class that wants the same gets it with a number: `north-2`. */
export function nameClasses<T extends { id: string }>(classes: Sourced<T>[][], renumbered: (id: string, rows: Sourced<T>[]) => void): { things: Thing<T>[]; newId: NewId } {
  const wanted = new Set(classes.flatMap((rows) => rows.map(({ row }) => row.id)))
  const given = new Set<string>()
  const newIds: Map<string, string>[] = []
  const things = classes.map((rows) => {
    const { id: wish } = rows[0]!.row
    let id = wish
    if (given.has(wish)) {
      for (let number = 2; given.has(id) || wanted.has(id); number++) id = `${wish}-${number}`
      renumbered(id, rows)
    }
    given.add(id)
    for (const { row, from } of rows) (newIds[from] ??= new Map()).set(row.id, id)
    return { id, rows }
  })
  return { things, newId: (from, id) => newIds[from]?.get(id) ?? id }
}
