import { worthAsking, type Optional } from './alternatives'
import { countiesOf } from '../directory/places/county'
import { setUp } from './board'
import type { Answers } from './answers'
import type { Directory, IsoDate } from '../directory/model'

/** What the directory and the rules say about the questions themselves, for one set of answers. */
export type Weighed = {
  /** County ids of the ZIP, likeliest first. Two or more: the person is asked which. */
  counties: string[]
  /** Ids of the hospitals that a group within reach uses. */
  hospitals: string[]
  /** Of the questions that are asked only if they can change the result: those that can. */
  canChange: Optional[]
  /** Some plan of the directory is sold where the person lives. */
  isInReach: boolean
}

/**
 * Decides by running the rules which questions are worth asking this person.
 * Adding answers in the order of the guide never makes a question worth asking that was not before. What was heard on calls
 * does not count here: whoever has a result and fills in a call keeps it, and is asked nothing new when they come back.
 */
export function weigh(directory: Directory, answers: Answers, today: IsoDate): Weighed {
  const counties = countiesOf(directory.places, answers.zip ?? '').map((place) => place.county)
  const board = setUp(directory, answers, [], today)
  const isInReach = directory.plans.some((plan) => plan.counties.length === 0 || plan.counties.some((county) => counties.includes(county)))
  return { counties, hospitals: board.hospitals, canChange: worthAsking(board, answers), isInReach }
}
