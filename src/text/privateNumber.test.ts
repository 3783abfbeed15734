import { expect, it } from 'vitest'
import { holdsPrivateNumber } from './privateNumber'

it.each(['123-45-6789', 'my number is 123 45 6789.', '123456789', '1EG4-TE5-MK73', '1eg4te5mk73', '4111 1111 1111 1111', '4111-1111-1111-1111', '1EG4 TE5 MK73', '123.45.6789', '123–45–6789', '１２３-４５-６７８９', '123\u00a045\u00a06789'])('knows %j', (text) => {
  expect(holdsPrivateNumber(text)).toBe(true)
})

it.each(['94110', '94110-1234', '(415) 555-0123', '415-555-0123', '4155550123', '2026-11-21', '415.555.0123', '11.21.2026', '2026.11.21', 'It costs 350.40 a month', '11/21/2026', '30 weeks', 'H1290-001-000', 'Dr. Vega and Dr. Tran'])('lets %j be', (text) => {
  expect(holdsPrivateNumber(text)).toBe(false)
})
