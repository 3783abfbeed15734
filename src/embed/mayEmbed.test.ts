import { expect, it } from 'vitest'
import { mayEmbed } from './mayEmbed'

const sites = ['https://broker.example', 'https://www.broker.example']

it('lets any site in where the agency names none', () => {
  expect(mayEmbed('any', 'https://anyone.example', ['https://anyone.example'])).toBe(true)
})

it('lets nobody in where the list could not be read', () => {
  expect(mayEmbed([], 'https://broker.example', [])).toBe(false)
})

it('lets in the sites named, and no other, however alike', () => {
  expect(mayEmbed(sites, 'https://www.broker.example', [])).toBe(true)
  for (const other of ['https://broker.example.evil.example', 'http://broker.example', 'https://broker.example:8443', 'https://broker.example/', 'null', '']) {
    expect(mayEmbed(sites, other, []), other).toBe(false)
  }
})

it('wants every page around to be named, not the nearest alone', () => {
  expect(mayEmbed(sites, 'https://broker.example', ['https://broker.example', 'https://www.broker.example'])).toBe(true)
  expect(mayEmbed(sites, 'https://broker.example', ['https://broker.example', 'https://evil.example'])).toBe(false)
  expect(mayEmbed(sites, 'https://broker.example', ['null'])).toBe(false)
})
