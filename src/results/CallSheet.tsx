import { useId, useState, type Ref } from 'react'
import { CallForm } from './CallForm'
import { callsFor, pairsInWords } from './calls'
import { fill } from '../content/fill'
import { HeardForm } from './HeardForm'
import { Icon } from '../ui/Icon'
import { Logo } from '../ui/Logo'
import { mainOrWords } from './meaning'
import { placeText } from './told'
import { Steps } from './Steps'
import type { Evidence } from '../recommend/answers'
import type { Recommendation } from '../recommend/recommendation'
import type { View } from './view'
import './sheet.css'
import './print.css'

type CallSheetProps = {
  /** The heading, to go to. */
  headRef?: Ref<HTMLHeadingElement>
  view: View
  recommendation: Recommendation
  /** The whole list of what was said, as it is after an answer was filled in. */
  onEvidence?: (evidence: Evidence[]) => void
  onPrint: () => void
  /** Who runs this copy; stands on paper alone. */
  agency?: string
}

/** How many calls two printed pages hold with room to write. */
const COMFORTABLE = 5

/** The calls with the questions written out. Filled in on screen it changes the result; on paper it is all that is printed. */
export function CallSheet({ headRef, view, recommendation, onEvidence, onPrint, agency }: CallSheetProps) {
  const { words, say } = view
  const { sheet } = words
  const id = useId()
  const [open, setOpen] = useState(false)
  const calls = callsFor(view, recommendation)
  const tells = calls.some(({ questions }) => questions.some(({ about }) => about.length > 0))
  const isFirst = recommendation.outcome === 'CANNOT_TELL_YET' || recommendation.outcome === 'NOT_SHOPPING'
  return (
    <section className="result-part sheet-part">
      <h2 className="part-head" ref={headRef} tabIndex={-1}>
        {sheet.title}
      </h2>
      <p className="side muted">
        {say.form(sheet.count, calls.length)} {onEvidence && tells ? sheet.note : sheet.notePaper}
      </p>
      <div className="result-buttons">
        <button type="button" className="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? sheet.close : sheet.open}
        </button>
        <button type="button" className="button-quiet" onClick={onPrint}>
          <Icon name="print" />
          {sheet.print}
        </button>
      </div>
      <div className="sheet" id={id} data-open={open} data-many={calls.length > COMFORTABLE || undefined}>
        <SheetHead view={view} recommendation={recommendation} />
        <p className="sheet-how">{sheet.how}</p>
        <ol className="sheet-calls">
          {calls.map((call, place) => (
            <CallForm key={call.key} view={view} call={call} number={place + 1} onEvidence={onEvidence} />
          ))}
        </ol>
        <div className="sheet-after">
          <p className="strong">{sheet.after}</p>
          <p>
            {sheet.afterText} {afterName(view, recommendation)}
          </p>
        </div>
        <SheetFoot view={view} agency={agency} />
      </div>
      {onEvidence && recommendation.outcome !== 'NOT_SHOPPING' && view.person.track && view.doctors.length > 0 && (
        <HeardForm view={view} open={recommendation.outcome === 'CANNOT_TELL_YET'} onEvidence={onEvidence} />
      )}
      {!isFirst && (
        <>
          <h3 className="card-head">{words.stepsTitle}</h3>
          <Steps view={view} codes={recommendation.nextSteps} />
        </>
      )}
    </section>
  )
}

/** Only on paper: whom it is for and what it rests on. */
function SheetHead({ view, recommendation }: { view: View; recommendation: Recommendation }) {
  const { words, say, directory, answers, person } = view
  const { sheet } = words
  const { verify, trade } = recommendation
  const pairs = pairsInWords(view, verify.length > 0 ? verify : trade.flatMap(({ options }) => options.slice(0, 1)))
  const rows: [string, string][] = [
    ...(person.track
      ? [[sheet.forLabel, fill(sheet.forYear, { coverage: words.coverage[person.track], year: directory.planYear })] satisfies [string, string]]
      : []),
    ...(answers.zip ? [[sheet.whereLabel, placeText(view, answers.zip)] satisfies [string, string]] : []),
    ...(pairs.length > 0 ? [[sheet.verifyLabel, pairs.join('; ')] satisfies [string, string]] : []),
    [sheet.listsLabel, fill(sheet.printed, { date: say.date(directory.asOf), today: say.date(view.today) })],
  ]
  return (
    <div className="sheet-head">
      <div>
        <p className="sheet-brand strong">
          <Logo />
          {sheet.brand}
        </p>
        <p className="sheet-title">{sheet.head}</p>
      </div>
      <dl className="sheet-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function SheetFoot({ view, agency }: { view: View; agency?: string }) {
  const { words, directory, person } = view
  const { sheet, dates } = words
  const isMedicare = person.track === 'medicare' || person.track === null
  return (
    <p className="sheet-foot">
      {agency && <span>{agency}</span>}
      <span>{directory.sample ? sheet.footSample : sheet.foot}</span>
      {isMedicare && <span>{fill(sheet.footHelp, { phone: dates.help.hicap.phone })}</span>}
    </p>
  )
}

function afterName(view: View, { verify }: Recommendation): string {
  const groups = [...new Set(verify.map(({ group }) => group))]
  const [group] = groups
  if (groups.length !== 1 || !group) return ''
  return fill(view.words.sheet.afterName, { main: mainOrWords(view), group: view.names.group(group) })
}
