import type { HtmlElement } from '../tree.js'
import { type Declarations, type Declared, declarationsOf } from './declarations.js'
import { type Match, RuleIndex } from './matcher.js'
import type { SheetReader, StyleRule } from './sheet.js'
import type { Variables } from './variables.js'

/** What of a page's style sheets and attributes holds for an element. */
export interface Computed {
  get: (property: string) => string | undefined
  /** Custom properties. */
  variables: Variables
  /** Declarations that may hold: by selectors or conditions that cannot be judged here. */
  possible: ReadonlyMap<string, string>
  /** What holds for the text that is made before it and behind it. */
  before?: Computed | undefined
  after?: Computed | undefined
  /** What holds for its mark in a list. */
  marker?: Computed | undefined
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
  readonly #keyframes: SheetReader['keyframes']
  /** What a sheet says that properties of its own are where nothing declares them. */
  readonly initial: SheetReader['initial']
  /** Names of the ways to count that a sheet defines. */
  readonly counterStyles: SheetReader['counterStyles']

  constructor(sheets: SheetReader) {
    const { rules, keyframes, initial, counterStyles } = sheets
    this.#index = rules.length > 0 ? new RuleIndex(rules) : undefined
    this.#keyframes = keyframes
    this.initial = initial
    this.counterStyles = counterStyles
  }

  /** What the animations that a value names go through. */
  framesOf(names: string): readonly Declarations[] {
    return names.split(/[\s,]+/u).flatMap((name) => this.#keyframes.get(name)?.frames ?? [])
  }

  get isExhausted(): boolean {
    return this.#index?.isExhausted ?? false
  }

  /** What is declared for an element; undefined where nothing is. */
  of(element: HtmlElement): Computed | undefined {
    const { style } = element.attributes
    const matches = this.#index?.rulesFor(element) ?? []
    if ((style === undefined || style === '') && matches.length === 0) return undefined
    const of = (generated: StyleRule['selector']['generated']): Match[] =>
      matches.filter(({ rule }) => rule.selector.generated === generated)
    const [before, after, marker] = [of('before'), of('after'), of('marker')]
    return {
      ...this.#computed(of(undefined), style),
      ...(before.length > 0 && { before: this.#computed(before) }),
      ...(after.length > 0 && { after: this.#computed(after) }),
      ...(marker.length > 0 && { marker: this.#computed(marker) }),
    }
  }

  #computed(matches: readonly Match[], style?: string): Computed {
    const winners = new Map<string, Winner>()
    const possible = new Map<string, string>()
    const take = (property: string, declared: Declared, weight: number, order: number, layer = 0): void => {
      const own = declared.important ? 2_000_000_000 - layer + weight : layer + weight
      const earlier = winners.get(property)
      if (!earlier || own > earlier.weight || (own === earlier.weight && order >= earlier.order))
        winners.set(property, { ...declared, weight: own, order })
    }
    for (const { rule, isCertain } of matches)
      for (const [property, declared] of rule.declarations) {
        const { selector, order, layer } = rule
        if (isCertain)
          take(
            property,
            declared,
            selector.specificity,
            order,
            layer === undefined ? 0 : layer * 1_000_000 - 500_000_000,
          )
        else possible.set(property, declared.value)
      }
    if (style !== undefined && style !== '')
      for (const [property, declared] of declarationsOf(style)) take(property, declared, 1_000_000_000, 0)
    const value = (property: string): string | undefined => setValue(property, winners.get(property)?.value)
    for (const [property, declared] of this.#endOf(value)) take(property, declared, 1_500_000_000, 0)
    const variables = [...winners].filter(([property]) => property.startsWith('--'))
    return {
      get: value,
      variables: new Map(variables.map(([name, winner]) => [name, winner.value])),
      possible: possible.size > 0 ? possible : nothing,
    }
  }

  /** What an animation leaves behind that stays as it ends. */
  #endOf(value: (property: string) => string | undefined): Declarations {
    const isKept = /\b(?:forwards|both)\b/u.test(value('animation-fill-mode') ?? '')
    const names = isKept ? (value('animation-name')?.split(/[\s,]+/u) ?? []) : []
    return names.reduce<Declarations>((found, name) => this.#keyframes.get(name)?.end ?? found, new Map())
  }
}

const initial: Readonly<Partial<Record<string, string>>> = {
  color: 'black',
  display: 'inline',
  'font-size': 'medium',
  visibility: 'visible',
}

/** A value, or nothing where it says that nothing is declared. */
function setValue(property: string, value: string | undefined): string | undefined {
  if (value === 'initial' || (value === 'unset' && property === 'display')) return initial[property]
  return value === 'unset' || value === 'revert' || value === 'revert-layer' ? undefined : value
}
