/** The site of somebody who helps, as a link; `address` without `https://`. */
export function Site({ address, className = '' }: { address: string; className?: string }) {
  return (
    <a className={`site-link strong ${className}`} href={`https://${address}`} target="_blank" rel="noopener noreferrer">
      {/* In a narrow place it breaks before a dot, not within a word. */}
      {address.split('.').flatMap((part, place) => (place === 0 ? [part] : [<wbr key={part} />, `.${part}`]))}
    </a>
  )
}
