// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Choice } from './Choice'
import { QuestionCard } from './QuestionCard'

afterEach(cleanup)

const options = [
  { value: 'medicare', label: 'Medicare' },
  { value: 'not-sure', label: 'I’m not sure' },
]

function ask(given?: string, arrived?: boolean) {
  const onSubmit = vi.fn<(data: FormData) => void>()
  render(
    <QuestionCard id="coverage" left="About 9 questions left" title="What kind?" why="Each has its own rules." arrived={arrived} onSubmit={onSubmit}>
      <Choice name="coverage" options={options} given={given} yourAnswer="Your answer" />
    </QuestionCard>,
  )
  return onSubmit
}

it('sends the value of the answer pressed under the name of the question', () => {
  const onSubmit = ask()
  fireEvent.click(screen.getByRole('button', { name: 'I’m not sure' }))
  expect(onSubmit).toHaveBeenCalledOnce()
  expect([...onSubmit.mock.calls[0]![0]]).toEqual([['coverage', 'not-sure']])
})

it('asks in a form that names the question, whose legend is the only h1', () => {
  ask()
  const group = screen.getByRole('group', { name: 'What kind?' })
  expect(group.closest('form')?.dataset.question).toBe('coverage')
  expect(group.querySelector('legend h1')).toBe(screen.getByRole('heading', { level: 1 }))
  const described = group.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['Each has its own rules.', 'About 9 questions left'])
})

it('says in words which answer was given before', () => {
  ask('medicare')
  expect(screen.getByRole('button', { name: /^Medicare\s*Your answer$/ })).toBeDefined()
  expect(screen.queryByRole('button', { name: /not sure.*Your answer/ })).toBeNull()
})

it('takes the focus when the visitor arrives by an answer, not when the page loads', async () => {
  const frame = () => new Promise((go) => requestAnimationFrame(go))
  ask()
  await frame()
  expect(document.activeElement).toBe(document.body)
  cleanup()
  ask(undefined, true)
  await frame()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})
