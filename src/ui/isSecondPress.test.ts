import type { MouseEvent } from 'react'
import { expect, it, vi } from 'vitest'

type Press = { at?: number; x?: number; by?: 'touch' | 'mouse' | 'pen'; detail?: number }

it.each<[string, Press[], boolean[]]>([
  ['a finger twice in one place', [{}, { at: 100 }], [false, true]],
  ['a finger that shakes', [{}, { at: 100, x: 30 }, { at: 200, x: 60 }], [false, true, true]],
  ['a finger, once it has read', [{}, { at: 400 }], [false, false]],
  ['a finger that goes on somewhere else', [{}, { at: 100, x: 100 }], [false, false]],
  ['a finger after a mouse', [{ by: 'mouse' }, { at: 100 }], [false, false]],
  ['a mouse that clicks twice', [{ by: 'mouse' }, { at: 100, by: 'mouse', detail: 2 }], [false, true]],
  ['a mouse that is quick', [{ by: 'mouse' }, { at: 100, by: 'mouse' }], [false, false]],
])('%s', async (_what, presses, second) => {
  vi.resetModules()
  const { isSecondPress } = await import('./isSecondPress')
  const asked = presses.map(({ at = 0, x = 0, by = 'touch', detail = 1 }) =>
    isSecondPress({ detail, timeStamp: at, clientX: x, clientY: 200, nativeEvent: { pointerType: by } } as unknown as MouseEvent),
  )
  expect(asked).toEqual(second)
})
