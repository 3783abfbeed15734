import { existsSync, realpathSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { Candidate } from './candidate'

/** Chrome, Chromium and Edge where their installers put them, as far as they are there. */
export function installed(): Candidate[] {
  const programs = new Map<string, string>()
  for (const path of usualPaths(process.platform, process.env)) {
    if (!existsSync(path)) continue
    // A folder of the search path may be a link to another; each program is tried once.
    const program = realpathSync(path)
    if (!programs.has(program)) programs.set(program, path)
  }
  return [...programs.values()].map((executablePath) => ({ name: 'installed', executablePath }))
}

/** Where a platform's Chrome, Chromium and Edge usually are; the first is preferred. */
export function usualPaths(platform: NodeJS.Platform, env: Record<string, string | undefined>): string[] {
  if (platform === 'win32') return windows(env)
  if (platform === 'darwin') return mac(env)
  return linux(env)
}

function linux(env: Record<string, string | undefined>): string[] {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/local/bin', '/usr/bin', '/snap/bin']
  const onPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  return [...new Set([...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'])]
}

function mac(env: Record<string, string | undefined>): string[] {
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
    folders.map((folder) => posix.join(folder, `${app}.app/Contents/MacOS/${app}`)),
  )
}

function windows(env: Record<string, string | undefined>): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined)
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)))
}
