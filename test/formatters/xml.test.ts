import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printXml } from '../../src/formatters/xml.js'
import { arbitraryText } from './arbitrary.js'
import { parseXml } from './parse-xml.js'

test('prints elements two spaces a level, and text as it is', () => {
  const text = { name: 'text', attributes: { kind: undefined }, text: 'a\nb' }
  expect(printXml({ name: 'root', attributes: { size: 1 }, children: [text, { name: 'none', attributes: {} }] })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<root size="1">
  <text>a
b</text>
  <none/>
</root>
`,
  )
})

test('shows what XML cannot hold or a reader cannot see', () => {
  const root = parseXml(printXml({ name: 'x', attributes: { a: '\0\ud800\ufffe\uffff\u202e\t' }, text: '\0\r]]>' }))
  expect(root.attributes['a']).toBe(String.raw`\u0000\ud800\ufffe\uffff\u202e\u0009`)
  expect(root.text).toBe(String.raw`\u0000\u000d]]>`)
})

test('is well formed whatever the text, which stays text', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      const root = parseXml(printXml({ name: 'x', attributes: { a: text }, text }))
      expect(root.children).toEqual([])
      expect(Object.keys(root.attributes)).toEqual(['a'])
    }),
  )
})
