// Runs before the page's own script: where that does not come, the first question would stand there and answer nothing.
for (const script of document.querySelectorAll('script[type="module"]')) script.addEventListener('error', say)

function say() {
  const text = document.getElementById('first')?.textContent
  if (!text) return
  const { words } = JSON.parse(text)
  const reload = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: words.reload, onclick: () => location.reload() })
  const note = document.createElement('div')
  note.setAttribute('role', 'alert')
  note.append(Object.assign(document.createElement('p'), { textContent: words.gone }), reload)
  delete document.documentElement.dataset.goingOn
  document.getElementById('guide').replaceChildren(note)
}
