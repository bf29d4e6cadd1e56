import parse, { type CssNode } from 'css-tree/parser'

/** A value of a property as it is written, in lower case. */
export interface Declared {
  value: string
  important: boolean
}

/** What is declared, by property; of a property that is there twice, the one that counts. */
export type Declarations = ReadonlyMap<string, Declared>

/** Properties that decide whether text is seen, or how it is laid out. */
const properties = new Set([
  'background',
  'background-color',
  'background-image',
  'clip',
  'clip-path',
  'color',
  'content-visibility',
  'display',
  'font',
  'font-size',
  'height',
  'left',
  'list-style',
  'list-style-type',
  'margin-left',
  'margin-top',
  'max-height',
  'mso-hide',
  'mso-list',
  'mso-text-raise',
  'opacity',
  'overflow',
  'overflow-y',
  'position',
  'text-indent',
  'top',
  'transform',
  'vertical-align',
  'visibility',
  'white-space',
])

/** Values that browsers know, for properties where an unknown one would be taken for something else. */
const keywords: Readonly<Partial<Record<string, RegExp>>> = {
  display:
    /^(?:none|inline|flow-root|(?:inline-)?(?:block|flex|grid|table)|table-[a-z-]+|list-item|contents|ruby|initial|inherit|unset|revert|block flow|-webkit-box)$/u,
  visibility: /^(?:visible|hidden|collapse|initial|inherit|unset|revert)$/u,
  position: /^(?:static|relative|absolute|fixed|sticky|initial|inherit|unset|revert)$/u,
  opacity: /^[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,3})?%?$/u,
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
  for (const node of children) {
    if (node.type !== 'Declaration') continue
    const property = unescaped(node.property ?? '').toLowerCase()
    if (!properties.has(property)) continue
    const value = valueOf(node)
    const important = node.important === true
    if (keywords[property]?.test(value) === false) continue
    if (declarations.get(property)?.important === true && !important) continue
    declarations.set(property, { value, important })
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
