import type { Identity } from '../agency/identity'
import type { Notice } from '../agency/notices'

/** Who runs this copy, and what the law has them say. All of one size, so that nothing of it is small print. */
export function Foot({ agency, notices = [] }: { agency: Identity; notices?: Notice[] }) {
  return (
    <>
      <p>
        <strong>{agency.name}</strong>. {agency.lines.join(' ')}
      </p>
      {notices.map(({ text, language }) => (
        <p key={text} lang={language}>
          {text}
        </p>
      ))}
    </>
  )
}
