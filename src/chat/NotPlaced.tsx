import type { RestWords } from '../content/chatWords'
import { Digits } from '../ui/Digits'
import '../ui/parts.css'

export type NotPlacedProps = {
  words: RestWords['notPlaced']
  /** The explainers nearest to what was typed. */
  nearest: { id: string; title: string }[]
  /** Of the words. */
  language: string
  hicapPhone: string
  onOpen: (id: string) => void
}

/** Says that something typed could not be placed, and where to look instead. A turn of the transcript. */
export function NotPlaced({ words, nearest, language, hicapPhone, onOpen }: NotPlacedProps) {
  return (
    <div className="answered" lang={language}>
      <p>{words.text}</p>
      <ul>
        {nearest.map(({ id, title }) => (
          <li key={id}>
            <button className="link" type="button" onClick={() => onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      <p>
        {words.helpLine}:{' '}
        <a className="link figures" href={`tel:${hicapPhone}`}>
          <Digits number={hicapPhone} />
        </a>
      </p>
    </div>
  )
}
