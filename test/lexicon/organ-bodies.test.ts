import { expect, it } from 'vitest'
import { bodyWithin } from '../../src/lexicon/organ-bodies.js'

it.each([
  ['卫健', '卫生健康'],
  ['人社', '人力资源和社会保障'],
  ['财政', '财政'],
])('%s is short for %s', (short, body) => {
  expect(bodyWithin(short, body)).toBe(true)
})

it.each([
  ['卫', '卫生健康'],
  ['健卫', '卫生健康'],
  ['生健', '卫生健康'],
  ['卫生健康事业', '卫生健康'],
])('%s is not short for %s', (short, body) => {
  expect(bodyWithin(short, body)).toBe(false)
})
