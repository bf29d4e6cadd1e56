import { expect, test } from 'vitest'
import { styleSheet } from '../../src/formatters/html/style.js'

/** The three sets of colours of the style sheet, in its order: light, dark, paper. */
const palettes = [...styleSheet.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, rules = '']) =>
    new Map([...rules.matchAll(/--([\w-]+): #([\da-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour])),
)

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const levels = ['error', 'warning', 'info', 'pass']
const pairs = [
  ...['ink', 'muted', 'accent', 'link', ...levels].flatMap((text) => [
    [text, 'paper'],
    [text, 'head'],
  ]),
  ...levels.flatMap((level) => [
    [level, `${level}-ground`],
    ['ink', `${level}-ground`],
  ]),
]

test.each(['light', 'dark', 'paper'].map((name, index) => ({ name, index })))(
  'text has a contrast of at least 4.5 in $name',
  ({ index }) => {
    const colours = palettes[index] ?? new Map<string, string>()
    const weak = pairs.filter(([text = '', ground = '']) => {
      return !(contrast(colours.get(text) ?? '', colours.get(ground) ?? '') >= 4.5)
    })
    expect(weak).toEqual([])
  },
)

test('fetches nothing', () => {
  expect(styleSheet).not.toMatch(/url\(|@import|@font-face|image-set/)
})
