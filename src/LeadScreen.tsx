import type { ReactNode } from 'react'
import type { Standing } from './agency/standing'
import type { Language } from './content/read'
import type { Courier } from './lead/courier'
import { Lead } from './lead/Lead'
import { nameOfLanguage } from './lead/inWords'
import type { LeadAgency, LeadProps } from './lead/leadProps'
import { leadAnswers } from './leadAnswers'
import { leadProducts } from './leadProducts'
import type { Answers, Evidence } from './recommend/answers'
import { trackOf } from './recommend/person'
import type { Shown } from './ResultView'
import { look } from './results/view'

export type LeadParts = Shown & { leadWords: Language['lead']; chatWords: Language['chat']['words']; courier: Courier }

export type LeadScreenProps = Pick<LeadProps, 'language' | 'page' | 'tab' | 'onPrintSheet' | 'onBack'> & {
  parts: LeadParts
  answers: Answers
  evidence: Evidence[]
  /** Said while the answers are being weighed. */
  waiting: string
}

/** Joins answers, rules and agency to the contact form. */
export function LeadScreen({ parts, answers, evidence, waiting, ...props }: LeadScreenProps): ReactNode {
  const directory = parts.directory(answers)
  const agency = contactOf(parts.standing)
  if (!directory || !agency) return <p role="status">{waiting}</p>
  const { lookup, words, questions, leadWords, chatWords, today } = parts
  const mode = parts.mode(answers)
  const view = look({ directory, answers, today, words, evidence, mode })
  return (
    <Lead
      {...props}
      words={leadWords}
      agency={agency}
      products={leadProducts(answers, parts.standing.agency.products)}
      isMedicare={trackOf(answers) === 'medicare'}
      answers={leadAnswers(answers, { questions, lookup, language: props.language }, view, parts.recommend(directory, answers, evidence), { lead: leadWords, chat: chatWords })}
      isSample={parts.standing.agency.sample === true}
      courier={parts.courier}
    />
  )
}

/** Undefined where something is missing; then the form is off. */
function contactOf({ agency: { lead, legalName, dba, phone, email, privacy, languages = [] } }: Standing): LeadAgency | undefined {
  if (!lead || !legalName || !phone || !email || !privacy) return undefined
  return { recipient: lead.recipient, shortName: dba ?? legalName, phone, email, privacy, languages: languages.map((code) => ({ code, name: nameOfLanguage(code) })) }
}
