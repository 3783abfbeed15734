import { fill } from '../content/fill'
import type { NoticeWords } from '../content/noticeWords'
import type { Track } from '../directory/model'
import type { Agency } from './agency'
import type { Circumstances } from './requirements'
import { countsFor, type Standing } from './standing'

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
export function noticesFor({ agency }: Standing, words: NoticeWords, at: Circumstances, { track, county, screen, language }: Where): string[] {
  if (track === null || agency.legalName === undefined) return []
  const isMedicare = track === 'medicare'
  const isAsked = screen !== 'question'
  const { statements } = agency
  return [
    ...(isMedicare ? [words.notMedicare] : isAsked ? [words.notGovernment] : []),
    ...(isMedicare ? thirdParty(agency, words, at, county) : []),
    ...(isMedicare && isAsked && agency.sells?.medicareAdvantage ? [statements?.planContract[language]] : []),
    ...(isAsked ? [statements?.compensation[language]] : []),
  ].filter((text) => text !== undefined)
}

function thirdParty(agency: Agency, { thirdParty: wordings }: NoticeWords, at: Circumstances, county: string): string[] {
  const counts = countsFor(agency, county, at)
  const holds = wordings.filter(({ from }) => from <= at.today).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!agency.sells?.medicareAdvantage || !agency.sells.moreThanOneOrganization || !counts || !holds || county === '') return []
  return [fill(agency.sells.everyPlanInArea ? holds.all : holds.notAll, { organizations: String(counts.organizations), products: String(counts.products) })]
}
