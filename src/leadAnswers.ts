import { told, type Telling } from './chat/told'
import { worded } from './chat/worded'
import { fill } from './content/fill'
import type { Language } from './content/read'
import type { AnswerLine } from './lead/compose'
import { doctorKey, type Answers, type QuestionId } from './recommend/answers'
import type { Recommendation } from './recommend/recommendation'
import { pairsInWords } from './results/calls'
import { toVerify, type View } from './results/view'

/** Of the questions what an agent has to ask about anyway. The treatment is never among them. */
const questions = ['coverage', 'zip', 'timing', 'mainDoctor', 'specialists', 'medicines', 'needs', 'hospital', 'budget', 'weeksAway'] as const satisfies QuestionId[]

type Words = { lead: Language['lead']; chat: Language['chat']['words'] }

/** What may be told of the answers, in the words of the page. None of it goes without a tick. */
export function leadAnswers(answers: Answers, telling: Telling, view: View, recommendation: Recommendation, { lead, chat }: Words): AnswerLine[] {
  const line = (id: QuestionId & AnswerLine['id'], lines = told(id, answers, telling)): AnswerLine => ({ id, label: worded(telling.questions[id]!, answers.whoFor).label, told: lines })
  const doctors = answers.doctors?.map((doctor) => {
    const values = { name: view.names.doctor(doctorKey(doctor)), keep: chat.doctors[doctor.keep].toLocaleLowerCase(telling.language) }
    return fill(doctor.current ? lead.preview.doctorNow : lead.preview.doctor, values)
  })
  const leading = toVerify(recommendation)
  const found = leading.length > 0 ? leading : recommendation.otherWays.slice(0, 3)
  return [
    ...questions.filter((id) => answers[id] !== undefined).map((id) => line(id)),
    ...(doctors ? [doctors.length > 0 ? line('doctors', doctors) : line('doctors')] : []),
    ...(found.length > 0 ? [{ id: 'combinations' as const, label: lead.preview.combinations, told: pairsInWords(view, found) }] : []),
  ]
}
