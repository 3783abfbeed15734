import '../ui/parts.css'

export type WhoSwitchProps = {
  /** "I’m helping someone else" */
  label: string
  on: boolean
  onSwitch: (on: boolean) => void
}

/** Changes the wording only: "your doctors" or "their doctors". */
export function WhoSwitch({ label, on, onSwitch }: WhoSwitchProps) {
  return (
    <label className="switch side">
      <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
      {label}
    </label>
  )
}
