/** In place of the guide: it is not shown in this page, and here is where it is. */
export function NotHere({ words, newTab }: { words: { title: string; text: string; link: string }; newTab: boolean }) {
  return (
    <main className="intro">
      <h1 className="title">{words.title}</h1>
      <p>{words.text}</p>
      <a className="plain" href="./index.html" target={newTab ? '_blank' : undefined} rel="noopener">
        {words.link}
      </a>
    </main>
  )
}
