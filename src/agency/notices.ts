import { fill } from '../content/fill'
import type { NoticeWords } from '../content/noticeWords'
import type { Track } from '../directory/model'
import type { Agency } from './agency'
import { needsCounts, type Circumstances } from './requirements'
import { countsFor, type Standing } from './standing'

/** `language` where it is not that of the screen. */
export type Notice = { text: string; language?: string }

/** Where the person is: what has to be said differs. */
export type Where = {
  track: Track | null
  /** Empty while it is not known. */
  county: string
  screen: 'question' | 'result' | 'contact'
  language: string
}

/**
 * What has to be said here beside the agency's name, in order. Nothing of Medicare is said to somebody whose cover is
 * from a job or the marketplace.
 */
export function noticesFor({ agency }: Standing, words: NoticeWords, at: Circumstances, { track, county, screen, language }: Where): Notice[] {
  if (track === null || agency.legalName === undefined) return []
  const isMedicare = track === 'medicare'
  const isAsked = screen !== 'question'
  const { statements } = agency
  const asFiled = (texts: Record<string, string> | undefined): Notice[] => (texts?.[language] === undefined ? [] : [{ text: texts[language] }])
  return [
    ...(isMedicare ? [{ text: words.notMedicare }] : isAsked ? [{ text: words.notGovernment }] : []),
    ...(isMedicare ? thirdParty(agency, words, at, county, language) : []),
    ...(isMedicare && isAsked && agency.sells?.medicareAdvantage ? asFiled(statements?.planContract) : []),
    ...(isAsked ? asFiled(statements?.compensation) : []),
  ]
}

function thirdParty({ sells, statements, ...agency }: Agency, { thirdParty: wordings }: NoticeWords, at: Circumstances, county: string, language: string): Notice[] {
  const counts = countsFor(agency, county, at)
  const holds = wordings.filter(({ from }) => from <= at.today).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!sells || !needsCounts(sells) || !counts || !holds || county === '') return []
  const approved = statements?.thirdParty?.[language]
  const { notAll, all } = approved ?? holds
  const text = fill(sells.everyPlanInArea ? all : notAll, { organizations: String(counts.organizations), products: String(counts.products) })
  return [{ text, ...(!approved && holds.language && { language: holds.language }) }]
}
