import { fill } from '../content/fill'
import { doctorKey, type Answers, type NamedDoctor } from '../recommend/answers'
import type { Change, Recommendation } from '../recommend/recommendation'
import type { Form } from '../content/resultWords'
import type { QuestionCopies } from './told'
import type { View } from './view'

/** A change in words. Several that differ in a name alone are one line; `change` is the first of them. */
type ChangeLine = { key: string; answer: string; effect: string; change: Change }

/** "If … then …" for each change, near-identical ones together. */
export function changeLines(view: View, recommendation: Recommendation, copies: QuestionCopies): ChangeLine[] {
  const groups = new Map<string, { change: Change; names: string[]; text: (names: string[]) => string }>()
  for (const change of recommendation.wouldChange) {
    const { kind, name, text } = read(view, change, copies)
    const key = JSON.stringify([change.question, kind, change.effect])
    const same = groups.get(key)
    if (same) same.names.push(...name)
    else groups.set(key, { change, names: name, text })
  }
  return [...groups].map(([key, { change, names, text }]) => ({ key, change, answer: text(names), effect: effectText(view, recommendation, change) }))
}

/** What the change is, the name that tells it from others of its kind, and its sentence. */
type Read = { kind: string; name: string[]; text: (names: string[]) => string }

function read(view: View, { question, answer }: Change, copies: QuestionCopies): Read {
  const { words, names, say } = view
  const { change } = words
  const plain = (text: string): Read => ({ kind: text, name: [], text: () => text })
  const listed = (kind: string, name: string, form: Form, word: string): Read => ({
    kind,
    name: [name],
    text: (all) => say.form(form, all.length, { [word]: say.either(all) }),
  })
  const option = (value: unknown) => copies[question]?.told?.[String(value)] ?? copies[question]?.options?.[String(value)] ?? String(value)
  switch (question) {
    case 'doctors': {
      const { kind, doctor } = doctorChange(view.answers.doctors ?? [], answer as NamedDoctor[])
      return kind === 'other'
        ? plain(fill(change.other, { answer: copies.doctors?.label ?? question }))
        : listed(kind, names.short(doctor), change[kind], 'doctors')
    }
    case 'mainDoctor':
      return answer === 'none' ? plain(change.noMainDoctor) : listed('main', names.short(answer as string), change.mainDoctor, 'doctors')
    case 'treatment': {
      const treatment = answer as NonNullable<Answers['treatment']>
      if (treatment.answer !== 'yes') return plain(treatment.answer === 'no' ? change.treatmentNo : change.treatmentUnsaid)
      return listed('with', say.list(treatment.doctors.map(names.short)), change.treatmentWith, 'doctors')
    }
    case 'hospital':
      return answer === 'none' ? plain(change.noHospital) : listed('hospital', names.hospital(answer as string), change.hospital, 'hospitals')
    case 'weeksAway':
      return plain(answer === 0 ? change.notAway : say.form(change.away, answer as number, { count: answer as number }))
    case 'specialists':
      return plain(change.specialists[answer as NonNullable<Answers['specialists']>])
    case 'budget':
      return plain(change.budget[answer as NonNullable<Answers['budget']>])
    case 'needs':
      return needs(view, answer as NonNullable<Answers['needs']>, plain, listed)
    case 'medicines':
      return plain(change.medicines)
    case 'timing':
    case 'coverage':
      return plain(fill(change[question], { answer: option(answer) }))
    case 'zip':
    case 'county':
    case 'hasMedicare':
    case 'hasMediCal':
    case 'hasJobCover':
    case 'checkAnswers':
      break
  }
  return plain(fill(change.other, { answer: option(answer) }))
}

function needs(
  view: View,
  answer: NonNullable<Answers['needs']>,
  plain: (text: string) => Read,
  listed: (kind: string, name: string, form: Form, word: string) => Read,
): Read {
  const { words, say, answers } = view
  const before = answers.needs ?? { language: 'en', wheelchair: false, near: false }
  if (answer.language === before.language) return plain(words.change.needs)
  return answer.language === 'en'
    ? plain(words.change.english)
    : listed('language', say.languageName(answer.language), words.change.language, 'languages')
}

function doctorChange(before: NamedDoctor[], after: NamedDoctor[]): { kind: 'must' | 'nice' | 'without' | 'other'; doctor: string } {
  const left = before.find((doctor) => after.every((other) => doctorKey(other) !== doctorKey(doctor)))
  if (left) return { kind: 'without', doctor: doctorKey(left) }
  const changed = after.find((doctor) => before.some((other) => doctorKey(other) === doctorKey(doctor) && other.keep !== doctor.keep))
  return changed ? { kind: changed.keep, doctor: doctorKey(changed) } : { kind: 'other', doctor: '' }
}

function effectText({ words, names }: View, { outcome, verify }: Recommendation, { effect }: Change): string {
  const { change } = words
  const { first } = effect
  if (effect.outcome !== 'RANKED' || !first) return change.outcomes[effect.outcome]
  const isNow = (one: { plan: string | null; group: string | null }) => one.plan === first.plan && one.group === first.group
  const name = [first.plan === null ? '' : names.planShort(first.plan), first.group === null ? '' : names.group(first.group)].filter(Boolean)
  if (name.length === 0) return outcome === 'RANKED' ? change.alsoFirst : change.outcomes.RANKED
  const text = name.length === 2 ? fill(words.pair, { plan: name[0]!, group: name[1]! }) : name[0]!
  return fill(verify.some((one) => one.rank === 1 && isNow(one)) ? change.stillFirst : change.firstIs, { name: text })
}
