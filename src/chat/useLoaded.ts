import { useEffect, useState } from 'react'

/** What a loader gives: undefined while it is on its way or not wanted, 'failed' when it did not come. Wanting it anew tries again. */
export function useLoaded<T>(load: () => Promise<T>, wanted: boolean): T | 'failed' | undefined {
  const [loaded, setLoaded] = useState<T | 'failed'>()
  useEffect(() => {
    let isWanted = wanted
    const take = (value: T | 'failed') => isWanted && setLoaded(() => value)
    if (wanted) load().then(take, () => take('failed'))
    return () => {
      isWanted = false
    }
  }, [load, wanted])
  return loaded
}
