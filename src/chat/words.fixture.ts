import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ChatWords } from '../content/chatWords'

/** The English words, for tests that look for what a visitor reads. */
export const words = (parse(readFileSync(join(import.meta.dirname, '../../content/en/words.yaml'), 'utf8')) as { chat: ChatWords }).chat
