import { AttributeAction, parse, type Selector as Token, SelectorType } from 'css-what'

/** What an element must be: by its name, its id and its classes. */
export interface Compound {
  name: string | undefined
  id: string | undefined
  classes: string[]
  /** How the compound before it stands to this one. */
  combinator: 'descendant' | 'child' | undefined
}

/** A selector as far as names, ids, classes and nesting go. */
export interface Selector {
  /** From the outermost to the one that the declarations are for. */
  compounds: Compound[]
  specificity: number
  /** Whether it says nothing besides, so that it holds wherever its compounds do. */
  certain: boolean
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

/** The selectors of a list; those are left out that can hold for no element, or that name none. */
export function selectorsOf(list: string): Selector[] {
  let parsed: Token[][]
  try {
    parsed = parse(list)
  } catch {
    // Browsers drop the whole rule where one selector of its list is none.
    return []
  }
  return parsed.flatMap((tokens) => selectorOf(tokens) ?? [])
}

const newCompound = (combinator: Compound['combinator']): Compound => ({
  name: undefined,
  id: undefined,
  classes: [],
  combinator,
})

function selectorOf(tokens: readonly Token[]): Selector | undefined {
  let last = newCompound(undefined)
  const selector: Selector = { compounds: [last], specificity: 0, certain: true }
  for (const token of tokens) {
    switch (token.type) {
      case SelectorType.Tag:
        last.name = token.name.toLowerCase()
        selector.specificity += 1
        break
      case SelectorType.Universal:
        break
      case SelectorType.Attribute:
        if (token.name === 'class' && token.action === AttributeAction.Element) last.classes.push(token.value)
        else if (token.name === 'id' && token.action === AttributeAction.Equals) last.id = token.value
        else selector.certain = false
        selector.specificity += token.name === 'id' && token.action === AttributeAction.Equals ? 10_000 : 100
        break
      case SelectorType.Descendant:
      case SelectorType.Child:
        last = newCompound(token.type === SelectorType.Child ? 'child' : 'descendant')
        selector.compounds.push(last)
        break
      case SelectorType.Pseudo:
        if (neverTrue.has(token.name)) return undefined
        if (token.name === 'root') last.name ??= 'html'
        else selector.certain = false
        selector.specificity += 100
        break
      case SelectorType.PseudoElement:
        return undefined
      case SelectorType.Adjacent:
      case SelectorType.Sibling:
        // What stands before the element is not looked at: only its own compound is left.
        last = newCompound(undefined)
        selector.compounds = [last]
        selector.certain = false
        break
      default:
        return undefined
    }
  }
  return isNaming(last) || selector.certain ? selector : undefined
}

const isNaming = ({ name, id, classes }: Compound): boolean =>
  name !== undefined || id !== undefined || classes.length > 0
