import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Coming } from './Coming'
import type { RestWords } from '../content/chatWords'
import { fill } from '../content/fill'
import { typedLine } from '../text/typedLine'
import type { DoctorMatch } from '../directory/lookup'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { placeOf } from './listedDoctor'

export type DoctorSearchProps = {
  words: RestWords['doctors']
  /** Closest first. May be slow or fail; an answer to an older text is dropped. */
  search: (text: string) => Promise<DoctorMatch[]>
  /** How much of the list has come, 0 to 1. */
  progress: () => number
  /** Keys of the doctors on the list. */
  chosen: string[]
  /** Said instead of searching, while no more can be added. */
  full?: string
  /** Id of a mistake above the field. */
  mistakeId?: string
  onAdd: (match: DoctorMatch) => void
  onAddTyped: (name: string) => void
}

/** What is found later than that finds its room made: what stands below never moves away under a finger. */
const lateMs = 150
/** Names shorter than this are not looked up. */
const fewestLetters = 2

/**
 * A combobox whose list opens under the field and pushes the rest down: it never floats, so that the
 * keyboard of a phone cannot hide it. The first row is the active one; the last takes the name as typed.
 */
export function DoctorSearch({ words, search, progress, chosen, full, mistakeId, onAdd, onAddTyped }: DoctorSearchProps) {
  const [text, setText] = useState('')
  /** What the newest finished search was for and found; null: it failed. */
  const [found, setFound] = useState<{ text: string; matches: DoctorMatch[] | null }>()
  const [active, setActive] = useState(0)
  const [hasMoved, setMoved] = useState(false)
  const [isPending, setPending] = useState(false)
  const [hasRoom, setRoom] = useState(false)
  const asked = useRef(0)
  const field = useRef<HTMLInputElement>(null)

  const open = found !== undefined && !full
  const matches = found?.matches ?? []

  // What is found may lie under the box at the lower edge: then the field goes up, once, and takes the list along.
  useEffect(() => {
    const list = open && document.getElementById('doctor-list')
    const dock = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom)
    if (list && list.getBoundingClientRect().bottom > innerHeight - dock) field.current?.labels?.[0]?.scrollIntoView()
  }, [open])

  function close() {
    // Whatever is still under way is no longer wanted.
    asked.current += 1
    setPending(false)
    setRoom(false)
    setFound(undefined)
  }

  function look(typed: string) {
    asked.current += 1
    const mine = asked.current
    setText(typed)
    const name = typed.trim()
    if (name.length < fewestLetters) return close()
    let isLate = false
    // How long it takes shows only once it has taken long: the list that opens makes room at once, and gives back what it does not need.
    if (!found) setRoom(true)
    const wait = setTimeout(() => {
      if (mine !== asked.current) return
      isLate = true
      setRoom(true)
    }, lateMs)
    const show = (answer: DoctorMatch[] | null) => {
      clearTimeout(wait)
      if (mine !== asked.current) return
      setPending(false)
      setRoom(isLate)
      setFound({ text: name, matches: answer })
      setActive(0)
      setMoved(false)
    }
    setPending(true)
    search(name).then(show, () => show(null))
  }

  function add(row: number) {
    const match = matches[row]
    const name = typedLine(text)
    if (match) onAdd(match)
    else if (name) onAddTyped(name)
    setText('')
    close()
    field.current?.focus()
  }

  function moveTo(row: number) {
    setMoved(true)
    setActive(row)
    document.getElementById(`doctor-option-${row}`)?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const rows = matches.length + 1
    if (event.key === 'Enter') {
      // Never the form: a name half typed is not an answer.
      event.preventDefault()
      if (open) add(active)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) look(text)
      // The first row is offered before any arrow is pressed: the first press down takes it, as people expect.
      else if (!hasMoved && event.key === 'ArrowDown') moveTo(0)
      else moveTo((active + (event.key === 'ArrowDown' ? 1 : rows - 1)) % rows)
    }
  }

  return (
    <div>
      <label className="strong" htmlFor="doctor-search">
        {words.field}
      </label>
      <p className="side muted" id="doctor-search-hint">
        {full ?? words.hint}
      </p>
      <input
        className="field search-field"
        id="doctor-search"
        name="doctor-search"
        type="text"
        role="combobox"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        ref={field}
        value={text}
        readOnly={full !== undefined}
        aria-expanded={open}
        aria-autocomplete="list"
        aria-controls="doctor-list"
        aria-activedescendant={open ? `doctor-option-${active}` : undefined}
        aria-describedby={mistakeId ? `doctor-search-hint ${mistakeId}` : 'doctor-search-hint'}
        aria-invalid={mistakeId ? true : undefined}
        onChange={(event) => look(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {open && found.matches ? fill(words.found, { n: matches.length }) : ''}
      </p>
      <div className={hasRoom ? 'found-room' : undefined}>
        {isPending && <Coming text={words.coming} progress={progress} />}
        {open && found.matches === null && (
          <div className="search-failed" role="alert">
            <Notice kind="caution" title={words.failed} />
          </div>
        )}
        <div className="found" hidden={!open}>
          <p className="found-head side muted" id="doctor-list-head">
            {fill(matches.length > 0 ? words.closest : words.noneClose, { text: found?.text ?? '' })}
          </p>
          <div role="listbox" id="doctor-list" aria-labelledby="doctor-list-head">
            {open &&
              matches.map((match, row) => (
                <Row
                  key={match.doctor}
                  row={row}
                  active={row === active}
                  doctor={match.doctor}
                  name={match.name}
                  detail={placeOf(match)}
                  note={chosen.includes(match.doctor) ? words.added : undefined}
                  add={words.add}
                  onPick={add}
                />
              ))}
            {open && (
              <Row
                row={matches.length}
                active={active === matches.length}
                doctor=""
                name={words.noneOfThese}
                detail={fill(words.asTyped, { text: text.trim() })}
                add={words.add}
                onPick={add}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

type RowProps = {
  row: number
  active: boolean
  doctor: string
  name: string
  detail: string
  /** Stands instead of "Add". */
  note?: string
  add: string
  onPick: (row: number) => void
}

function Row({ row, active, doctor, name, detail, note, add, onPick }: RowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keyboard reaches the rows through the field
    <div
      className="found-row"
      id={`doctor-option-${row}`}
      role="option"
      aria-selected={active}
      data-doctor={doctor}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(row)}
    >
      <span>
        <span className="strong">{name}</span>
        <span className="side muted">{detail}</span>
      </span>
      {note ? (
        <span className="side muted">{note}</span>
      ) : (
        // To choose a row is to add it: said of each, it would only be in the way.
        <span className="found-add side" aria-hidden>
          <Icon name="plus" size={18} />
          {add}
        </span>
      )}
    </div>
  )
}
