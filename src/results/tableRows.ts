import { fill } from '../content/fill'
import { standingOf, type View } from './view'
import type { Candidate } from '../recommend/candidates'
import type { DoctorStatus } from '../recommend/recommendation'

type TableRow = { key: string; group: string; plans: string }

/** The groups a doctor is listed in, with the plans each works with; one row that says so when there is none. */
export function tableRows(view: View, doctor: string): TableRow[] {
  const { words, names, say, candidates } = view
  const { picture } = words
  if (!view.index.doctors.has(doctor) && candidates.every((one) => standingOf(view, one, doctor)?.status === 'unknown'))
    return [said(picture.tableNone)]
  const found = new Map<string, { group: string | null; status: DoctorStatus; plans: Set<string> }>()
  for (const one of candidates) {
    const status = standingOf(view, one, doctor)?.status
    if (status !== 'kept' && status !== 'kept-ask-existing' && status !== 'unknown') continue
    const key = `${one.group ?? ''} ${status}`
    const row = found.get(key) ?? { group: one.group, status, plans: new Set<string>() }
    found.set(key, { ...row, plans: row.plans.add(planText(view, one)) })
  }
  const rows = [...found].map(([key, { group, status, plans }]) => {
    const name = group === null ? picture.noGroup : names.group(group)
    const text = status === 'kept' ? name : fill(status === 'unknown' ? picture.tableUnknown : picture.tableAsk, { group: name })
    return { key, group: text, plans: say.list([...plans]) }
  })
  return rows.length > 0 ? rows : [said(picture.tableNowhere)]
}

function planText(view: View, { plan }: Candidate): string {
  return view.mode === 'education' ? view.words.planTypes[plan.type] : view.names.planShort(plan.id)
}

function said(text: string): TableRow {
  return { key: text, group: text, plans: '' }
}
