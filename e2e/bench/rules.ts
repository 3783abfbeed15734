import type { Directory } from '../../src/directory/model'
import type { Answers } from '../../src/recommend/answers'
import { indexOf } from '../../src/recommend/directoryIndex'
import { recommend } from '../../src/recommend/recommend'
import { weigh } from '../../src/recommend/weigh'
import { oneOf, seeded } from '../../src/test/random'
import { today } from '../walk'
import { countyOf } from './county'
import { median, ms, series, spread, timed, whole } from './statistics'
import { atMost, type Row } from './table'

/** The county the bar is for stands second. */
const sizes = [5_000, 35_000, 150_000]
const barSize = 35_000
const runs = 200
const warmUpRuns = 40
/** Takes longer. */
const weighRuns = 60
const mostMs = 10

/** The rules for six doctors, in counties of three sizes: the cost is to grow with the doctors named, not with the directory. */
export function rules(): Row[] {
  return sizes.flatMap((size) => {
    const directory = countyOf(size)
    const many = `${whole(size)} doctors`
    const indexing = Array.from({ length: 6 }, () => timed(() => indexOf({ ...directory }))).slice(1)
    const people = peopleOf(directory, runs + warmUpRuns)
    const recommending = people.map((person) => () => recommend(directory, person, [], today))
    const weighing = people.slice(0, weighRuns + warmUpRuns).map((person) => () => weigh(directory, stillAsking(person), today))
    for (const call of [...recommending.slice(0, warmUpRuns), ...weighing.slice(0, warmUpRuns)]) call()
    const recommended = series(recommending.slice(warmUpRuns))
    const outcomes = new Set(people.slice(0, 50).map((person) => recommend(directory, person, [], today).outcome))
    if (outcomes.size < 2) throw new Error('bench: everybody has the same outcome, so the county of e2e/bench/county.ts is not like one.')
    return [
      { what: `recommend for 6 of ${many}`, measured: spread(recommended), bar: size === barSize ? atMost(median(recommended.tookMs), mostMs, ms(mostMs)) : undefined },
      { what: `weigh (is a question worth asking?), same people`, measured: spread(series(weighing.slice(warmUpRuns))) },
      { what: `index of the directory, once`, measured: `median ${ms(median(indexing))}` },
    ]
  })
}

/** Six doctors each. Two in three are of the first one's group, as those of one person often are. */
function peopleOf(directory: Directory, count: number): Answers[] {
  const random = seeded(5)
  const byGroup = new Map<string, string[]>()
  for (const { doctor, group } of directory.practices) byGroup.set(group, [...(byGroup.get(group) ?? []), doctor].slice(-500))
  const zips = directory.groups.flatMap((group) => group.zips)
  return Array.from({ length: count }, () => {
    const group = oneOf(directory.groups, random).id
    const named = new Set<string>()
    while (named.size < 6) named.add(random() < 2 / 3 ? oneOf(byGroup.get(group)!, random) : oneOf(directory.doctors, random).id)
    const [first = ''] = named
    return {
      coverage: 'medicare',
      zip: oneOf(zips, random),
      timing: 'have-plan',
      doctors: [...named].map((doctor, at) => ({ doctor, keep: at < 2 ? 'must' : 'nice', current: random() < 0.8 })),
      mainDoctor: first,
      treatment: { answer: 'no', doctors: [] },
      hospital: 'none',
      weeksAway: 0,
      specialists: 'through-main-doctor',
      budget: 'balanced',
      needs: { language: 'es', wheelchair: false, near: true },
      medicines: 'no',
    }
  })
}

/** As far as the guide has come when it asks which of the other questions are worth asking. */
function stillAsking({ coverage, zip, timing, doctors, mainDoctor, treatment }: Answers): Answers {
  return { coverage, zip, timing, doctors, mainDoctor, treatment }
}
