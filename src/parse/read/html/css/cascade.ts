import type { HtmlElement } from '../tree.js'
import { type Declared, declarationsOf } from './declarations.js'
import { RuleIndex } from './matcher.js'
import type { StyleRule } from './sheet.js'

/** What of a page's style sheets and attributes holds for an element. */
export interface Computed {
  get: (property: string) => string | undefined
  /** Declarations that may hold: by selectors or conditions that cannot be judged here. */
  possible: ReadonlyMap<string, string>
}

interface Winner extends Declared {
  /** Higher ones go over lower ones. */
  weight: number
  order: number
}

const nothing: ReadonlyMap<string, string> = new Map()

/** Works out which declarations hold for elements. */
export class Cascade {
  readonly #index: RuleIndex | undefined

  constructor(rules: readonly StyleRule[]) {
    this.#index = rules.length > 0 ? new RuleIndex(rules) : undefined
  }

  get isExhausted(): boolean {
    return this.#index?.isExhausted ?? false
  }

  /** What is declared for an element; undefined where nothing is. */
  of(element: HtmlElement): Computed | undefined {
    const { style } = element.attributes
    const rules = this.#index?.rulesFor(element) ?? []
    if ((style === undefined || style === '') && rules.length === 0) return undefined
    const winners = new Map<string, Winner>()
    const possible = new Map<string, string>()
    const take = (property: string, declared: Declared, weight: number, order: number): void => {
      const own = declared.important ? 2_000_000_000 - (weight < 0 ? 2 * weight : 0) + weight : weight
      const before = winners.get(property)
      if (!before || own > before.weight || (own === before.weight && order >= before.order))
        winners.set(property, { ...declared, weight: own, order })
    }
    for (const { selector, declarations, order, layered } of rules)
      for (const [property, declared] of declarations) {
        if (selector.certain) take(property, declared, selector.specificity - (layered ? 500_000_000 : 0), order)
        else possible.set(property, declared.value)
      }
    if (style !== undefined && style !== '')
      for (const [property, declared] of declarationsOf(style)) take(property, declared, 1_000_000_000, 0)
    return { get: (property) => winners.get(property)?.value, possible: possible.size > 0 ? possible : nothing }
  }
}
