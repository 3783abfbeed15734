import type { FirstWords } from '../content/chatWords'
import './facts.css'

/**
 * The idea before any answer, in plain words: your doctors lead to a group, the group to plans.
 * Words are HTML, so they wrap and scale; only the links are drawn, and stretch to the room there is.
 */
export function Idea({ words }: { words: FirstWords['facts']['idea'] }) {
  return (
    <div className="idea small muted">
      <div className="idea-heads">
        <p>{words.doctors}</p>
        <p>{words.groups}</p>
        <p>{words.plans}</p>
      </div>
      <div className="idea-columns">
        <div className="idea-column idea-doctors">
          <p>{words.mainDoctor}</p>
          <p>{words.specialist}</p>
        </div>
        <Links paths={['M0 40C16 40 16 37 36 37', 'M0 100C24 100 12 43 36 43']} quiet={['M0 100H36']} width={36} />
        <div className="idea-column">
          <p className="idea-box idea-on">{words.oneGroup}</p>
          <p className="idea-box">{words.otherGroup}</p>
        </div>
        <Links paths={['M0 37C28 37 28 20 54 20', 'M0 43C28 43 28 70 54 70']} quiet={['M0 100C28 100 28 120 54 120']} width={54} />
        <div className="idea-column">
          <p className="idea-box idea-on">{words.plan}</p>
          <p className="idea-box idea-on">{words.plan}</p>
          <p className="idea-box">{words.plan}</p>
        </div>
      </div>
    </div>
  )
}

function Links({ paths, quiet, width }: { paths: string[]; quiet: string[]; width: number }) {
  return (
    <svg className="idea-links" viewBox={`0 0 ${width} 140`} preserveAspectRatio="none" fill="none" aria-hidden>
      {quiet.map((path) => (
        <path key={path} d={path} className="idea-quiet" />
      ))}
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
