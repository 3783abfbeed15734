import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Household, Member } from './guide/household'
import type { HouseholdParts } from './PeopleView'
import type { Party } from './recommend/together'
import type { People } from './guide/people'
import type { Shown } from './ResultView'
import type { Answers, Evidence } from './recommend/answers'
import { useLoaded } from './chat/useLoaded'

type Loaded = Shown & HouseholdParts

type TogetherViewProps = {
  load: () => Promise<Loaded>
  people: People
  /** Of the person on the screen, as they are at this moment. */
  answers: Answers
  evidence: Evidence[]
  /** Said until the others are here. */
  waiting: string
}

/** At the end of a result: everybody who chooses together, and the plans that could serve them all. */
export function TogetherView({ load, people, answers, evidence, waiting }: TogetherViewProps) {
  const { household } = useSyncExternalStore(people.subscribe, people.now)
  const loaded = useLoaded(load, true)
  const parts = loaded === 'failed' ? undefined : loaded
  const others = useOthers(household, parts)
  const directory = parts?.directory(answers)
  // What did not come is said where the result should stand.
  if (!parts || !directory) return null
  const { householdWords: words, Household: Screen } = parts
  const names = parts.namesOf(household, words)
  const isDone = (id: string) => Array.isArray(others) && others.some((one) => one.id === id && 'directory' in one)
  const here: Party = { id: household.focus, directory, answers, evidence }
  return (
    <Screen
      words={words}
      people={household.people.map(({ id }) => ({ id, name: names.get(id)!, isHere: id === household.focus, isDone: isDone(id) }))}
      onAdd={people.add}
      onTurn={people.turnTo}
      onRemove={people.remove}
      together={others === undefined ? <p role="status">{waiting}</p> : others === 'failed' ? <p>{words.together.failed}</p> : <Comparison {...{ parts, household, names, here, others }} />}
    />
  )
}

function Comparison({ parts, household, names, here, others }: { parts: Loaded; household: Household; names: Map<string, string>; here: Party; others: Other[] }) {
  const { look, today, together, Together, householdWords, words } = parts
  const parties = household.people.flatMap(({ id }) => [here, ...others].filter((one): one is Party => one.id === id && 'directory' in one))
  // Where one of them may not be told the name of a plan, nobody is.
  const mode = parties.some((one) => parts.mode(one.answers) === 'education') ? 'education' : 'named'
  return (
    <Together
      compared={{
        words: householdWords.together,
        people: new Map(parties.map((one) => [one.id, { name: names.get(one.id)!, view: look({ ...one, today, words, mode }) }])),
        isEducation: mode === 'education',
      }}
      found={together(parties, today, mode)}
      focus={here.id}
      unfinished={others.flatMap((one) => ('directory' in one ? [] : [names.get(one.id)!]))}
    />
  )
}

/** One of the others; without a directory they have questions left. */
type Other = Party | { id: string }

/** The others' answers, made sure of as the guide does; undefined while that goes on. They do not change while somebody else is asked. */
function useOthers(household: Household, parts: Loaded | undefined): Other[] | 'failed' | undefined {
  const [found, setFound] = useState<{ of: Household; others: Other[] | 'failed' }>()
  useEffect(() => {
    if (!parts) return undefined
    let isWanted = true
    const take = (others: Other[] | 'failed') => isWanted && setFound({ of: household, others })
    Promise.all(household.people.filter(({ id }) => id !== household.focus).map((member) => otherOf(member, parts))).then(take, () => take('failed'))
    return () => {
      isWanted = false
    }
  }, [household, parts])
  return found?.of === household ? found.others : undefined
}

async function otherOf({ id, given }: Member, { apart, settled }: Loaded): Promise<Other> {
  const { answers, evidence, at } = await settled(given, apart.weigh)
  if (at === null) throw new Error('people: the answers of one of them could not be weighed. Load the page again.')
  return at === 'result' ? { id, answers, evidence, directory: await apart.directory(answers) } : { id }
}
