/**
 * `content/agency.json`: who runs this copy of the guide, and what they have settled.
 *
 * The schema says what each field may hold; what a field is needed for is in `requirements.ts`. The facts asked for
 * are those of the federal marketing rules for Medicare (42 CFR 422.2260 to 422.2274) and of California's Insurance
 * Code (sections 787, 790.037, 1725.5, 1726).
 */
import * as v from 'valibot'
import { isDate } from '../directory/model'
import { hasHidden } from '../text/typedLine'
import { products } from './products'

const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('is empty'),
  v.maxLength(2000, 'is longer than 2000 characters'),
  v.check((said) => !hasHidden(said), 'has a sign in it that nobody sees, such as one that turns the line round: type it again'),
)
const says = (description: string) => v.pipe(text, v.description(description))
const date = (description: string) => v.pipe(text, v.isoDate('is not a date like 2026-10-01'), v.check(isDate, 'is not a day of the calendar'), v.description(description))
const year = v.pipe(v.number('must be a year'), v.integer('must be a year'), v.minValue(2020, 'must be a year from 2020 on'), v.maxValue(2100, 'must be a year up to 2100'))
const count = (description: string) => v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'), v.description(description))
const yesNo = (description: string) => v.pipe(v.boolean('must be true or false'), v.description(description))
const web = (description: string) => v.pipe(text, v.regex(/^https:\/\/[^\s/]+/, 'is not an https:// address'), v.check(isAddress, 'is not an address that browsers can open'), v.description(description))
const fips = v.pipe(v.string('must be text'), v.regex(/^\w+$/, 'is not a county id'))
const origin = v.pipe(text, v.regex(/^https?:\/\/[^/\s?#]+$/, 'is not an origin like https://www.example.com, without a path'), v.check((site) => siteOf(site) === site, wrongWithSite))
const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language code like es or pt-BR'))
/** The same words in each language of the copy, by its code. */
const texts = (description: string) => v.pipe(v.record(languageCode, text), v.description(description))

const licence = v.strictObject({
  state: v.pipe(text, v.regex(/^[A-Z]{2}$/, 'is not a state like CA')),
  number: says('As the state issued it.'),
  holder: v.pipe(text, v.description('Whose licence it is: the agency, or an agent by name.')),
})

const countsOfArea = v.strictObject({
  counties: v.pipe(v.array(fips), v.description('County ids (FIPS, five digits) that the counts are for. Empty: wherever the agency works.')),
  planYear: year,
  organizations: count('Organizations the agency represents there.'),
  products: count('Plans of these organizations that are offered there.'),
  source: says('Where the counts were taken from.'),
  approvedBy: says('Who in the agency approved them.'),
  approvedOn: date('The day they were approved.'),
  expires: date('The last day they may be shown.'),
})

const hours = v.strictObject({
  from: v.optional(v.pipe(text, v.regex(/^\d\d-\d\d$/, 'is not a month and day like 10-01'))),
  to: v.optional(v.pipe(text, v.regex(/^\d\d-\d\d$/, 'is not a month and day like 03-31'))),
  text: texts('With the time zone, for example "Monday to Friday, 9 to 5, Pacific time".'),
})

const review = v.strictObject({
  materialIds: v.pipe(v.array(text), v.description('Filing numbers of this material, as CMS or the plans gave them.')),
  confirmedBy: v.optional(says('Without filing numbers: who in compliance has reviewed this copy and confirmed it in writing.')),
  confirmedOn: v.optional(date('The day of that review.')),
})

const lead = v.strictObject({
  endpoint: v.pipe(text, v.regex(/^https:\/\/[^\s/]+|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//, 'is not an https:// address'), v.check(isAddress, 'is not an address that browsers can post to'), v.description('Gets each message, as JSON by POST.')),
  recipient: says('The one company that gets the message, as filed. No partners.'),
  retentionMonths: count('How long messages and permissions are kept. Medicare asks for 10 years: 120.'),
  consents: v.pipe(
    v.strictObject({ contact: text, answers: text, texts: text }),
    v.description('The versions of the permission texts (content/en/lead.yaml) that the agency has approved.'),
  ),
})

/** Every field, by name. Each stands for itself: one that will not do never takes another with it. */
export const fields = {
  $schema: v.optional(v.string()),
  sample: yesNo('True for an invented agency. It may name plans of an invented directory only.'),
  mode: v.pipe(v.picklist(['education', 'named'], 'must be "education" or "named"'), v.description('named: plans are named. education: the groups, and the kinds of plan to ask for.')),
  legalName: says('As filed with the state.'),
  dba: says('The name the public knows, if it is another.'),
  domicile: says('State of domicile.'),
  principalPlace: says('Principal place of business: city and state.'),
  address: says('Postal address.'),
  licences: v.pipe(v.array(licence), v.nonEmpty('is empty'), v.description('Licences of the agency and of its agents.')),
  npn: v.pipe(text, v.regex(/^\d{1,10}$/, 'is not a National Producer Number, up to ten digits'), v.description('National Producer Number.')),
  agents: v.pipe(v.array(text), v.description('Names of the agents.')),
  phone: v.pipe(text, v.regex(/^[+(\d][\d\s().-]{6,}$/, 'is not a phone number'), v.check((phone) => /^\D*(\d\D*){7,15}$/.test(phone), 'is not a phone number of 7 to 15 digits'), v.description('The number visitors call.')),
  tty: v.pipe(text, v.regex(/^[\d\s().-]{3,}$/, 'is not a phone number'), v.description('711 if the agency has none of its own.')),
  hours: v.pipe(v.array(hours), v.nonEmpty('is empty'), v.description('When the phone is answered. The first whose season holds today is shown; one without a season always holds.')),
  email: v.pipe(text, v.email('is not an email address')),
  languages: v.pipe(v.array(languageCode), v.description('Languages the agents speak, by code.')),
  privacy: v.strictObject({ url: web('The privacy policy.'), version: says('Its version.'), date: date('The day it took effect.') }),
  sells: v.strictObject({
    medicareAdvantage: yesNo('The agency sells Medicare Advantage or Part D plans.'),
    moreThanOneOrganization: yesNo('Of more than one organization.'),
    everyPlanInArea: yesNo('All plans that are offered in its area.'),
  }),
  counts: v.pipe(v.array(countsOfArea), v.nonEmpty('is empty'), v.description('For the statement of 42 CFR 422.2267(e)(41), by area and plan year.')),
  planYear: v.pipe(year, v.description('The plan year this copy speaks of.')),
  displayFrom: date('The first day plans of that year may be shown: 1 October before it, or later.'),
  counties: v.pipe(v.array(fips), v.description('County ids (FIPS) where the agency works. Empty: every county of the directory.')),
  products: v.pipe(v.array(v.picklist(products, `must be one of ${products.join(', ')}`)), v.nonEmpty('is empty'), v.description('What its agents may talk about.')),
  review,
  statements: v.strictObject({
    planContract: texts('That the plans have a contract with Medicare and that enrollment depends on its renewal.'),
    compensation: texts('That the agency may be paid when somebody enrolls.'),
    thirdParty: v.optional(
      v.pipe(
        v.record(languageCode, v.strictObject({ notAll: text, all: text })),
        v.description('Approved translations of the statement of 42 CFR 422.2267(e)(41), by language, with {organizations} and {products}. Without one it is shown in English.'),
      ),
    ),
  }),
  sites: v.pipe(v.array(origin), v.description('Sites that may show the guide. Empty: any site may, and none of them gets the contact form.')),
  webAddress: v.pipe(
    text,
    v.regex(/^https:\/\/[^\s/?#]+\/([^\s?#]+\/)?$/, 'is not an https:// address that ends in /'),
    v.check(isAddress, 'is not an address that browsers can open'),
    v.description('Where this copy stands on the web, ending in /. With it the build writes sitemap.xml, and each learn page names its whole address.'),
  ),
  accent: v.pipe(text, v.regex(/^#[0-9a-f]{6}$/i, 'is not a colour like #0b6b63'), v.description('The colour of links and buttons.')),
  lead,
}

export type FieldName = keyof typeof fields
/** What could be read; a field that will not do is missing. */
export type Agency = { [Name in FieldName]?: v.InferOutput<(typeof fields)[Name]> }

export const agencySchema = v.pipe(v.strictObject(v.entriesFromObjects([v.partial(v.object(fields))])), v.title('Who runs this copy of the Plan + Group Guide'))

/** Any that browsers open, without a name and password: browsers post to none that holds them. */
function isAddress(address: string): boolean {
  const url = urlOf(address)
  return url !== undefined && url.username === '' && url.password === ''
}

/** A site as browsers name it, which is how it will be compared; undefined for what names no single site. */
function siteOf(site: string): string | undefined {
  return urlOf(site)?.origin
}

function wrongWithSite({ input }: { input: string }): string {
  const site = siteOf(input)
  return site === undefined ? 'names no single site' : `is "${site}" to browsers: write it so`
}

/** Only hosts that can stand in a header and in a page: the address goes into the policies of both. */
function urlOf(address: string): URL | undefined {
  const url = /\s/.test(address) ? null : parsed(address)
  return url && /^([a-z\d._-]+|\[[\da-f:.]+\])$/.test(url.hostname) ? url : undefined
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
