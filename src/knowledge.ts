/** The directory and the rules, in one place: loaded when the first answer needs them, kept while the page stands. */
import { proxy, wrap } from 'comlink'
// oxlint-disable-next-line import/default -- Vite makes one, of the worker's address.
import workerAddress from './directory/lookup.worker?worker&url'
import { file } from 'virtual:agency'
import { home } from './language'
import { countiesOf } from './directory/places/county'
import { emptyTables } from './directory/parts'
import { recommend } from './recommend/recommend'
import { noticesFor, type Notice, type Where } from './agency/notices'
import { reportLines } from './agency/report'
import { standingOf, type Standing } from './agency/standing'
import { leadProducts } from './leadProducts'
import { trackOf } from './recommend/person'
import { scriptAddress } from './scriptAddress'
import { optionals } from './recommend/alternatives'
import { weigh, type Weighed } from './recommend/weigh'
import { wireFolder } from './directory/wire/wire'
import { builtInPlaces, withBuiltInPlaces } from './directory/places/builtIn'
import type { Answers, Evidence } from './recommend/answers'
import type { NoticeWords } from './content/noticeWords'
import type { InWorker } from './directory/lookup.worker'
import type { Directory, IsoDate } from './directory/model'
import type { DoctorMatch, Lookup } from './directory/lookup'
import type { Mode, Recommendation } from './recommend/recommendation'

export type Knowledge = {
  lookup: Lookup
  /** Has the names of languages ready, in the language shown, before the question that needs them. */
  readLanguageNames: (shownIn: string) => Promise<void>
  weigh: (answers: Answers) => Promise<Weighed>
  /** Of the directory what the rules need for these answers; undefined until they have been weighed. */
  directory: (answers: Answers) => Directory | undefined
  /** The same two for somebody who is not asked now: what is searched and shown stays as it is. */
  apart: { weigh: (answers: Answers) => Promise<Weighed>; directory: (answers: Answers) => Promise<Directory> }
  recommend: (directory: Directory, answers: Answers, evidence: Evidence[]) => Recommendation
  /** By the visitor's clock. */
  today: IsoDate
  /** Whether plans may be named to this person. */
  mode: (answers: Answers) => Mode
  /** What the agency that runs this copy may do here. */
  standing: Standing
  /** The contact form may be shown to this person. */
  mayContact: (answers: Answers) => boolean
  /** What the law has the agency say on this screen. */
  notices: (words: NoticeWords, answers: Answers, screen: Where['screen'], language: string) => Notice[]
}

/** Of a directory what these answers need: the county's plans and groups, and the doctors named. */
type PartOf = (county: string, doctors: string[]) => Promise<Directory>

/** Finds the directory beside the page. Its lists live in a worker; the page holds what concerns this person. */
export async function openDirectory(today: IsoDate): Promise<Knowledge> {
  const base = new URL(wireFolder, home).href
  const worker = new Worker(scriptAddress(workerAddress), { type: 'module' })
  const inWorker = wrap<InWorker>(worker)
  const opening = new AbortController()
  const opened = Promise.race([inWorker.open(base), failure(worker, opening.signal)])
  // Read while the worker comes, in a task of its own.
  const [{ info, places, counties, elsewhere }] = await Promise.all([opened, nextTask().then(builtInPlaces)])
  opening.abort()
  const head = withBuiltInPlaces({ ...emptyTables(), ...info, places })
  // Whoever asks first has the table of ZIP codes put in order: now, and not when the person's own is sent.
  void nextTask().then(() => countiesOf(head.places, ''))
  const met = new Map<string, DoctorMatch>()
  let progress = 0
  const onBytes = proxy((come: number, all: number) => void (progress = come / all))

  const partOf: PartOf = async (county, doctors) => {
    const { directory, matches } = await inWorker.part(base, county, doctors, onBytes)
    for (const match of matches) met.set(match.doctor, match)
    return { ...directory, places: head.places }
  }
  const filesOf = (county: string) => (Object.hasOwn(counties, county) ? counties[county]! : elsewhere)
  return know(head, today, partOf, (county) => filesOf(county).plans > 0, {
    search: async (county, text) => {
      const matches = await inWorker.search(base, county, text)
      for (const match of matches) met.set(match.doctor, match)
      return matches
    },
    progress: () => progress,
    doctor: (id) => met.get(id),
    readLanguageNames: (shownIn) => inWorker.readLanguageNames(shownIn),
  })
}

/** Lets the page draw, and take what the person does, before what follows. */
function nextTask(): Promise<void> {
  return new Promise((go) => setTimeout(go))
}

/** A worker whose script does not come answers nothing: this is all it says. */
function failure(worker: Worker, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => {
      worker.terminate()
      reject(new Error('knowledge: the worker that holds the directory did not come. Try again, or load the page again.'))
    }
    worker.addEventListener('error', fail, { signal })
  })
}

/** Where the directory cannot be had: nothing is known of anybody, and what the person learns by calling still counts. */
export function goOnWithout(today: IsoDate): Knowledge {
  const head = withBuiltInPlaces({ ...emptyTables(), name: '', sample: false, planYear: Number(today.slice(0, 4)) + 1, asOf: today, staleAfterDays: 90, source: '' })
  return know(head, today, () => Promise.resolve(head), () => false, { search: () => Promise.resolve([]), progress: () => 1, doctor: () => undefined, readLanguageNames: () => Promise.resolve() })
}

/** Where no group is known, to be asked for on the calls: those most spoken in California (US Census, ACS 2023). */
const commonLanguages = ['en', 'es', 'zh', 'tl', 'vi', 'ko']

type Doctors = Pick<Lookup, 'progress' | 'doctor'> & Pick<Knowledge, 'readLanguageNames'> & { search: (county: string, text: string) => Promise<DoctorMatch[]> }

/**
 * @param head The directory without what belongs to a county.
 * @param isInReach Some plan is sold in the county.
 */
function know(head: Directory, today: IsoDate, partOf: PartOf, isInReach: (county: string) => boolean, { search, progress, doctor, readLanguageNames }: Doctors): Knowledge {
  const at = { ...file, today, directory: head }
  const standing = standingOf(file.input, at)
  for (const told of reportLines(standing.problems)) console.warn(told)
  let county = ''
  let part = { of: '', directory: head }
  let latest: Answers | null = null

  /** Of a ZIP in several counties the one that was chosen. */
  const placeOf = (zip: string, chosen?: string) => {
    const places = countiesOf(head.places, zip)
    return places.find((place) => place.county === chosen) ?? (places.length === 1 ? places[0] : undefined)
  }
  const countyIn = ({ zip = '', county: chosen }: Answers) => placeOf(zip, chosen)?.county ?? ''
  const modeFor = (answers: Answers) => (standing.mayName(trackOf(answers), countyIn(answers)) ? 'named' : 'education')
  const keyOf = (answers: Answers) => JSON.stringify([countyIn(answers), namedIn(answers)])

  const partFor = (answers: Answers) => partOf(countyIn(answers), namedIn(answers))
  const beforeDoctors = (answers: Answers): Weighed => {
    const counties = countiesOf(head.places, answers.zip ?? '').map((place) => place.county)
    return { counties, hospitals: [], canChange: [...optionals], isInReach: counties.some(isInReach) }
  }

  return {
    today,
    readLanguageNames,
    async weigh(answers) {
      county = countyIn(answers)
      latest = answers
      if (answers.doctors === undefined) {
        // Fetched while the next questions are answered; what goes wrong is told when it is needed.
        if (answers.zip !== undefined) partOf(county, []).catch(() => undefined)
        return beforeDoctors(answers)
      }
      const directory = await partFor(answers)
      // What comes late is for answers that have changed since, or for somebody else.
      if (latest === answers) part = { of: keyOf(answers), directory }
      return weigh(directory, answers, today)
    },
    directory: (answers) => (part.of === keyOf(answers) ? part.directory : undefined),
    apart: {
      weigh: async (answers) => (answers.doctors === undefined ? beforeDoctors(answers) : weigh(await partFor(answers), answers, today)),
      directory: partFor,
    },
    recommend: (directory, answers, evidence) => recommend(directory, answers, evidence, today, modeFor(answers)),
    mode: modeFor,
    standing,
    mayContact: (answers) => standing.mayContact(trackOf(answers), countyIn(answers)) && leadProducts(answers, standing.agency.products).length > 0,
    notices: (words, answers, screen, language) => noticesFor(standing, words, at, { track: trackOf(answers), county: countyIn(answers), screen, language }),
    lookup: {
      search: (text) => search(county, text),
      progress,
      doctor,
      hospitalName: (id) => part.directory.hospitals.find((hospital) => hospital.id === id)?.name ?? id,
      countyName: (zip, chosen) => placeOf(zip, chosen)?.countyName,
      languages() {
        const { groups } = part.directory
        return groups.length === 0 ? commonLanguages : [...new Set(['en', ...groups.flatMap((group) => group.languages)])].sort()
      },
      sample: head.sample,
    },
  }
}

function namedIn({ doctors = [] }: Answers): string[] {
  return doctors.flatMap(({ doctor }) => doctor ?? [])
}
