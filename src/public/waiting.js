// Runs before the page's own script (main.tsx), which is longer on its way than the first question.
const html = document.documentElement
html.dataset.waiting = ''
addEventListener('click', keep, true)
addEventListener('error', ({ target }) => target.type === 'module' && say(), true)

/** What is pressed meanwhile is not lost: main.tsx presses it again. Return in a field presses the button of its form. */
function keep(event) {
  const button = 'waiting' in html.dataset ? event.target.closest('#guide button') : null
  if (!button) return
  event.preventDefault()
  document.querySelector('[data-pressed]')?.removeAttribute('data-pressed')
  button.dataset.pressed = ''
}

/** Where the script does not come, the first question would stand there and answer nothing. */
function say() {
  const text = document.getElementById('first')?.textContent
  if (!text) return
  const { words } = JSON.parse(text)
  const reload = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: words.reload, onclick: () => location.reload() })
  const note = document.createElement('div')
  note.setAttribute('role', 'alert')
  note.append(Object.assign(document.createElement('p'), { textContent: words.gone }), reload)
  delete html.dataset.goingOn
  delete html.dataset.waiting
  document.getElementById('guide').replaceChildren(note)
}
