/**
 * The message a visitor may send to the agency: what the person previewed and did not take out, and the permissions
 * they ticked. What was removed or left empty is absent. Nothing else goes with it.
 *
 * Its JSON Schema is built into `lead.schema.json`, for whoever receives it. `schema` is raised when an old receiver
 * could not read a new message.
 */
import * as v from 'valibot'
import { products } from '../agency/products'

const text = (most: number, description: string) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most), v.description(description))
const time = (description: string) => v.pipe(v.string(), v.isoTimestamp(), v.description(description))

/**
 * What may be told of the answers, in the order of the topics an agent must go through before enrolling somebody in a Medicare
 * plan (42 CFR 422.2274(c)(12)). Treatment is no part of it: whether somebody is in treatment is health information that
 * no agent needs in order to call back.
 */
export const answerIds = [
  'coverage',
  'zip',
  'timing',
  'doctors',
  'mainDoctor',
  'specialists',
  'medicines',
  'needs',
  'hospital',
  'budget',
  'weeksAway',
  'combinations',
] as const
export type AnswerId = (typeof answerIds)[number]

const about: Record<AnswerId, string> = {
  coverage: 'Kind of coverage.',
  zip: 'ZIP code and county.',
  timing: 'Where the person stands: cover they have now, or why they look.',
  doctors: 'Doctors to keep, each with whether they must be kept and are seen now.',
  mainDoctor: 'Which of them is the main doctor.',
  specialists: 'Specialists through the main doctor, or directly.',
  medicines: 'Whether there are regular medicines: check the drug list. Names are never asked.',
  needs: 'Language, wheelchair, nearness.',
  hospital: 'Hospital wished for.',
  budget: 'Feeling about monthly cost.',
  weeksAway: 'Weeks a year away from home.',
  combinations: 'Plans and groups the guide found worth verifying, by name.',
}

const told = (description: string) => v.pipe(v.array(text(400, 'As the person saw it.')), v.nonEmpty(), v.maxLength(24), v.description(description))

const contact = {
  products: v.pipe(v.array(v.picklist(products)), v.nonEmpty(), v.description('The only things to talk about.')),
  name: text(120, 'As typed.'),
  when: v.optional(text(200, 'When to reach the person, as typed.')),
  language: v.optional(text(12, 'The language to speak, by its code (BCP 47).')),
  message: v.optional(text(2000, 'As typed.')),
}
const phone = text(40, 'As typed.')
/** Any that HTML takes for one, as o’brien’s with its apostrophe, and with a dot in the domain. */
export const email = v.pipe(v.string(), v.maxLength(254), v.rfcEmail(), v.regex(/\.[A-Za-z]{2,}$/))

const consent = v.strictObject({
  version: text(40, 'Of the text.'),
  text: text(1000, 'The words beside the box, as shown.'),
  at: time('When the box was ticked.'),
})

export const messageSchema = v.pipe(
  v.strictObject({
    schema: v.pipe(v.literal(1), v.description('Version of this shape.')),
    id: v.pipe(v.string(), v.uuid(), v.description('Also the Idempotency-Key: the same id is the same message.')),
    at: time('When Send was pressed.'),
    sample: v.optional(v.pipe(v.literal(true), v.description('Sent from a copy of the guide that speaks of an invented agency.'))),
    page: v.strictObject({
      kind: v.pipe(v.picklist(['site', 'embedded']), v.description('The guide’s own site, or within the page of another.')),
      origin: text(260, 'Of that site, without a path.'),
    }),
    locale: text(12, 'Language of the page (BCP 47).'),
    recipient: text(200, 'The one company that may use this.'),
    request: v.union([v.strictObject({ ...contact, phone, email: v.optional(email) }), v.strictObject({ ...contact, phone: v.optional(phone), email })]),
    answers: v.optional(
      v.pipe(v.strictObject(v.entriesFromObjects([v.partial(v.object(answersByTopic()))])), v.description('Only with the permission "answers". Each in the words of the page.')),
    ),
    consents: v.strictObject({
      contact: v.pipe(consent, v.description('To contact the person about the products ticked.')),
      answers: v.optional(v.pipe(consent, v.description('To get the answers.'))),
      texts: v.optional(v.pipe(consent, v.description('To text, or to call with an automatic dialer or a recorded voice.'))),
    }),
  }),
  v.check(({ answers, consents }) => (answers === undefined) === (consents.answers === undefined), 'holds answers without their permission, or the permission without answers'),
  v.title('A request for contact from the Plan + Group Guide'),
)

export type Message = v.InferOutput<typeof messageSchema>
export type ConsentId = keyof Message['consents']
export type ToldAnswers = NonNullable<Message['answers']>

function answersByTopic(): Record<AnswerId, ReturnType<typeof told>> {
  return Object.fromEntries(answerIds.map((id) => [id, told(about[id])])) as Record<AnswerId, ReturnType<typeof told>>
}
