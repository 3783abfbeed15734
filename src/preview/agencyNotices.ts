import type { agencyOn } from '../agency/agencyOn'
import { identityOf } from '../agency/identity'
import { noticesFor, type Where } from '../agency/notices'
import type { Language } from '../content/read'
import type { Track } from '../directory/model'

/** What the agency has to say, and where, by ids: "medicare, result". With the day where it is not said on every one. */
export type SaidNotice = { text: string; language?: string; places: string[] }

const tracks: Track[] = ['medicare', 'marketplace', 'employer', 'medi-cal']
const screens: Where['screen'][] = ['question', 'result', 'contact']

/**
 * The notices of this copy's agency for each kind of coverage and screen, on the day and on each day from which the law
 * has another wording. They are the same whether plans are named or not.
 */
export function agencyNotices({ standing, file }: ReturnType<typeof agencyOn>, { first, chat }: Pick<Language, 'first' | 'chat'>, code: string, today: string): SaidNotice[] {
  const { notices } = chat.words
  const county = standing.agency.counts?.flatMap(({ counties }) => counties)[0] ?? 'any'
  const days = [...new Set([...notices.thirdParty.map(({ from }) => from), today])].sort()
  const said = days.flatMap((day) =>
    tracks.flatMap((track) =>
      screens.flatMap((screen) => noticesFor(standing, notices, { ...file, today: day }, { track, county, screen, language: code }).map((notice) => ({ ...notice, day, place: `${track}, ${screen}` }))),
    ),
  )
  const identity = identityOf(standing.agency, first.words.agency)
  return [
    ...[identity?.name ?? [], ...(identity?.lines ?? [])].flat().map((text) => ({ text, places: screens })),
    ...[...new Set(said.map(({ text }) => text))].map((text) => {
      const each = said.filter((one) => one.text === text)
      const isAlways = days.every((day) => each.some((one) => one.day === day))
      const { language } = each[0]!
      return { text, ...(language && { language }), places: [...new Set(each.map(({ place, day }) => (isAlways ? place : `${place}, ${day}`)))] }
    }),
  ]
}
