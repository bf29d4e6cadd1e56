import { AttributeAction, type AttributeSelector, parse, type Selector as Token, SelectorType } from 'css-what'
import { keptAttributes } from '../tree.js'

/** How a compound stands to the one before it. */
export type Combinator = 'descendant' | 'child' | 'next' | 'later'

/** What an element must be besides its name, its id and its classes. */
export type Test =
  | { kind: 'attribute'; token: AttributeSelector }
  /** One of the selectors holds for it, or none of them does. */
  | { kind: 'any' | 'none'; selectors: readonly Selector[] }
  /** It stands at a place among the children of its parent, which are counted from the front or from the back. */
  | { kind: 'place'; step: number; offset: number; fromBack: boolean; ofType: boolean }
  | { kind: 'empty' }

/** What an element must be: by its name, its id and its classes, and in other ways. */
export interface Compound {
  name: string | undefined
  id: string | undefined
  classes: string[]
  tests: Test[]
  combinator: Combinator | undefined
}

/** A selector as far as a page that nobody touches decides whether it holds. */
export interface Selector {
  /** From the outermost to the one that the declarations are for. */
  compounds: Compound[]
  specificity: number
  /** Whether it says nothing besides, so that it holds wherever its compounds do. */
  certain: boolean
  /** The text that it makes before or behind the element, or as its mark. */
  generated: 'before' | 'after' | 'marker' | undefined
}

/** States that no page is in while nobody touches it. */
const neverTrue = new Set([
  'hover',
  'active',
  'focus',
  'focus-within',
  'focus-visible',
  'target',
  'visited',
  'checked',
  'disabled',
  'indeterminate',
  'fullscreen',
  'modal',
  'popover-open',
])

const combinators: Readonly<Partial<Record<SelectorType, Combinator>>> = {
  [SelectorType.Descendant]: 'descendant',
  [SelectorType.Child]: 'child',
  [SelectorType.Adjacent]: 'next',
  [SelectorType.Sibling]: 'later',
}

/** The selectors of a list; those are left out that can hold for no element, or that name none. */
export function selectorsOf(list: string): Selector[] {
  try {
    const parsed = parse(list)
    const selectors = parsed.flatMap((tokens) => selectorOf(tokens) ?? [])
    // A browser that does not know one of them drops the rule.
    if (parsed.some((tokens) => tokens.some(mayBeUnknown))) for (const selector of selectors) selector.certain = false
    return selectors
  } catch {
    // Browsers drop the whole rule where one selector of its list is none.
    return []
  }
}

/** Pseudo-classes that browsers know, besides those of which it is known here when they hold. */
const known = new Set(
  (
    'any-link autofill default defined dir enabled has host host-context in-range invalid lang link optional ' +
    'out-of-range placeholder-shown playing read-only read-write required root scope user-invalid user-valid valid ' +
    'is not where empty'
  ).split(' '),
)

const mayBeUnknown = (token: Token): boolean =>
  token.type === SelectorType.Pseudo &&
  !known.has(token.name) &&
  !neverTrue.has(token.name) &&
  !/-(?:child|of-type)$/u.test(token.name)

const newCompound = (combinator: Combinator | undefined): Compound => ({
  name: undefined,
  id: undefined,
  classes: [],
  tests: [],
  combinator,
})

function selectorOf(tokens: readonly Token[]): Selector | undefined {
  let last = newCompound(undefined)
  const selector: Selector = { compounds: [last], specificity: 0, certain: true, generated: undefined }
  for (const token of tokens) {
    const combinator = combinators[token.type]
    if (combinator) selector.compounds.push((last = newCompound(combinator)))
    else if (token.type === SelectorType.Tag) {
      last.name = token.name.toLowerCase()
      selector.specificity += 1
    } else if (token.type === SelectorType.Attribute) addAttribute(selector, last, token)
    else if (token.type === SelectorType.PseudoElement) {
      if (token.name === 'slotted') {
        // What it means stands outside of the shadow that the sheet is for.
        last.name = 'slot'
        selector.certain = false
      } else if (token.name === 'before' || token.name === 'after' || token.name === 'marker')
        selector.generated = token.name
      // Which part of a text it is for cannot be determined without a browser.
      else if (/^(?:first-line|first-letter|part)$/u.test(token.name)) selector.certain = false
      else return undefined
    } else if (token.type === SelectorType.Pseudo) {
      if (neverTrue.has(token.name)) return undefined
      addPseudo(selector, last, token.name, token.data)
    } else if (token.type !== SelectorType.Universal) return undefined
  }
  return isNaming(last) || selector.certain ? selector : undefined
}

const isNaming = ({ name, id, classes }: Compound): boolean =>
  name !== undefined || id !== undefined || classes.length > 0

function addAttribute(selector: Selector, last: Compound, token: AttributeSelector): void {
  const isId = token.name === 'id' && token.action === AttributeAction.Equals
  selector.specificity += isId ? 10_000 : 100
  if (isId) last.id = token.value
  else if (token.name === 'class' && token.action === AttributeAction.Element) last.classes.push(token.value)
  else if (keptAttributes.has(token.name)) last.tests.push({ kind: 'attribute', token })
  else selector.certain = false
}

function addPseudo(selector: Selector, last: Compound, name: string, data: string | Token[][] | null): void {
  const isList = name === 'is' || name === 'where' || name === 'matches' || name === 'not'
  if (isList && Array.isArray(data)) {
    const selectors = data.flatMap((tokens) => selectorOf(tokens) ?? [])
    if (name !== 'where') selector.specificity += Math.max(0, ...selectors.map(({ specificity }) => specificity))
    last.tests.push({ kind: name === 'not' ? 'none' : 'any', selectors })
    return
  }
  selector.specificity += 100
  const places = name === 'root' || name === 'empty' ? [] : placesOf(name, typeof data === 'string' ? data : '')
  if (name === 'root') last.name ??= 'html'
  else if (name === 'host') last.name ??= 'template'
  else if (name === 'empty') last.tests.push({ kind: 'empty' })
  else if (places.length > 0) last.tests.push(...places)
  else selector.certain = false
}

/** Places among the children of an element, by the name of their pseudo-class; none for any other. */
function placesOf(name: string, formula: string): Test[] {
  const [, which, ofType] = /^(?:(first|last|only)|nth(?:-last)?)-(child|of-type)$/u.exec(name) ?? []
  if (ofType === undefined) return []
  const place = (fromBack: boolean, step: number, offset: number): Test => ({
    kind: 'place',
    step,
    offset,
    fromBack,
    ofType: ofType === 'of-type',
  })
  if (which === 'only') return [place(false, 0, 1), place(true, 0, 1)]
  if (which !== undefined) return [place(which === 'last', 0, 1)]
  const written = { odd: '2n+1', even: '2n' }[formula.trim()] ?? formula.replace(/\s+/gu, '')
  const [, sign = '', step, offset] = /^(?:([+-]?)(\d*)n)?([+-]?\d+)?$/u.exec(written) ?? []
  if (step === undefined && offset === undefined) return []
  const isBack = name.startsWith('nth-last')
  return [place(isBack, step === undefined ? 0 : Number(`${sign}${step === '' ? '1' : step}`), Number(offset ?? 0))]
}
