// Placeholder: to be replaced whole.
export type Context = Record<string, unknown>
export type Understood =
  | { kind: 'emergency'; call: '911' | '988' }
  | { kind: 'command'; command: 'back' | 'skip' | 'startOver' | 'done' }
  | { kind: 'answer'; value: unknown }
  | { kind: 'doctors'; names: string[] }
  | { kind: 'question' | 'unplaced'; explainers: string[] }
export function understand(_text: string, _context: Context): Understood {
  return { kind: 'unplaced', explainers: [] }
}
