// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Replied } from './Replied'
import { written } from './understanding/context.fixture'
import { questionIds } from '../guide/questions'

afterEach(cleanup)

it('says why a question is asked, and leads back to it', () => {
  const onGoOn = vi.fn<() => void>()
  render(<Replied reply="why" at="mainDoctor" answers={{}} content={written.es.chat} language="es" onGoOn={onGoOn} />)
  expect(screen.getByText(/Con ese médico viene el grupo/).closest('[lang]')?.getAttribute('lang')).toBe('es')
  screen.getByRole('button', { name: /¿Cuál es su médico/ }).click()
  expect(onGoOn).toHaveBeenCalledOnce()
})

it('says at every question what to do for who does not know', () => {
  for (const content of [written.en.chat, written.es.chat])
    for (const at of questionIds) {
      const { container, unmount } = render(<Replied reply="unsure" at={at} answers={{}} content={content} language="en" onGoOn={() => {}} />)
      expect([...container.querySelectorAll('p')].map((p) => (p.textContent ?? '').length > 0)).toEqual([true, true, true])
      unmount()
    }
})
