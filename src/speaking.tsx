import { areListsSample, facts } from 'virtual:agency/facts'
import { languages } from 'virtual:content'
import type { Around } from './around'
import type { Courier } from './lead/courier'
import type { Knowledge } from './knowledge'
import type { People } from './guide/people'
import type { Language } from './content/read'
import type { Services } from './chat/services'
import { guidePage, learnFolder, type Spoken } from './language'
import { hoursOn, identityOf } from './agency/identity'
import { builtInSources } from './directory/places/sources'
import { FootView } from './FootView'
import { pageIn } from './learn/address'
import { LeadView } from './LeadView'
import { once } from './once'
import { titled } from './chat/titled'
import { PeopleView } from './PeopleView'
import { PictureView, ResultView } from './ResultView'
import { TogetherView } from './TogetherView'
import { tonguesOn } from './tongues'

/** The guide in one language: its words, and what shows them. */
export type Speaking = Spoken & {
  words: Language['chat']
  services: Services
  /** Fetches what the result needs. */
  parts: () => Promise<unknown>
}

/** What is the same in every language. */
export type Ground = Pick<Services, 'today' | 'address' | 'keep' | 'linked' | 'trouble' | 'undelivered' | 'clearContact'> & {
  around: Around
  knowledge: () => Promise<Knowledge>
  courier: () => Promise<Courier>
  people: People
  tab: Storage | null
}

export function speakingIn(spoken: Spoken, words: Language['chat'], { around: { page, zip, onClose }, knowledge: known, courier, people, tab, ...same }: Ground): Speaking {
  const { code: language, first } = spoken
  const content = languages[language]!
  const agency = identityOf(facts, first.words.agency)
  const knowledge = async () => {
    const { lookup, ...rest } = await known()
    return { ...rest, lookup: titled(lookup, words.words.doctors) }
  }
  const parts = once(async () => {
    const [{ Results }, { PictureSoFar }, resultWords] = await Promise.all([import('./results/Results'), import('./results/PictureSoFar'), content.results()])
    return { Results, PictureSoFar, words: resultWords, questions: words.questions }
  })
  const shown = async () => ({ ...(await parts()), ...(await knowledge()) })
  const household = once(async () => {
    const [screens, householdWords] = await Promise.all([import('./householdParts'), content.household()])
    return { ...screens, householdWords }
  })
  const together = async () => ({ ...(await household()), ...(await shown()) })
  const lead = async () => {
    const [{ LeadScreen }, leadWords, started] = await Promise.all([import('./LeadScreen'), content.lead(), courier()])
    return { ...(await shown()), LeadScreen, leadWords, chatWords: words.words, courier: started }
  }
  const services: Services = {
    ...same,
    language,
    page: guidePage(language),
    zip,
    onClose,
    agency: agency && facts.phone ? { name: agency.name, phone: facts.phone, tty: facts.tty, hours: hoursOn(same.today, facts, language) } : undefined,
    areListsSample,
    credits: builtInSources,
    explainers: once(content.explainers),
    learn: (name) => pageIn(learnFolder(language), name),
    tongues: tonguesOn(language),
    lookup: () => knowledge().then(({ lookup }) => lookup),
    result: (answers, chat) => <ResultView load={shown} answers={answers} agency={agency && [`${agency.name}.`, ...agency.lines].join(' ')} {...chat} />,
    people: (place) => <PeopleView load={household} people={people} hasTogether={place === 'result'} />,
    together: (answers, evidence) => <TogetherView load={together} people={people} answers={answers} evidence={evidence} waiting={words.words.loading} />,
    removeOthers: people.removeOthers,
    foot: (answers, screen, isStuck) =>
      agency && <FootView agency={agency} load={knowledge} isNeeded={answers.zip !== undefined && !isStuck} notices={({ notices }) => notices(words.words.notices, answers, screen, language)} />,
    mayContact: () => knowledge().then(({ mayContact }) => (answers) => page !== null && mayContact(answers)),
    contact: (answers, chat) => page && <LeadView load={lead} {...{ answers, language, page, tab }} {...chat} />,
    picture: (answers) => (answers.doctors?.length ? <PictureView load={shown} answers={answers} /> : null),
  }
  return { ...spoken, words, services, parts }
}
