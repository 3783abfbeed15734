import { renderToStaticMarkup } from 'react-dom/server'
import { hoursOn, identityOf } from '../agency/identity'
import { noticesFor } from '../agency/notices'
import type { Circumstances } from '../agency/requirements'
import type { Standing } from '../agency/standing'
import { folderOf } from './address'
import { readBooks, type Book } from './book'
import { explainerPage } from './explainerPage'
import { glossaryPage } from './glossaryPage'
import { indexPage } from './indexPage'
import { inTemplate } from './inTemplate'
import { LearnFrame } from './LearnFrame'
import type { Page } from './page'
import { questionsPage } from './questionsPage'
import { sitemapOf } from './sitemap'

/** The agency as it stands on the day of the build. */
export type Ground = { standing: Standing; at: Circumstances }

/** A file of the build: its path from there, and what is in it. */
export type File = { path: string; text: string }

/**
 * Every learn page of every language as HTML that needs no script; and the list of them for search engines, where
 * agency.json knows the address of this copy.
 *
 * @param template The built learn.html, as it stands in the folder of the build.
 */
export async function learnPages(template: string, ground: Ground): Promise<File[]> {
  const books = await readBooks()
  const each = books.flatMap((book) => pagesOf(book, ground).map((page) => ({ book, page })))
  const { webAddress } = ground.standing.agency
  const files = each.map(({ book, page }) => ({ path: pathOf(book.code, page.id), text: htmlOf(page, book, books, template, ground) }))
  return webAddress === undefined ? files : [...files, { path: 'sitemap.xml', text: sitemapOf(each.map(({ book, page }) => ({ language: book.code, id: page.id, checked: page.checked })), webAddress) }]
}

function pagesOf(book: Book, ground: Ground): Page[] {
  return [indexPage(book), glossaryPage(book), questionsPage(book, identityIn(book, ground)), ...Object.keys(book.explainers).map((id) => explainerPage(book, id, ground.at.today))]
}

function pathOf(language: string, id: string): string {
  return `${folderOf(language)}learn/${id}.html`
}

function htmlOf(page: Page, book: Book, books: Book[], template: string, ground: Ground): string {
  /** From the page to the folder of the build. */
  const up = '../'.repeat(pathOf(book.code, page.id).split('/').length - 1)
  const others = books.filter((other) => other !== book).map(({ code, name }) => ({ code, name, href: `${up}${pathOf(code, page.id)}` }))
  const body = renderToStaticMarkup(<LearnFrame {...{ book, page, others }} agency={footOf(page, book, ground)} />)
  return inTemplate(template, { page, body, up, language: book.code, name: book.first.words.name, languages: books.map(({ code }) => code), webAddress: ground.standing.agency.webAddress })
}

/** A page that says nothing of Medicare says nothing of it in its foot. */
function footOf({ tracks }: Page, book: Book, ground: Ground) {
  const { standing, at } = ground
  const { agency } = standing
  const identity = identityIn(book, ground)
  const track = tracks === undefined || tracks.includes('medicare') ? 'medicare' : tracks[0]!
  return identity && { identity, notices: noticesFor(standing, book.chat.words.notices, at, { track, county: '', screen: 'result', language: book.code }), phone: agency.phone, tty: agency.tty, hours: hoursOn(at.today, agency, book.code) }
}

function identityIn({ first }: Book, { standing: { agency } }: Ground) {
  return identityOf(agency, first.words.agency)
}
