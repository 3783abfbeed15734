/** The site of somebody who helps, as a link; `address` without `https://`. */
export function Site({ address, className = '' }: { address: string; className?: string }) {
  return (
    <a className={`site-link strong ${className}`} href={`https://${address}`} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  )
}
