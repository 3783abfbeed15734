import * as fc from 'fast-check'
import { doctorIds, tracks } from './ids'
import { weighted } from './weighted'
import type { Directory, Track } from '../../directory/model'
import type { Answers, Coverage, NamedDoctor, YesNoUnsure } from '../../recommend/answers'

/** What a person may answer, mostly of a track the directory has most plans of; keys may be absent. */
export function anyAnswers(): fc.Arbitrary<(directory: Directory) => Answers> {
  const anyYesNo = weighted<YesNoUnsure>([4, 'yes'], [4, 'no'], [1, 'not-sure'])
  const anyDoctors = fc.oneof(
    // The first few of the directory come up most; the last may not be in it; d9 never is.
    { weight: 8, arbitrary: anyNamed(weighted([4, 'd1'], [3, 'd2'], [2, 'd3'], [2, 'd4'], [1, 'd9'], [1, 'Dr X'])) },
    // One who finds nobody in the directory.
    { weight: 1, arbitrary: anyNamed(fc.constantFrom('Dr X', 'Dr Y', 'd9')) },
    { weight: 1, arbitrary: fc.constant<NamedDoctor[]>([]) },
  )
  const anyKeys = fc.subarray([...doctorIds, 'd9', 'Dr X'])
  return fc
    .record(
      {
        coverage: fc.oneof(
          { weight: 30, arbitrary: weighted<'fitting' | 'fitting-too'>([2, 'fitting'], [1, 'fitting-too']) },
          { weight: 2, arbitrary: fc.constantFrom<Coverage[]>('medicare', 'medicare-and-medi-cal', 'job', 'marketplace', 'medi-cal') },
          { weight: 2, arbitrary: fc.constant<Coverage>('not-sure') },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
        hasMedicare: anyYesNo,
        hasMediCal: anyYesNo,
        hasJobCover: anyYesNo,
        zip: weighted([8, '1'], [3, '2'], [2, '3'], [2, '4'], [2, '5'], [1, '9']),
        county: weighted<string | undefined>([8, undefined], [4, 'A'], [2, 'B'], [1, 'C']),
        timing: weighted<Answers['timing']>(
          [4, 'looking'],
          [2, 'turning-65'],
          [2, 'have-plan'],
          [1, 'have-part-b'],
          [1, 'losing-cover'],
          [1, 'moved'],
          [1, 'new-job'],
          [1, 'doctor-leaving'],
        ),
        doctors: anyDoctors,
        mainDoctor: weighted([3, 'd1'], [2, 'd2'], [1, 'd3'], [1, 'Dr X'], [1, 'none']),
        treatment: fc.record({
          answer: weighted<'yes' | 'no' | 'rather-not-say'>([2, 'no'], [2, 'yes'], [1, 'rather-not-say']),
          doctors: anyKeys,
        }),
        hospital: weighted([1, 'none'], [1, 'h1'], [1, 'h2']),
        weeksAway: weighted([4, 0], [1, 7], [1, 8], [1, 30]),
        specialists: weighted<Answers['specialists']>([3, 'through-main-doctor'], [1, 'directly'], [1, 'not-sure']),
        budget: weighted<Answers['budget']>([1, 'balanced'], [1, 'lowest'], [1, 'freedom'], [1, 'not-sure']),
        needs: fc.record({
          language: weighted([1, 'en'], [1, 'es'], [1, 'vi'], [1, '']),
          wheelchair: fc.boolean(),
          near: fc.boolean(),
        }),
        medicines: weighted<Answers['medicines']>([1, 'no'], [1, 'yes'], [1, 'rather-not-say']),
      } satisfies Record<Exclude<keyof Answers, 'whoFor' | 'checkAnswers'>, fc.Arbitrary<unknown>>,
      { requiredKeys: ['coverage', 'zip', 'county', 'hasMedicare', 'hasMediCal', 'doctors'] },
    )
    .map(({ coverage, county, ...rest }) => (directory) => {
      const answers: Answers = { ...rest }
      const told = coverage === 'fitting' || coverage === 'fitting-too' ? fitting(directory, coverage) : coverage
      if (told !== undefined) answers.coverage = told
      if (county !== undefined) answers.county = county
      if (answers.doctors?.length === 0 && answers.hospital === 'none') delete answers.doctors
      return answers
    })
}

/** Coverage of the track most plans of the directory are of. */
function fitting(directory: Directory, which: 'fitting' | 'fitting-too'): Coverage {
  const count = (track: Track) => directory.plans.filter((plan) => plan.track === track).length
  const most = tracks.reduce((best, track) => (count(track) > count(best) ? track : best))
  if (most === 'medicare') return which === 'fitting' ? 'medicare' : 'medicare-and-medi-cal'
  return most === 'employer' ? 'job' : most
}

function anyNamed(anyKey: fc.Arbitrary<string>): fc.Arbitrary<NamedDoctor[]> {
  const anyOne = fc
    .record({ key: anyKey, keep: weighted<'must' | 'nice'>([3, 'must'], [1, 'nice']), current: fc.boolean() })
    .map(({ key, ...rest }): NamedDoctor => (key.startsWith('Dr') ? { name: key, ...rest } : { doctor: key, ...rest }))
  return fc.uniqueArray(anyOne, { minLength: 1, maxLength: 4, size: 'max', selector: (named) => named.doctor ?? named.name })
}
