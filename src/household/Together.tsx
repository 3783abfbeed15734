import { PlanPicture } from './PlanPicture'
import { PlanTable } from './PlanTable'
import { rowOf, type Compared } from './rows'
import { fill } from '../content/fill'
import type { PlanForAll, Together as Found } from '../recommend/together'

type TogetherProps = {
  compared: Compared
  found: Found
  /** Id of the person on the screen: plans of the kinds of coverage that others share stand beside their results. */
  focus: string
  /** Names of those who have questions left. */
  unfinished: string[]
}

/** Which plans could serve everybody of the same kind of coverage, each through a group of their own. */
export function Together({ compared, found, focus, unfinished }: TogetherProps) {
  const { words, people } = compared
  const { say, directory } = people.get(focus)!.view
  const mine = found.shared.find(({ people: who }) => who.includes(focus))
  const elsewhere = found.shared.filter((one) => one !== mine).map(({ people: who }) => named(who))
  /** In the order of the household. */
  function named(ids: string[]): string {
    return say.list([...people].filter(([id]) => ids.includes(id)).map(([, { name }]) => name))
  }
  return (
    <>
      {mine && (
        <>
          <p className="side muted">{words.text}</p>
          <p>{words.tracks[mine.track]}</p>
          <Plans compared={compared} plans={mine.plans} summary={summaryOf(compared, mine.plans, focus)} />
          <p className="small muted">{fill(words.lists, { date: say.date(directory.asOf) })}</p>
        </>
      )}
      {found.alone.length > 0 && found.alone.length + found.shared.length > 1 && <p>{say.form(words.apart, found.alone.length, { names: named(found.alone) })}</p>}
      {elsewhere.map((names) => (
        <p key={names}>{fill(words.elsewhere, { names })}</p>
      ))}
      {found.notChoosing.length > 0 && <p>{fill(words.notChoosing, { names: named(found.notChoosing) })}</p>}
      {unfinished.length > 0 && <p>{fill(words.unfinished, { names: say.list(unfinished) })}</p>}
    </>
  )
}

function Plans({ compared, plans, summary }: { compared: Compared; plans: PlanForAll[]; summary: string }) {
  const { words, people } = compared
  const { say } = [...people.values()][0]!.view
  const rows = plans.map((plan, place) => rowOf(compared, plan, place))
  const [serving, others] = [rows.filter(({ serves }) => serves !== 'no'), rows.filter(({ serves }) => serves === 'no')]
  return (
    <>
      <p className="strong" data-together={plans[0]?.serves ?? 'none'}>
        {summary}
      </p>
      {plans.length > 0 && <PlanPicture compared={compared} plans={plans} />}
      {serving.length > 0 && <PlanTable compared={compared} rows={serving} label={words.caption} />}
      {others.length > 0 && (
        <details className="plan-others" open={serving.length === 0}>
          <summary className="plain">{say.form(words.others, others.length, { count: others.length })}</summary>
          <PlanTable compared={compared} rows={others} label={words.caption} />
        </details>
      )}
    </>
  )
}

/** How many plans serve all, and how many may. Where none is named, kinds are not counted: one kind may stand in several rows. */
function summaryOf({ words, people, isEducation }: Compared, plans: PlanForAll[], focus: string): string {
  const { say } = people.get(focus)!.view
  const count = (serves: PlanForAll['serves']) => plans.filter((plan) => plan.serves === serves).length
  const [all, perhaps] = [count('yes'), count('unknown')]
  if (plans.length === 0) return words.noPlans
  const first = all === 0 ? (isEducation ? words.noneKinds : words.none) : isEducation ? words.allKinds : say.form(words.all, all)
  const then = perhaps === 0 ? [] : [isEducation ? words.perhapsKinds : say.form(words.perhaps, perhaps)]
  return [first, ...then].join(' ')
}
