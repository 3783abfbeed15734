/** What the law asks an agency's site to say, in the words of `content/<language>/words.yaml`, under `notices`. */
import * as v from 'valibot'
import { day } from './day'
import { sentence } from './forms'

/** On every screen of an agency's copy, the first one included. */
export const agencyWordsSchema = v.strictObject({
  /** `{license}` of California */
  license: sentence,
  /** `{domicile}`, `{place}` */
  place: sentence,
  /** `{name}` of an agency that does not exist. */
  invented: sentence,
})

export const noticeWordsSchema = v.strictObject({
  /** Where Medicare is spoken of. */
  notMedicare: sentence,
  /** Elsewhere. */
  notGovernment: sentence,
  /**
   * The statement of third-party marketing organizations, word for word (42 CFR 422.2267(e)(41)), by the day from
   * which it holds. `{organizations}`, `{products}`. A translation is the agency's to have approved (agency.json): until
   * then these stand in English, and `language` says so.
   */
  thirdParty: v.pipe(v.array(v.strictObject({ from: day, language: v.optional(sentence), notAll: sentence, all: sentence })), v.nonEmpty()),
})

export type AgencyWords = v.InferOutput<typeof agencyWordsSchema>
export type NoticeWords = v.InferOutput<typeof noticeWordsSchema>
