import { Logo } from './Logo'

/** The mark and the name; a "+" in it has the accent. */
export function Brand({ name }: { name: string }) {
  const [plan, group] = name.split(' + ')
  return (
    <>
      <Logo />
      <span>
        {plan}
        {group && <b> + </b>}
        {group}
      </span>
    </>
  )
}
