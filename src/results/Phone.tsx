import { Digits } from '../ui/Digits'

/** A number to call, as a link. */
export function Phone({ number, className = '' }: { number: string; className?: string }) {
  return (
    <a className={`phone-link figures strong ${className}`} href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <Digits number={number} />
    </a>
  )
}
