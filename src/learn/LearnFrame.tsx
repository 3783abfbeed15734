import type { Identity } from '../agency/identity'
import type { Notice } from '../agency/notices'
import { besideAgencyPhone } from '../chat/agencyPhone'
import { Foot } from '../chat/Foot'
import { Brand } from '../ui/Brand'
import { fileOf, glossary, index, questionsToAsk } from './address'
import type { Book } from './book'
import type { Page } from './page'

type LearnFrameProps = {
  book: Book
  page: Page
  /** The same page in the other languages. */
  others: { code: string; name: string; href: string }[]
  /** Who runs this copy; left out where nobody does. */
  agency?: { identity: Identity; notices: Notice[]; phone?: string; tty?: string; hours: string }
}

/** What stands around every learn page: the bar, the other learn pages, whom to call, and who runs this copy. */
export function LearnFrame({ book: { first, chat, learn }, page, others, agency }: LearnFrameProps) {
  const { words } = learn
  const { name, hicap, hicapPhone } = first.words
  const help = chat.words.helpSheet
  const places = [
    { id: index, name: words.topics },
    { id: glossary, name: words.glossary },
    { id: questionsToAsk, name: words.sheet },
  ]
  return (
    <>
      <header className="learn-bar no-print">
        <a className="learn-brand" href="../">
          <Brand name={name} />
        </a>
        <p className="learn-hicap side muted">
          {hicap}{' '}
          <a className="figures" href={`tel:${hicapPhone}`}>
            {hicapPhone}
          </a>
        </p>
        {others.map((other) => (
          <a key={other.code} className="plain" href={other.href} lang={other.code} hrefLang={other.code}>
            {other.name}
          </a>
        ))}
        <a className="plain learn-help" href="#help">
          {first.words.help}
        </a>
        <nav aria-label={words.pages}>
          <ul>
            {places.map((place) => (
              <li key={place.id}>
                <a className="plain" href={fileOf(place.id)} aria-current={place.id === page.id ? 'page' : undefined}>
                  {place.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className={`learn-columns${page.aside ? '' : ' learn-alone'}`}>
        <main className="learn-main">{page.main}</main>
        {page.aside && <aside className="learn-aside">{page.aside}</aside>}
      </div>
      <footer className="learn-foot">
        <section id="help">
          <h2 className="card-head">{words.help}</h2>
          <Line name={help.hicap} phone={hicapPhone} text={help.hicapText} />
          {agency?.phone && <Line name={agency.identity.name} phone={agency.phone} text={besideAgencyPhone(agency, help)} />}
        </section>
        {agency && (
          <div className="learn-agency small muted">
            <Foot agency={agency.identity} notices={agency.notices} />
          </div>
        )}
      </footer>
    </>
  )
}

function Line({ name, phone, text }: { name: string; phone: string; text: string }) {
  return (
    <p>
      {name}:{' '}
      <a className="figures" href={`tel:${phone}`}>
        {phone}
      </a>
      . {text}
    </p>
  )
}
