import { expect, it } from 'vitest'
import { courierOf } from './courier'
import { messageNumber, storageOver } from './messages.fixture'
import { onDelivered } from './onDelivered'
import { outboxIn } from './outbox'
import { simulatedDay } from './weather.fixture'

it('tells of each delivery once, and of nothing that was taken back', async () => {
  const day = simulatedDay(Date.parse('2026-11-21T20:00:00Z'))
  let isDown = true
  const courier = courierOf({
    outbox: outboxIn(storageOver(new Map())),
    endpoint: 'https://leads.example.com',
    recipient: messageNumber(0).recipient,
    post: () => (isDown ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ status: 201, type: 'cors' as const, headers: new Headers() })),
    clock: day.clock,
    random: () => 0.5,
    alone: (_, run) => run(),
    tell: () => undefined,
    onTold: () => () => undefined,
  })
  courier.send(messageNumber(1))
  let told = 0
  onDelivered(courier, () => void told++)
  courier.send(messageNumber(2))
  courier.takeBack(messageNumber(2).id)
  await day.play(day.clock.now() + 1000)
  expect(told).toBe(0)
  isDown = false
  await day.play()
  courier.send(messageNumber(3))
  await day.play()
  expect(told).toBe(2)
})
