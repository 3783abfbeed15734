import type { Agency } from '../agency/agency'
import { fill } from '../content/fill'
import type { ResultWords } from '../content/resultWords'
import type { Directory } from '../directory/model'
import { indexOf } from '../recommend/directoryIndex'
import { namesIn } from '../results/names'
import { wordingOf } from '../results/wording'

/** A text with what its braces mean written out. A name that nobody knows stays. @param place "results.meaning.away.one" */
export type SampleNames = (place: string, text: string) => string

/** Names of the copy's own lists and agency, and what a person might have answered. @param directory Null where it cannot be read. */
export function sampleNames(directory: Directory | null, agency: Agency, words: ResultWords, today: string): SampleNames {
  const say = wordingOf(words)
  const lists = directory ? namesOf(directory, words) : nothing
  const { doctors, groups, plans, hospitals, networks, issuers } = lists
  const year = directory?.planYear ?? Number(today.slice(0, 4)) + 1
  const date = say.date(directory?.asOf ?? today)
  const always = {
    date,
    today: say.date(today),
    year,
    doctor: doctors[0],
    name: doctors[0],
    kept: doctors[0],
    main: doctors[0],
    last: doctors[0],
    lost: doctors[1],
    who: doctors[0],
    text: doctors[0]?.split(' ').at(-1),
    choice: say.either(doctors.slice(0, 2)),
    group: groups[0],
    groups: say.list(groups.slice(0, 2)),
    others: groups[1],
    plan: plans[0],
    plans: say.list(plans.slice(0, 2)),
    ways: say.list(plans.slice(0, 2)),
    names: plans[0] && groups[0] && fill(words.pair, { plan: plans[0], group: groups[0] }),
    type: words.planTypes.HMO,
    types: say.either([words.planTypes.HMO, words.planTypes.PPO]),
    network: networks[0],
    issuer: issuers[0],
    hospital: hospitals[0],
    hospitals: hospitals[0],
    line: words.tracks.medicare,
    coverage: words.coverage.medicare,
    language: say.languageName('vi'),
    languages: say.list([say.languageName('vi'), say.languageName('es')]),
    status: words.marks.kept,
    zip: '91101',
    place: agency.principalPlace ?? '91101',
    weeks: 12,
    max: 6,
    n: 2,
    number: 1,
    all: 3,
    agency: agency.legalName,
    recipient: agency.lead?.recipient ?? agency.legalName,
    domicile: agency.domicile,
    license: agency.licences?.[0]?.number,
    phone: agency.phone,
    tty: agency.tty,
    organizations: agency.counts?.[0]?.organizations,
    products: agency.counts?.[0]?.products,
  }
  return (place, text) => {
    const count = countOf(place)
    const known = { ...always, doctors: doctors.length < count ? undefined : say.list(doctors.slice(0, count)) }
    return say.form(text, count, Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')))
  }
}

/** For how many a sentence is: two, where it does not say. */
function countOf(place: string): number {
  return place.endsWith('.one') ? 1 : place.endsWith('.other') ? 3 : 2
}

const nothing = { doctors: [], groups: [], plans: [], hospitals: [], networks: [], issuers: [] } as Record<'doctors' | 'groups' | 'plans' | 'hospitals' | 'networks' | 'issuers', string[]>

function namesOf({ plans, ...directory }: Directory, words: ResultWords): typeof nothing {
  const names = namesIn(indexOf({ ...directory, plans }), {}, words)
  const managed = plans.filter(({ type }) => type === 'HMO')
  return {
    doctors: directory.doctors.slice(0, 3).map(({ id }) => names.short(id)),
    groups: directory.groups.slice(0, 2).map(({ name }) => name),
    plans: (managed.length > 1 ? managed : plans).slice(0, 2).map(({ id }) => names.planShort(id)),
    hospitals: directory.hospitals.slice(0, 1).map(({ name }) => name),
    networks: directory.networks.slice(0, 1).map(({ name }) => name),
    issuers: plans.slice(0, 1).map(({ issuer }) => issuer),
  }
}
