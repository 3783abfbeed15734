/** Today, as YYYY-MM-DD, by the clock of the visitor, or of whoever runs the command: at five in the afternoon in California it is tomorrow in UTC. */
export function localDate(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
