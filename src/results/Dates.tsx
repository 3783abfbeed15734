import { isOld } from '../content/dateWords'
import { DatesFile } from './DatesFile'
import { Phone } from './Phone'
import { Site } from './Site'
import { helpFor, rightsFor, sitesFor, windowsFor } from './windows'
import type { View } from './view'

/** The windows and rights of the person's kind of coverage, and who helps for free. */
export function Dates({ view }: { view: View }) {
  const { dates } = view.words
  const windows = windowsFor(view.answers)
  const rights = rightsFor(view.answers)
  return (
    <>
      {windows.length > 0 && (
        <section className="result-part">
          <h2 className="part-head">{dates.title}</h2>
          <dl className="windows">
            {windows.map((code) => (
              <div key={code}>
                <dt className="strong">{dates.windows[code].title}</dt>
                <dd className="muted">
                  {dates.windows[code].text}
                  {isOld(dates.windows[code].holdsUntil, view.today) && ` ${dates.old}`}
                </dd>
              </div>
            ))}
          </dl>
          <DatesFile view={view} />
        </section>
      )}
      {rights.length > 0 && (
        <section className="result-part">
          <h2 className="part-head">{dates.rights}</h2>
          <ul className="dash-list">
            {rights.map((code) => (
              <li key={code}>{dates.rightsOf[code]}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="result-part">
        <h2 className="part-head">{dates.helpTitle}</h2>
        <ul className="free-help">
          {helpFor(view.answers).map((code) => (
            <li className="free-help-card" key={code}>
              <p className="strong">{dates.help[code].name}</p>
              <p className="side muted">{dates.help[code].text}</p>
              <Phone className="button-quiet" number={dates.help[code].phone} />
            </li>
          ))}
          {sitesFor(view.answers).map((code) => (
            <li className="free-help-card" key={code}>
              <p className="strong">{dates.sites[code].name}</p>
              <p className="side muted">{dates.sites[code].text}</p>
              <Site className="button-quiet" address={dates.sites[code].site} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
