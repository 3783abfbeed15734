import { useEffect, useState } from 'react'
import { contactPlace, type Address } from './address'

/**
 * The contact form is a place of its own over the result: it has its entry in the history, and changes nothing of the answers.
 *
 * @param isOffered Undefined while that is not known yet.
 * @param under The place it leads back to.
 */
export function useContact(address: Address, isOffered: boolean | undefined, under: string) {
  const [isAsked, setAsked] = useState(address.read() === contactPlace)
  useEffect(() => address.onChange((place) => setAsked(place === contactPlace)), [address])
  useEffect(() => {
    // Asked for in the address by somebody to whom it is not offered.
    if (isAsked && isOffered === false) address.move(under, true)
  }, [address, isAsked, isOffered, under])
  return {
    isOpen: isAsked && isOffered === true,
    open: () => {
      address.move(contactPlace, false)
      setAsked(true)
    },
    /** The place below is shown again. */
    close: () => {
      if (address.canGoBack()) return address.back()
      address.move(under, true)
      setAsked(false)
    },
    /** Something else is gone to. */
    leave: () => setAsked(false),
  }
}
