import { useState } from 'react'
import { calendarEvents, fileContents } from './calendarEvents'
import { ics } from './ics'
import { Icon } from '../ui/Icon'
import { saveFile } from '../ui/saveFile'
import type { View } from './view'

/** The enrollment dates as a file for the person's own calendar; nothing where there is no date to put in one. */
export function DatesFile({ view }: { view: View }) {
  const { calendar } = view.words.dates
  const [isMade, setMade] = useState(false)
  const events = calendarEvents(view)
  if (events.length === 0) return null
  const make = () => {
    saveFile(`${calendar.file}.ics`, 'text/calendar;charset=utf-8', ics(events, new Date(), `-//plan-group-guide//dates//${view.words.language.toUpperCase()}`))
    setMade(true)
  }
  return (
    <div className="dates-file">
      <div className="result-buttons">
        <button type="button" className="button-quiet" onClick={make}>
          <Icon name="calendar" />
          {calendar.add}
        </button>
      </div>
      <p className="side muted">{fileContents(view).join(' ')}</p>
      <p className="side muted" role="status">
        {isMade && calendar.made}
      </p>
    </div>
  )
}
