export type SayBoxProps = {
  words: { say: string; send: string }
  /** Gives back whether it was placed; what could not be placed stays in the box to be mended. */
  onSay: (text: string) => boolean
}

/** The box at the lower edge: takes an answer or a question. Enter sends. */
export function SayBox({ words, onSay }: SayBoxProps) {
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const text = String(new FormData(form).get('say')).trim()
        if (text && onSay(text)) form.reset()
      }}
    >
      <input className="field" name="say" aria-label={words.say} placeholder={words.say} autoComplete="off" enterKeyHint="send" />
      <button className="plain">{words.send}</button>
    </form>
  )
}
