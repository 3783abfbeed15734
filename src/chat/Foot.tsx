import type { Identity } from '../agency/identity'

/** Who runs this copy, and what the law has them say. All of one size, so that nothing of it is small print. */
export function Foot({ agency, notices = [] }: { agency: Identity; notices?: string[] }) {
  return (
    <>
      <p>
        <strong>{agency.name}</strong>. {agency.lines.join(' ')}
      </p>
      {notices.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  )
}
