import '../ui/parts.css'
import './forms.css'

export type NeedsFormProps = {
  /** Codes and their own names, in the order to show them. */
  languages: { code: string; name: string }[]
  labels: { language: string; wheelchair: string; near: string }
  given: { language: string; wheelchair: boolean; near: boolean }
  continueLabel: string
  skipLabel: string
}

/** Language, wheelchair, nearness: all may stay as they are. Read with `needsFrom`. */
export function NeedsForm({ languages, labels, given, continueLabel, skipLabel }: NeedsFormProps) {
  return (
    <div className="form">
      <div>
        <label className="strong" htmlFor="needs-language">
          {labels.language}
        </label>
        <div className="select">
          <select className="field" id="needs-language" name="needs:language" defaultValue={given.language}>
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div>
        <label className="tick">
          <input type="checkbox" name="needs:wheelchair" defaultChecked={given.wheelchair} />
          {labels.wheelchair}
        </label>
        <label className="tick">
          <input type="checkbox" name="needs:near" defaultChecked={given.near} />
          {labels.near}
        </label>
      </div>
      <div className="ends">
        <button className="button" type="submit" name="needs" value="given">
          {continueLabel}
        </button>
        <button className="plain" type="submit" name="needs" value="skip">
          {skipLabel}
        </button>
      </div>
    </div>
  )
}
