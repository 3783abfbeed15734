import type { IsoDate } from '../directory/model'
import type { Agency, FieldName } from './agency'

/** What stands still without a required field. Explaining, groups and doctors always go on. */
export type Feature = 'named' | 'lead'

export type Circumstances = {
  today: IsoDate
  /** What the plans in use say of themselves. */
  directory: { sample: boolean; planYear: number }
  /** The versions of the permission texts that this copy shows. */
  consents: Record<'contact' | 'answers' | 'texts', string>
  /** Codes of the languages this copy speaks. */
  languages: string[]
}

export type Requirement = {
  field: FieldName
  for: Feature[]
  /** Needed only where Medicare is spoken of. */
  only?: 'medicare'
  /** Why what stands there will not do, and what to do; null when it does. Asked only where there is something. */
  check?: (agency: Agency, at: Circumstances) => Wrong | null
}

type Wrong = [field: string, wrong: string, advice: string]

/** What each field of agency.json is required for. A field that is not here is required for nothing. */
export const requirements: Requirement[] = [
  { field: 'legalName', for: ['named', 'lead'] },
  { field: 'domicile', for: ['named', 'lead'] },
  { field: 'principalPlace', for: ['named', 'lead'] },
  { field: 'licences', for: ['named', 'lead'], check: hasCalifornia },
  { field: 'phone', for: ['named', 'lead'] },
  { field: 'planYear', for: ['named'], check: sameYear },
  { field: 'review', for: ['named'], check: isReviewed },
  { field: 'displayFrom', for: ['named'], only: 'medicare', check: hasBegun },
  { field: 'sells', for: ['named', 'lead'], only: 'medicare' },
  { field: 'counts', for: ['named', 'lead'], only: 'medicare', check: hasCounts },
  { field: 'statements', for: ['named', 'lead'], only: 'medicare', check: inEachLanguage },
  { field: 'address', for: ['lead'] },
  { field: 'email', for: ['lead'] },
  { field: 'privacy', for: ['lead'], check: ({ privacy }, { today }) => (privacy!.date > today ? ['privacy.date', `"${privacy!.date}" is still to come`, 'Give the policy that holds today.'] : null) },
  { field: 'products', for: ['lead'] },
  { field: 'lead', for: ['lead'], check: approvedTexts },
]

function hasCalifornia({ licences }: Agency): Wrong | null {
  return licences!.some(({ state }) => state === 'CA') ? null : ['licences', 'has none of California', 'Add one with "state": "CA".']
}

function sameYear({ planYear }: Agency, { directory }: Circumstances): Wrong | null {
  return planYear === directory.planYear ? null : ['planYear', `${planYear} is not the directory's year, ${directory.planYear}`, 'Use a directory of that year, or change the year once compliance has agreed.']
}

function isReviewed({ review }: Agency, { today }: Circumstances): Wrong | null {
  const { materialIds, confirmedBy, confirmedOn } = review!
  if (materialIds.length > 0) return null
  if (!confirmedBy) return ['review.confirmedBy', 'is missing, and there are no filing numbers', 'Enter filing numbers in review.materialIds, or who in compliance has confirmed this copy in writing.']
  if (!confirmedOn) return ['review.confirmedOn', 'is missing', 'Enter the day of the review.']
  return confirmedOn > today ? ['review.confirmedOn', `"${confirmedOn}" is still to come`, 'Enter the day of the review.'] : null
}

/** Marketing for a year may not start before 1 October of the year before it (42 CFR 422.2263). */
function hasBegun({ displayFrom, planYear }: Agency, { today, directory }: Circumstances): Wrong | null {
  const first = `${(planYear ?? directory.planYear) - 1}-10-01`
  if (displayFrom! < first) return ['displayFrom', `"${displayFrom}" is before ${first}`, `Plans of a year may not be shown before 1 October of the year before it. Enter ${first} or later.`]
  return displayFrom! > today ? ['displayFrom', `"${displayFrom}" is still to come`, 'Nothing to do: plans are named from that day.'] : null
}

function hasCounts({ counts, sells }: Agency, { today, directory }: Circumstances): Wrong | null {
  if (sells && !needsCounts(sells)) return null
  const ofYear = counts!.findIndex(({ planYear }) => planYear === directory.planYear)
  if (ofYear < 0) return ['counts', `has no counts for ${directory.planYear}`, 'Add them, with source and approver.']
  const past = counts!.every(({ planYear, expires }) => planYear !== directory.planYear || expires < today)
  return past ? [`counts.${ofYear}.expires`, `"${counts![ofYear]!.expires}" is past`, 'Count again, and enter the new day.'] : null
}

/** The statement is for those who sell Medicare plans of more than one organization (42 CFR 422.2267(e)(41)). */
export function needsCounts(sells: NonNullable<Agency['sells']>): boolean {
  return sells.medicareAdvantage && sells.moreThanOneOrganization
}

function inEachLanguage({ statements }: Agency, { languages }: Circumstances): Wrong | null {
  const { planContract, compensation } = statements!
  for (const [name, texts] of Object.entries({ planContract, compensation })) {
    const missing = languages.find((language) => !Object.hasOwn(texts, language))
    if (missing) return [`statements.${name}.${missing}`, 'is missing', 'Add the text in this language, or take the language out of content.']
  }
  return null
}

function approvedTexts({ lead }: Agency, { consents }: Circumstances): Wrong | null {
  for (const [name, shown] of Object.entries(consents)) {
    const approved = lead!.consents[name as keyof typeof consents]
    if (approved !== shown) return [`lead.consents.${name}`, `"${approved}" is not the version shown, "${shown}"`, 'Have compliance read the text, then enter its version.']
  }
  return null
}
