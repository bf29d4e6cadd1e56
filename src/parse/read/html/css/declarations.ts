import parse, { type CssNode } from 'css-tree/parser'
import { mayBeColor } from './colors.js'
import { longhandsOf } from './shorthands.js'

/** A value of a property as it is written, in lower case. */
export interface Declared {
  value: string
  important: boolean
}

/** What is declared, by property; of a property that is there twice, the one that counts. */
export type Declarations = ReadonlyMap<string, Declared>

/** Properties that decide whether text is seen, or how it is laid out. */
const properties = new Set(
  (
    'animation-delay animation-duration animation-fill-mode animation-iteration-count animation-name animation-play-state backdrop-filter background-clip background-color background-image bottom box-shadow clip clip-path color color-scheme contain content ' +
    'content-visibility display fill filter flex flex-basis flex-grow float font-size grid-template-rows height left line-clamp line-height list-style list-style-type margin-left ' +
    'margin-top mask-image max-height max-width min-height min-width mso-hide mso-list mso-text-raise offset-path opacity outline overflow-x overflow-y ' +
    'padding padding-bottom padding-left padding-right padding-top position quotes right rotate scale text-decoration text-indent text-shadow top transform translate vertical-align visibility ' +
    '-webkit-text-fill-color -webkit-text-security -webkit-text-stroke white-space width z-index zoom'
  ).split(' '),
)

const wide = 'initial|inherit|unset|revert|revert-layer'
const function_ = String.raw`(?:calc|min|max|clamp)\(.*\)`
const number = String.raw`[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,3})?`
const length = new RegExp(
  `^(?:${number}(?:[a-z]{1,5}|%)?|auto|none|[a-z-]+-content|stretch|${function_}|${wide})$`,
  'u',
)

/** Values that browsers know; what they do not know leaves what was declared before. */
const keywords: Readonly<Partial<Record<string, { test: (value: string) => boolean }>>> = {
  display: new RegExp(
    `^(?:none|inline|flow-root|(?:inline-)?(?:block|flex|grid|table)|table-[a-z-]+|list-item|contents|ruby|block flow|-webkit-(?:inline-)?box|${wide})$`,
    'u',
  ),
  visibility: new RegExp(`^(?:visible|hidden|collapse|${wide})$`, 'u'),
  position: new RegExp(`^(?:static|relative|absolute|fixed|sticky|-webkit-sticky|${wide})$`, 'u'),
  opacity: new RegExp(`^(?:${number}%?|${function_}|${wide})$`, 'u'),
  color: { test: mayBeColor },
  ...Object.fromEntries(
    ['left', 'right', 'top', 'bottom', 'margin-left', 'margin-top', 'width', 'height', 'max-width', 'max-height'].map(
      (property) => [property, length],
    ),
  ),
}

const known = new Map<string, Declarations>()
/** Pages repeat a few attributes thousands of times. */
const mostKnown = 2_000

/** The declarations of a `style` attribute. */
export function declarationsOf(style: string): Declarations {
  const found = known.get(style)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const tree = parse(style, { context: 'declarationList', parseValue: false, onParseError: ignore })
  const declarations = declarationsIn(tree)
  known.set(style, declarations)
  return declarations
}

/** The declarations among the children of a block. */
export function declarationsIn({ children = [] }: Pick<CssNode, 'children'>): Declarations {
  const declarations = new Map<string, Declared>()
  const declare = (property: string, value: string, important: boolean): void => {
    if (!properties.has(property) && !property.startsWith('--')) return
    if (!value.includes('var(') && keywords[property]?.test(value) === false) return
    if (declarations.get(property)?.important === true && !important) return
    declarations.set(property, { value, important })
  }
  for (const node of children) {
    if (node.type !== 'Declaration') continue
    const name = unescaped(node.property ?? '').toLowerCase()
    const isOther = typeof node.important === 'string' && node.important.toLowerCase() !== 'important'
    if (isOther) continue
    const important = node.important !== false
    const value = valueOf(node)
    if (name === 'all') for (const property of properties) declare(property, value, important)
    else for (const [property, one] of longhandsOf(name, value)) declare(property, one, important)
  }
  return declarations
}

/** A value without comments, in lower case. */
function valueOf({ value }: CssNode): string {
  const raw = typeof value === 'object' ? value.value : value
  const text = typeof raw === 'string' ? raw : ''
  return unescaped(withoutComments(text).trim()).replace(/\s+/gu, ' ').toLowerCase()
}

/** Text of CSS with a space for each comment; one that nothing closes goes to the end. */
export function withoutComments(text: string): string {
  let result = ''
  for (let at = 0; ;) {
    const begin = text.indexOf('/*', at)
    if (begin < 0) return result + text.slice(at)
    const end = text.indexOf('*/', begin + 2)
    result += `${text.slice(at, begin)} `
    if (end < 0) return result
    at = end + 2
  }
}

/** Text of CSS with its escapes replaced. */
export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/giu, (_, code?: string, character?: string) =>
        code === undefined ? (character ?? '') : fromCode(Number.parseInt(code, 16)),
      )
    : text

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD')

/** Browsers go on behind what they cannot read. */
export const ignore = (): void => undefined
