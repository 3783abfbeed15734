import { existsSync } from 'node:fs'
import type { Candidate } from './candidate'
import { installed } from './installed'
import { run } from './run'

/** Debian's and Ubuntu's package, for containers that run as root. It recommends fonts but needs none, so they are named. */
export async function debianPackage(): Promise<Candidate[]> {
  if (process.getuid?.() !== 0) throw new Error('not root')
  if (!existsSync('/usr/bin/apt-get')) throw new Error('no apt-get here')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { limitSeconds: 120, env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], { limitSeconds: 300, env })
  return installed()
}
