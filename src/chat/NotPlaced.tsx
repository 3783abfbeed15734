import type { RestWords } from '../content/chatWords'
import { Digits } from '../ui/Digits'
import '../ui/parts.css'

export type NotPlacedProps = {
  words: RestWords['notPlaced']
  /** The explainers nearest to what was typed; where nothing is near, those to begin with. None while they cannot be opened. */
  nearest: { id: string; title: string }[]
  isNear: boolean
  /** Of the words. */
  language: string
  hicapPhone: string
  onOpen: (id: string) => void
}

/** Says that something typed could not be placed, and where to look instead. A turn of the transcript. */
export function NotPlaced({ words, nearest, isNear, language, hicapPhone, onOpen }: NotPlacedProps) {
  return (
    <div className="answered" lang={language}>
      <p>{isNear ? words.text : nearest.length > 0 ? `${words.ask} ${words.begin}` : words.ask}</p>
      {nearest.length > 0 && (
        <ul>
          {nearest.map(({ id, title }) => (
            <li key={id}>
              <button className="link" type="button" onClick={() => onOpen(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        {words.helpLine}:{' '}
        <a className="link figures" href={`tel:${hicapPhone}`}>
          <Digits number={hicapPhone} />
        </a>
      </p>
    </div>
  )
}
