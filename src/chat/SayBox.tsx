export type SayBoxProps = {
  words: { say: string; send: string }
  /** Gives back whether it was placed; what could not be placed stays in the box to be mended. */
  onSay: (text: string) => boolean
  /** Somebody is about to type. */
  onNear?: () => void
}

/** The box at the lower edge: takes an answer or a question. Enter sends. */
export function SayBox({ words, onSay, onNear }: SayBoxProps) {
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const text = new FormData(form).get('say')
        if (typeof text === 'string' && text.trim() && onSay(text.trim())) form.reset()
      }}
    >
      <input className="field" name="say" onFocus={onNear} aria-label={words.say} placeholder=" " autoComplete="off" enterKeyHint="send" />
      <span className="say-hint" aria-hidden>
        {words.say}
      </span>
      <button className="plain" type="submit">{words.send}</button>
    </form>
  )
}
