/** A part of the page did not come. Loading it again helps, also when a new release has taken its place; answers given are kept. */
export function Gone({ words }: { words: { gone: string; reload: string } }) {
  return (
    <div className="intro" role="alert">
      <p>{words.gone}</p>
      <button className="plain" type="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  )
}
