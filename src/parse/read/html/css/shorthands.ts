/** Properties under other names: those of writing from left to right and from top to bottom, and older ones. */
const sameAs: Readonly<Partial<Record<string, string>>> = {
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'margin-inline-start': 'margin-left',
  'margin-block-start': 'margin-top',
  'block-size': 'height',
  'inline-size': 'width',
  'max-block-size': 'max-height',
  'max-inline-size': 'max-width',
  'text-decoration-line': 'text-decoration',
  '-webkit-line-clamp': 'line-clamp',
}
const sides: Readonly<Partial<Record<string, readonly string[]>>> = {
  margin: ['margin-top', '', '', 'margin-left'],
  'margin-inline': ['margin-left', ''],
  'margin-block': ['margin-top', ''],
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-inline': ['left', 'right'],
  'inset-block': ['top', 'bottom'],
  overflow: ['overflow-x', 'overflow-y'],
}

/** What a declaration says, by properties that stand for nothing but themselves. */
export function longhandsOf(name: string, value: string): [property: string, value: string][] {
  const property =
    sameAs[name] ?? name.replace(/^-webkit-(?=mask|clip-path|transform|filter|background-clip|animation)/u, '')
  const named = sides[property]
  if (named) return sidesOf(named, value)
  // What stands for all sides of a kind is not known before its variables are.
  const isWhole = /^(?:initial|inherit|unset|revert|revert-layer)$|var\(/u.test(value)
  switch (property) {
    case 'font':
      return [['font-size', isWhole ? value : (fontSize.exec(value)?.[1] ?? 'medium')]]
    case 'background':
      return isWhole
        ? [['background-color', value]]
        : [
            ['background-image', /(?:url|gradient)\(/u.test(value) ? value : 'none'],
            ['background-clip', /(?:^|\s)text(?:\s|$)/u.test(value) ? 'text' : 'border-box'],
            ['background-color', value],
          ]
    case 'mask':
      return [['mask-image', value]]
    case 'animation':
      return [
        ['animation-name', value],
        ['animation-fill-mode', value],
      ]
    default:
      return [[property, value]]
  }
}

const fontSize =
  /(?:^|\s)([\d.]+(?:px|pt|pc|em|rem|%|vw|vh|ex|ch|mm|cm|in|q)|0|(?:xx?-)?(?:small|large)|medium)(?:\s|\/)/u

/** The parts of a value that white space divides, functions whole. */
export const wordsOf = (value: string): string[] => value.match(/[^\s(]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?/gu) ?? []

/** One value stands for all sides, a second one for every other side. */
function sidesOf(names: readonly string[], value: string): [string, string][] {
  const values = wordsOf(value)
  return names.flatMap((name, index): [string, string][] => {
    const own = values[index] ?? values[index % 2] ?? values[0]
    return name === '' || own === undefined ? [] : [[name, own]]
  })
}
