import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { brotli, firstLoad } from './bytes'
import { root, serve, type Site } from './site'

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
  return <button type="button" data-question={value} onClick={() => send({ type: 'press' })}>{value}</button>
}

createRoot(document.getElementById('page')!).render(<Page />)
`

/** Bytes in brotli of the least that React and XState can be: one button, two states. Built as the guide is. */
export function barePageBytes(): Promise<number> {
  return withBarePage(({ root: folder }) => firstLoad(join(folder, 'dist')).reduce((sum, file) => sum + brotli(join(folder, 'dist', file)), 0))
}

/** The same page, served as the guide is: what it takes is the floor of what ours can. */
export function onBarePage<T>(run: (site: Site) => Promise<T>): Promise<T> {
  return withBarePage(async (config) => {
    const site = await serve(config)
    try {
      return await run(site)
    } finally {
      await site.close()
    }
  })
}

async function withBarePage<T>(run: (config: InlineConfig & { root: string }) => T | Promise<T>): Promise<T> {
  // Inside the project, so that the libraries are found.
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'bare-page-'))
  try {
    writeFileSync(join(folder, 'index.html'), html)
    writeFileSync(join(folder, 'main.tsx'), main)
    const config: InlineConfig & { root: string } = { configFile: false, root: folder, cacheDir: join(folder, 'cache'), logLevel: 'error', plugins: [react()], build: { outDir: 'dist', modulePreload: { polyfill: false } } }
    await build(config)
    return await run(config)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
