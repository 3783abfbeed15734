import { fill } from '../content/fill'
import { doctorKey, type Answers } from '../recommend/answers'
import { coverageOf } from '../recommend/person'
import type { ResultWords } from '../content/resultWords'
import type { DirectoryIndex } from '../recommend/directoryIndex'
import { isCalledDoctor, type Doctor, type PlanType } from '../directory/model'

/** What everything is called. An id the directory does not know is a name somebody said, and stands as it is. */
export type Names = {
  /** "Dr. Minh Tran" */
  doctor: (key: string) => string
  /** "Dr. Tran"; the whole name when two of the person's doctors share it. */
  short: (key: string) => string
  plan: (id: string) => string
  /** As the picture and sentences have it: Original Medicare without what goes with it. */
  planShort: (id: string) => string
  /** "Harbor Gold (HMO)"; Original Medicare with what goes with it, in the language shown, whatever the directory calls it. */
  planLabel: (id: string) => string
  planType: (id: string) => string
  group: (id: string) => string
  network: (id: string) => string
  hospital: (id: string) => string
  /** "an HMO or a PPO" is for the language to say: the types alone, as a list. */
  types: (types: PlanType[]) => string[]
}

export function namesIn(index: DirectoryIndex, answers: Answers, words: ResultWords): Names {
  const isDual = coverageOf(answers) === 'medicare-and-medi-cal'
  const keys = (answers.doctors ?? []).map(doctorKey)
  const lastNames = keys.map((key) => index.doctors.get(key)?.lastName)
  const titled = (doctor: Doctor, name: string) => (isCalledDoctor(doctor) ? fill(words.doctor, { name }) : name)

  const doctor = (key: string) => {
    const known = index.doctors.get(key)
    return known ? titled(known, `${known.firstName} ${known.lastName}`.trim()) : asTyped(key)
  }
  const planType = (id: string) => {
    const plan = index.plans.get(id)
    if (!plan) return ''
    return plan.snp ? `${words.planTypes[plan.type]} ${plan.snp}` : words.planTypes[plan.type]
  }
  const plan = (id: string) => index.plans.get(id)?.name ?? id

  return {
    doctor,
    short(key) {
      const known = index.doctors.get(key)
      const isShared = known && lastNames.filter((name) => name === known.lastName).length > 1
      return known && !isShared ? titled(known, fill(words.shortName, { first: known.firstName, last: known.lastName }).trim()) : doctor(key)
    },
    plan,
    planShort: (id) => (index.plans.get(id)?.type === 'ORIGINAL' ? words.planTypes.ORIGINAL : plan(id)),
    planType,
    planLabel(id) {
      if (index.plans.get(id)?.type === 'ORIGINAL') return isDual ? words.originalLabelDual : words.originalLabel
      const type = planType(id)
      const saysSo = plan(id)
        .split(/[\s()]+/)
        .includes(type)
      return type === '' || saysSo ? plan(id) : fill(words.planLabel, { plan: plan(id), type })
    },
    group: (id) => index.groups.get(id)?.name ?? id,
    network: (id) => index.networks.get(id)?.name ?? id,
    hospital: (id) => index.hospitals.get(id)?.name ?? id,
    types: (types) => types.map((type) => words.planTypes[type]),
  }
}

/** A name as the person typed it; a title keeps to its name. */
function asTyped(name: string): string {
  return fill(name.trim().replace(/^(dr|dra)\.? +/i, (title) => `${title.charAt(0).toUpperCase()}${title.slice(1).trim().replace('.', '')}. `))
}
