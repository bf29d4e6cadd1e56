import { expect, test } from 'vitest'
import { sanitize, withoutCommands } from '../../src/formatters/sanitize.js'

test.each([
  ['an escape sequence', '\x1b[31m红', '\\u001b[31m红'],
  ['C1 controls', 'a\x9b31m', 'a\\u009b31m'],
  ['delete and null', '\x7f\0', '\\u007f\\u0000'],
  ['line ends and tabs', 'a\r\n\tb', 'a\\u000d\\u000a\\u0009b'],
  ['bidi overrides', '\u202e13\u202c', '\\u202e13\\u202c'],
  ['bidi isolates', '\u2066x\u2069', '\\u2066x\\u2069'],
  ['zero-width characters', '人\u200b民\ufeff', '人\\u200b民\\ufeff'],
  ['line separators', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['tag characters beyond the basic plane', '\u{e0041}', '\\udb40\\udc41'],
  ['half of a surrogate pair', 'a\ud800', 'a\\ud800'],
])('shows %s as escapes', (_, text, safe) => {
  expect(sanitize(text)).toBe(safe)
})

test('leaves Chinese, full-width forms, spaces and rare characters alone', () => {
  const text = '（七）总 计　１３ × 𠮷 é 👍'
  expect(sanitize(text)).toBe(text)
})

test.each([
  '::stop-commands::x',
  ' ::error::x',
  '\t::error::x',
  '\u3000::error::x',
  '\u00a0 ::add-mask::x',
  'a\n::error::x',
])('leaves no command to a runner of workflows in %j', (text) => {
  // A runner trims white space of any kind.
  expect(
    withoutCommands(text)
      .split('\n')
      .filter((line) => line.trim().startsWith('::')),
  ).toEqual([])
})
