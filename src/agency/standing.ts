import type { Track } from '../directory/model'
import type { Agency, FieldName } from './agency'
import { findPlaceholder } from './placeholder'
import { readAgency, type AgencyProblem } from './readAgency'
import { needsCounts, requirements, type Circumstances, type Feature, type Requirement } from './requirements'

export type Off = AgencyProblem & {
  /** What is switched off by it; empty for a field that nothing requires. */
  off: Feature[]
  /** Only where Medicare is spoken of. */
  only?: 'medicare'
}

/** What an agency may do here and now. */
export type Standing = {
  /** What could be read of the file. */
  agency: Agency
  /** What will not do, and what it switches off. */
  problems: Off[]
  /** Plans may be named to a person of this track, in this county. */
  mayName: (track: Track | null, county: string) => boolean
  /** The contact form may be shown. */
  mayContact: (track: Track | null, county: string) => boolean
  /** The sites that may show the guide. A list that cannot be read lets nobody. */
  sites: 'any' | string[]
}

/**
 * What of a broker's copy is switched on. Fails closed, field by field: a required value that is missing, a
 * placeholder, or past its date switches off named plans, the contact form, or both; the rest goes on.
 *
 * The invented agency of the sample may do everything with an invented directory, and nothing with any other.
 *
 * @param input agency.json as JSON gave it; undefined where there is none.
 */
export function standingOf(input: unknown, at: Circumstances): Standing {
  const { agency: whole, problems: unread } = readAgency(input)
  const isSample = whole.sample === true
  // Names kept free for tests let nobody in: among sites they are no placeholder.
  const sites = unread.some((problem) => fieldOf(problem) === 'sites') ? [] : whole.sites?.length ? whole.sites : 'any'
  if (isSample && !at.directory.sample) return { ...inventedHere, sites }
  const agency = isSample ? whole : withoutPlaceholders(whole)
  const unmet = requirements.flatMap((requirement) => unmetBy(agency, whole, requirement, at))
  const problems: Off[] = [
    ...unread.map((problem) => ({ ...problem, ...effectOf(fieldOf(problem)) })),
    // What is there and unreadable has been told already.
    ...unmet.filter((one) => !unread.some((problem) => fieldOf(problem) === fieldOf(one))),
    ...(Object.keys(whole) as FieldName[])
      .filter((field) => agency[field] === undefined && !requirements.some((requirement) => requirement.field === field))
      .map((field) => ({ ...placeholderProblem(whole, field), ...effectOf(field) })),
    ...(isSample ? [] : remarks(agency, at).filter((one) => !unread.some((problem) => fieldOf(problem) === one.field))),
  ]
  const isOff = (feature: Feature, isMedicare: boolean) => problems.some(({ off, only }) => off.includes(feature) && (isMedicare || only === undefined))
  const isOn = (feature: Feature, track: Track | null, county: string) => {
    if (track === null || !serves(agency, county)) return false
    if (track !== 'medicare') return !isOff(feature, false)
    return !isOff(feature, true) && (!needsCounts(agency.sells!) || countsFor(agency, county, at) !== undefined)
  }
  return {
    agency,
    problems,
    mayName: (track, county) => agency.mode === 'named' && isOn('named', track, county),
    // Nobody sells Medi-Cal: the county's plans are chosen through Health Care Options.
    mayContact: (track, county) => track !== 'medi-cal' && isOn('lead', track, county),
    sites,
  }
}

/** The counts that hold today where the person lives; undefined where there are none. */
export function countsFor({ counts = [] }: Agency, county: string, { today, directory }: Circumstances) {
  return counts.find(({ counties, planYear, approvedOn, expires }) => planYear === directory.planYear && approvedOn <= today && today <= expires && (counties.length === 0 || counties.includes(county)))
}

function serves({ counties = [] }: Agency, county: string): boolean {
  return counties.length === 0 || counties.includes(county)
}

/** Beside a real directory the invented agency is nobody. */
const inventedHere: Omit<Standing, 'sites'> = {
  agency: {},
  problems: [{ field: 'sample', wrong: 'true, but the directory is a real one', advice: 'Fill in your own agency and write "sample": false.', off: ['named', 'lead'] }],
  mayName: () => false,
  mayContact: () => false,
}

function withoutPlaceholders(agency: Agency): Agency {
  return Object.fromEntries(Object.entries(agency).filter(([name]) => name === 'sites' || !placeholderOf(agency, name as FieldName)))
}

function placeholderOf(agency: Agency, field: FieldName) {
  return findPlaceholder(agency[field], field === 'phone' || field === 'tty')
}

/** The value that says so, by its place. */
function placeholderProblem(agency: Agency, name: FieldName): AgencyProblem {
  const { path, text } = placeholderOf(agency, name)!
  return { field: path ? `${name}.${path}` : name, wrong: `"${text}" is a placeholder`, advice: 'Write what is true of your agency.' }
}

function unmetBy(agency: Agency, whole: Agency, { field, for: off, only, check }: Requirement, at: Circumstances): Off[] {
  const told = (name: string, wrong: string, advice: string): Off[] => [{ field: name, wrong, advice, off, ...(only && { only }) }]
  // Counts are for those who sell for several; nobody else needs them.
  if (field === 'counts' && agency.sells && !needsCounts(agency.sells)) return []
  if (whole[field] === undefined) return told(field, 'is missing', 'Fill it in.')
  if (agency[field] === undefined) {
    const problem = placeholderProblem(whole, field)
    return told(problem.field, problem.wrong, problem.advice)
  }
  const wrong = check?.(agency, at)
  return wrong ? told(...wrong) : []
}

/** Switches nothing off, and is seldom meant. */
function remarks({ sites = [] }: Agency, { directory }: Circumstances): Off[] {
  return [
    ...(sites.length === 0
      ? [{ field: 'sites', wrong: 'names no site', advice: 'Any site may show the guide, but the contact form shows on the guide’s own site only. List the sites that are to have it.', off: [] }]
      : []),
    ...(directory.sample ? [{ field: '', wrong: 'is of a real agency, and the directory is an invented one', advice: 'Put your own lists into content/directory.', off: [] }] : []),
  ]
}

/** Where these are missing more is on than where they stand: one that cannot be read must not have that effect. */
const narrowing: Partial<Record<FieldName, Feature[]>> = { sample: ['named', 'lead'], counties: ['named', 'lead'], mode: ['named'] }

/** What an unreadable field takes with it: whatever it is required for. Empty: the whole file. */
function effectOf(name: string): Pick<Off, 'off' | 'only'> {
  if (name === '') return { off: ['named', 'lead'] }
  const requirement = requirements.find(({ field }) => field === name)
  return requirement ? { off: requirement.for, ...(requirement.only && { only: requirement.only }) } : { off: narrowing[name as FieldName] ?? [] }
}

function fieldOf({ field, means }: AgencyProblem): string {
  return means ?? field.split('.')[0]!
}
