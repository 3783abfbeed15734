import { useEffect, useState } from 'react'

/** What a loader gives, once it is wanted and here. A failure leaves it undefined: whoever shows it says so where it matters. */
export function useLoaded<T>(load: () => Promise<T>, wanted: boolean): T | undefined {
  const [loaded, setLoaded] = useState<T>()
  useEffect(() => {
    let isWanted = wanted
    if (wanted) load().then((value) => isWanted && setLoaded(() => value)).catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [load, wanted])
  return loaded
}
