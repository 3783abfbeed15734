import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { brotli, firstLoad } from './bytes'
import { root } from './site'

const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Bare</title></head>
  <body><div id="page"></div><script type="module" src="./main.tsx"></script></body>
</html>
`

const main = `import { createRoot } from 'react-dom/client'
import { useMachine } from '@xstate/react'
import { createMachine } from 'xstate'

const lamp = createMachine({ initial: 'off', states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } } })

function Page() {
  const [{ value }, send] = useMachine(lamp)
  return <button type="button" onClick={() => send({ type: 'press' })}>{String(value)}</button>
}

createRoot(document.getElementById('page')!).render(<Page />)
`

/** Bytes in brotli of the least that React and XState can be: one button, two states. Built as the guide is. */
export async function barePageBytes(): Promise<number> {
  // Inside the project, so that the libraries are found.
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'bare-page-'))
  try {
    writeFileSync(join(folder, 'index.html'), html)
    writeFileSync(join(folder, 'main.tsx'), main)
    await build({ configFile: false, root: folder, cacheDir: join(folder, 'cache'), logLevel: 'error', plugins: [react()], build: { outDir: 'dist', modulePreload: { polyfill: false } } })
    return firstLoad(join(folder, 'dist')).reduce((sum, file) => sum + brotli(join(folder, 'dist', file)), 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
