import { useId } from 'react'
import { Icon } from '../ui/Icon'

type PictureChipsProps = {
  label: string
  choices: { key: string; text: string }[]
  chosen: string
  onChoose: (key: string) => void
}

/** Chooses what the picture draws strong; nothing where there is no choice. */
export function PictureChips({ label, choices, chosen, onChoose }: PictureChipsProps) {
  const name = useId()
  if (choices.length < 2) return null
  return (
    <fieldset className="picture-choices">
      <legend>{label}</legend>
      {choices.map(({ key, text }) => (
        <label className="picture-chip" key={key}>
          <input type="radio" name={name} value={key} checked={key === chosen} onChange={() => onChoose(key)} />
          <span>
            <Icon name="check" size={18} />
            {text}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
