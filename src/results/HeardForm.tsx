import { useId, useState, type ReactNode, type SubmitEvent } from 'react'
import { Icon } from '../ui/Icon'
import { planTypes, usesGroups, type PlanType } from '../directory/model'
import { typedLine } from '../text/typedLine'
import type { Evidence, HeardPlan } from '../recommend/answers'
import type { View } from './view'

type HeardFormProps = {
  view: View
  /** Nothing else to go by, so it stands open. */
  open: boolean
  /** With what the form stands in. */
  onEvidence: (pressed: Element, evidence: Evidence[]) => void
}

const nothing = { doctor: '', plan: '', type: '', network: '', group: '', by: 'office', says: '' }

/** A plan and group that are on no list, as the person heard them on the phone. */
export function HeardForm({ view, open, onEvidence }: HeardFormProps) {
  const { words, names, doctors } = view
  const { heard, sheet } = words
  const id = useId()
  const [said, setSaid] = useState(nothing)
  const set = (change: Partial<typeof nothing>) => setSaid({ ...said, ...change })
  const doctor = said.doctor || doctors[0]!
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onEvidence(event.currentTarget.closest('details')!, [
      ...view.evidence,
      { ...asHeard(view, said), doctor, by: said.by as Evidence['by'], says: said.says as Evidence['says'], date: view.today },
    ])
    setSaid(nothing)
  }
  const option = (field: 'by' | 'says', value: string, label: string) => (
    <label className="sheet-box" key={value}>
      <input type="radio" required name={`${id} ${field}`} value={value} checked={said[field] === value} onChange={() => set({ [field]: value })} />
      <span>{label}</span>
    </label>
  )
  return (
    <details className="heard" open={open}>
      <summary className="plain">
        <Icon name="arrow" size={18} />
        {open ? heard.title : heard.other}
      </summary>
      <form className="heard-form" onSubmit={add}>
        <p className="side muted">{heard.note}</p>
        {doctors.length > 1 && (
          <Row label={heard.doctor}>
            <select className="field" value={doctor} onChange={(event) => set({ doctor: event.target.value })}>
              {doctors.map((key) => (
                <option key={key} value={key}>
                  {names.doctor(key)}
                </option>
              ))}
            </select>
          </Row>
        )}
        <Row label={heard.plan}>
          <input className="field" required pattern={seen} autoComplete="off" value={said.plan} onChange={(event) => set({ plan: event.target.value })} />
        </Row>
        <Row label={heard.kind} hint={heard.kindHint}>
          <select className="field" required value={said.type} onChange={(event) => set({ type: event.target.value })}>
            <option value="">{heard.choose}</option>
            {planTypes.map((type) => (
              <option key={type} value={type}>
                {words.planTypes[type]}
              </option>
            ))}
          </select>
        </Row>
        <Row label={heard.network}>
          <input className="field" autoComplete="off" value={said.network} onChange={(event) => set({ network: event.target.value })} />
        </Row>
        <Row label={heard.group} hint={heard.groupHint}>
          <input
            className="field"
            required={usesGroups(said.type as PlanType)}
            pattern={seen}
            autoComplete="off"
            value={said.group}
            onChange={(event) => set({ group: event.target.value })}
          />
        </Row>
        <fieldset className="sheet-boxes">
          <legend>{heard.by}</legend>
          {option('by', 'office', heard.byOffice)}
          {option('by', 'group', heard.byGroup)}
          {option('by', 'plan', heard.byPlan)}
        </fieldset>
        <fieldset className="sheet-boxes">
          <legend>{heard.says}</legend>
          {option('says', 'yes', sheet.yes)}
          {option('says', 'no', sheet.no)}
          {option('says', 'unsure', sheet.unsure)}
        </fieldset>
        <button type="submit" className="button-quiet">
          {heard.add}
        </button>
      </form>
    </details>
  )
}

/** For a field that may not hold blanks alone. */
const seen = '.*\\S.*'

function Row({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <label className="heard-row">
      <span className="strong">{label}</span>
      {hint && <span className="side muted">{hint}</span>}
      {children}
    </label>
  )
}

/** A name the directory knows stands for its id. */
function asHeard({ index }: View, { type, ...typed }: typeof nothing): Pick<Evidence, 'plan' | 'group'> {
  const [plan, network, group] = [typedLine(typed.plan), typedLine(typed.network), typedLine(typed.group)]
  const same = (name: string, other: string) => name.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
  const knownPlan = [...index.plans.values()].find(({ name }) => same(name, plan))
  const knownGroup = [...index.groups.values()].find(({ name }) => same(name, group))
  return {
    plan: knownPlan?.id ?? { planName: plan, type: type as HeardPlan['type'], ...(network && { networkName: network }) },
    group: group === '' || !usesGroups(knownPlan?.type ?? (type as PlanType)) ? null : (knownGroup?.id ?? { groupName: group }),
  }
}
