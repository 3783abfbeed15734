import type { Courier } from './courier'

/** Hears once of each message that is delivered, those that waited from before included. Gives back the way to stop listening. */
export function onDelivered(courier: Courier, hear: (id: string) => void): () => void {
  const onTheWay = new Set<string>()
  const look = () => {
    for (const { message } of courier.held()) onTheWay.add(message.id)
    for (const id of onTheWay) if (courier.state(id).is === 'delivered' && onTheWay.delete(id)) hear(id)
  }
  look()
  return courier.onChange(look)
}
