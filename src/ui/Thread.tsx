import './parts.css'

type ThreadProps = {
  doctor: string
  group: string
  plan: string
}

/** The idea of the whole guide in one line: a doctor, the medical group, the plan. */
export function Thread({ doctor, group, plan }: ThreadProps) {
  return (
    <ol className="thread side muted">
      <li>{doctor}</li>
      <li>{group}</li>
      <li>{plan}</li>
    </ol>
  )
}
