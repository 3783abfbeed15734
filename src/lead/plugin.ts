import { toJsonSchema } from '@valibot/to-json-schema'
import type { Plugin } from 'vite'
import { messageSchema } from './message'

/** Puts the JSON Schema of the message into the build, as `lead.schema.json`, for whoever receives it. */
export function leadPlugin(): Plugin {
  return {
    name: 'lead',
    generateBundle() {
      if (this.environment.name !== 'client') return
      this.emitFile({ type: 'asset', fileName: 'lead.schema.json', source: JSON.stringify(messageJsonSchema(), null, 2) })
    },
  }
}

/** That answers and their permission come together is all it cannot say. */
export function messageJsonSchema() {
  return toJsonSchema(messageSchema, { target: 'draft-2020-12', ignoreActions: ['check'] })
}
