import { useEffect, type ReactNode } from 'react'
import type { Standing } from './agency/standing'
import { Gone } from './chat/Gone'
import { useLoaded } from './chat/useLoaded'
import type { Language } from './content/read'
import { leadAnswers, leadProducts } from './leadAnswers'
import type { Courier } from './lead/courier'
import type { Lead } from './lead/Lead'
import { nameOfLanguage } from './lead/inWords'
import type { LeadAgency, LeadProps } from './lead/leadProps'
import type { Answers, Evidence } from './recommend/answers'
import { trackOf } from './recommend/person'
import type { Shown } from './ResultView'
import { look } from './results/view'

/** What the contact form needs, fetched when it is opened. */
export type LeadParts = Shown & { Lead: typeof Lead; leadWords: Language['lead']; chatWords: Language['chat']['words']; courier: Courier }

type LeadViewProps = Pick<LeadProps, 'language' | 'page' | 'tab' | 'onPrintSheet' | 'onBack'> & {
  load: () => Promise<LeadParts>
  answers: Answers
  evidence: Evidence[]
  /** Said until it is here. */
  waiting: string
  gone: { gone: string; reload: string }
}

/** Joins answers, rules and agency to the contact form. */
export function LeadView({ load, answers, evidence, waiting, gone, ...props }: LeadViewProps): ReactNode {
  const parts = useLoaded(load, true)
  const isHere = parts !== undefined && parts !== 'failed'
  useEffect(() => {
    if (!isHere) return
    scrollTo(0, 0)
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [isHere])
  if (parts === 'failed') return <Gone words={gone} />
  const directory = parts?.directory(answers)
  const agency = parts && contactOf(parts.standing)
  if (!directory || !agency) return <p role="status">{waiting}</p>
  const { lookup, words, questions, leadWords, chatWords, today } = parts
  const mode = parts.mode(answers)
  const view = look({ directory, answers, today, words, evidence, mode })
  return (
    <parts.Lead
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
