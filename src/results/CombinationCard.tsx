import { CallList } from './CallList'
import { callsAbout, pairsToCall } from './calls'
import { doctorLine, reasonText, type DoctorLine } from './cardWords'
import { cautions } from './cautions'
import { fill } from '../content/fill'
import { Icon } from '../ui/Icon'
import { StatusMark } from '../ui/StatusMark'
import { combinationKey, isHeard, type View } from './view'
import type { Combination, Recommendation } from '../recommend/recommendation'

type CardProps = {
  view: View
  combination: Combination
  /** All that it stands among. */
  recommendation: Recommendation
  /** How many share its rank; 1 when it has no equal. */
  equals?: number
  /** "Keeps Dr. Vega": heads the card where doctors must be traded. */
  keeps?: string
  /** Another way says less: no calls. */
  short?: boolean
}

/** How many reasons are said: the rules give all that hold. */
const REASONS_SHOWN = 3

/** One combination: which doctors it keeps, why it is here, what to ask before counting on it, whom to call. */
export function CombinationCard({ view, combination, recommendation, equals = 1, keeps, short = false }: CardProps) {
  const { words, say } = view
  const { cards } = words
  const reasons = combination.reasons.slice(0, REASONS_SHOWN)
  const before = cautions(view, combination, recommendation)
  return (
    <article
      className="combination"
      data-combination={combinationKey(combination)}
      data-rank={combination.rank}
      data-network={combination.network ?? undefined}
    >
      <header className="combination-top">
        {equals > 1 && <p className="small muted">{say.form(cards.oneOfEquals, equals)}</p>}
        {keeps && <h3 className="card-head">{keeps}</h3>}
        <CardHead view={view} combination={combination} under={keeps !== undefined} />
        <p className="small muted">{factsText(view, combination)}</p>
      </header>
      <DoctorRows view={view} combination={combination} merged={short} />
      <section className="combination-part">
        {reasons.length > 0 && <h4 className="side strong">{cards.why}</h4>}
        <ul className="dash-list">
          {reasons.map((code) => (
            <li key={code}>{reasonText(view, combination, code)}</li>
          ))}
        </ul>
      </section>
      <section className="combination-part">
        {before.length > 0 && (
          <h4 className="side strong caution-head">
            <Icon name="warn" />
            {cards.before}
          </h4>
        )}
        <ul className="dash-list dash-list-ask">
          {before.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      {!short && (
        <section className="combination-part">
          <h4 className="side strong">{cards.calls}</h4>
          <CallList calls={callsAbout(view, pairsToCall({ ...view, evidence: [] }, [combination]))} />
        </section>
      )}
    </article>
  )
}

/** "Coastal Physicians IPA, with Harbor Gold (HMO)". `under`: another heading stands over it. */
function CardHead({ view, combination: { plan, group, planTypes = [] }, under }: { view: View; combination: Combination; under: boolean }) {
  const { words, names, say } = view
  const types = say.either(names.types(planTypes))
  const label = plan !== null ? names.planLabel(plan) : group === null ? types : fill(words.cards.kinds, { types })
  const text =
    group === null ? (
      label
    ) : (
      <>
        <span className="combination-half">{fill(words.cards.group, { group: names.group(group) })}</span>{' '}
        <span className="combination-half">
          <span className="combination-with">{words.cards.with}</span> {label}
        </span>
      </>
    )
  return under ? <p className="strong">{text}</p> : <h3 className="card-head">{text}</h3>
}

function factsText({ words, names, say }: View, combination: Combination): string {
  const { plan, group, network, planYear, asOf } = combination
  const { cards } = words
  const facts =
    network === null ? fill(cards.factsNoNetwork, { year: planYear }) : fill(cards.facts, { network: names.network(network), year: planYear })
  const listed = fill(isHeard(combination) ? cards.saidOn : cards.listedOn, { date: say.date(asOf) })
  return [...(group === null && plan !== null ? [cards.noGroup] : []), facts, listed].join(' ')
}

type DoctorRowsProps = { view: View; combination: Combination; merged?: boolean }

/** Each doctor with the mark, its word, and why; `merged`: those who stand alike in one row. */
function DoctorRows({ view, combination, merged = false }: DoctorRowsProps) {
  const lines = view.doctors.filter((doctor) => combination.doctors[doctor] !== undefined).map((doctor) => doctorLine(view, combination, doctor))
  const rows = new Map<string, { doctors: string[]; line: DoctorLine }>()
  for (const line of lines) {
    const { word, why, values, calls } = line
    const key = merged ? JSON.stringify([word, why, values, calls]) : line.doctor
    const same = rows.get(key)
    if (same) same.doctors.push(line.doctor)
    else rows.set(key, { doctors: [line.doctor], line })
  }
  return (
    <ul className="doctor-rows">
      {[...rows].map(
        ([
          key,
          {
            doctors,
            line: { mark, word, why, values, calls },
          },
        ]) => (
          <li key={key}>
            <StatusMark mark={mark} />
            <div>
              <p className="doctor-name strong">{view.say.list(doctors.map(doctors.length > 1 ? view.names.short : view.names.doctor))}</p>
              <p className="side muted">
                <span className={`status-word status-${mark}`}>{view.say.form(word, doctors.length)}.</span> {view.say.form(why, doctors.length, values)} {calls}
              </p>
            </div>
          </li>
        ),
      )}
    </ul>
  )
}
