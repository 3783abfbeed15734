import { Icon } from '../ui/Icon'

/** Links to read on, each a row as wide as an answer of the guide. */
export function LinkRows({ links }: { links: { href: string; text: string }[] }) {
  return (
    <ul className="learn-rows">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>
            {text}
            <Icon name="arrow" />
          </a>
        </li>
      ))}
    </ul>
  )
}
