import { expect, it } from 'vitest'
import { isPlaceholder } from './placeholder'

it.each([
  '', '-', '--', '?', '...', 'N/A', 'n/a', 'None', 'unknown', 'Pending', 'TBA', 'tbd', 'TODO', 'Todo: ask Bob', 'TODO legal name', 'Test',
  'xxx', '0Kxxxxx', '(707) xxx-xxxx', 'changeme', 'Change me', 'Insert name here', 'Insert agency', '[Agency name]', '<name>', '{{name}}', 'See <insert date>',
  'Your Agency', 'Your Agency, Inc.', 'Your Company Name', 'Agency Name', 'Example Agency', 'An invented agent', 'Invented, for the sample directory',
  'https://example.com/leads', 'https://leads.acme.test/x', 'https://your-endpoint', 'https://www.yourdomain.com/x', 'https://localhost/x', 'https://localhost:8787', 'https://127.0.0.1/x', 'https://[::1]:8787/x',
  'me@example.com', 'info@acme.example', 'you@yourdomain.com', 'your@email.com',
  '0X00000', '0A00000', '0000000', '1111111', '9999999', '0123456', '1234567',
])('%j was never filled in', (text) => {
  expect(isPlaceholder(text)).toBe(true)
  expect(isPlaceholder([{ deep: text }])).toBe(true)
})

it.each([
  'Todo Seguro Agency', 'TODO SEGURO, INC.', 'SEGUROS PARA TODO, INC.', 'Todo el año, de 9 a 5', 'La agencia puede recibir un pago por todo plan que usted elija.',
  'Insert Coin Insurance', 'Change Me Up Insurance', 'Invented Here Insurance', 'Inventive Benefits', 'Maxxx Insurance', 'Pending Oreille Agency', 'None Better Insurance', 'Testa & Sons', 'Unknown River Benefits',
  'Your company pays nothing. The agency may be paid.', 'The agency never sells your name.', 'Your Health Insurance Shop',
  '保险', 'ñ', '한국 보험', '5', '711', '0C00012', '0K41726', '4012345', '0A00001', '8817263', '2026-10-01', '555 Main Street, Fresno, CA 93701', 'PO Box 5550123', '55501-0123', 'Y0001_12345_C',
  'https://nonexample.com/x', 'https://example.com.br/x', 'https://latest.example-benefits.com/x', 'https://yourhealthplans.com', 'you.me@tidewater.com',
])('%j may be true of somebody', (text) => {
  expect(isPlaceholder(text)).toBe(false)
})

it.each(['555-0400', '(707) 555-0142', '707.555.1212', '213-555-5555', '555-555-5555', '000-000-0000', '123-456-7890', '(111) 442-3141', '999-999-9999', '888-888-8888', '+1 (555) 442-3141', '1-800-123-4567', '(707) 042-3141', '(411) 442-3141'])(
  'nobody has the phone number %s',
  (phone) => {
    expect(isPlaceholder(phone, true)).toBe(true)
  },
)

it.each(['(707) 442-3141', '+1 707 442 3141', '17074423141', '(559) 555-2341', '800-632-5550', '1-888-442-0100', '442-3141', '+44 20 7946 0958', '+52 55 5555 1234'])('somebody may have the phone number %s', (phone) => {
  expect(isPlaceholder(phone, true)).toBe(false)
})
