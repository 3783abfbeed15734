import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it.each([
  [['--prot', '4173'], /^receiver: Unknown option '--prot'/],
  [['--fail'], /^receiver: Option '--fail <value>' argument missing/],
  [['--port', '80a'], /^receiver: --port: "80a" is no port\. Give /],
  [['--origin', 'https://guide.example.com/'], /^receiver: --origin: "https:\/\/guide\.example\.com\/" is no origin\. Write /],
  [['--fail', 'often'], /^receiver: --fail: "often" is no failure\. Write /],
])('started with %j it says what is wrong, in a line', (options, said) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'serve.ts'), ...options], { encoding: 'utf8' })
  expect(stderr).toMatch(said)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(1)
})
