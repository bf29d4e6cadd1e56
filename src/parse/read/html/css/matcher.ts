import type { HtmlElement } from '../tree.js'
import type { Compound } from './selectors.js'
import type { StyleRule } from './sheet.js'

/** Rules by what the element that they are for must be; a million comparisons take a fifth of a second. */
const mostSteps = 1_000_000

/** Finds the rules that hold for an element. */
export class RuleIndex {
  readonly #byId = new Map<string, StyleRule[]>()
  readonly #byClass = new Map<string, StyleRule[]>()
  readonly #byName = new Map<string, StyleRule[]>()
  readonly #others: StyleRule[] = []
  #steps = 0

  constructor(rules: readonly StyleRule[]) {
    for (const rule of rules) {
      const { id, classes, name } = rule.selector.compounds.at(-1) ?? { id: undefined, classes: [], name: undefined }
      const [first] = classes
      if (id !== undefined) add(this.#byId, id, rule)
      else if (first !== undefined) add(this.#byClass, first, rule)
      else if (name !== undefined) add(this.#byName, name, rule)
      else this.#others.push(rule)
    }
  }

  /** Whether there was more to compare than any page has; what was asked for after that is not known. */
  get isExhausted(): boolean {
    return this.#steps > mostSteps
  }

  rulesFor(element: HtmlElement): StyleRule[] {
    const { id, class: classes } = element.attributes
    const lists = [
      this.#others,
      ...namesOf(element).map((name) => this.#byName.get(name)),
      id === undefined ? undefined : this.#byId.get(id),
      ...classesOf(classes).map((name) => this.#byClass.get(name)),
    ]
    const found: StyleRule[] = []
    for (const list of lists)
      for (const rule of list ?? []) {
        if (this.isExhausted) return found
        const { compounds } = rule.selector
        if (this.#matches(element, compounds, compounds.length - 1)) found.push(rule)
      }
    return found
  }

  #matches(element: HtmlElement, compounds: readonly Compound[], last: number): boolean {
    this.#steps += 1
    const compound = compounds[last]
    if (!compound || !isSuch(element, compound)) return false
    if (last === 0) return true
    for (let { parent } = element; parent; { parent } = parent) {
      if (this.isExhausted) return false
      if (this.#matches(parent, compounds, last - 1)) return true
      if (compound.combinator === 'child') return false
    }
    // The root stands for html and for body in it.
    return element.parent === undefined && last === 1 && compounds[0]?.name === 'html' && compound.name === 'body'
  }
}

function add(map: Map<string, StyleRule[]>, key: string, rule: StyleRule): void {
  const rules = map.get(key)
  if (rules) rules.push(rule)
  else map.set(key, [rule])
}

/** Tags of html and body are not kept: the root of the tree is both. */
const namesOf = ({ name }: HtmlElement): string[] => (name === '' ? ['html', 'body'] : [name])

const splitClasses = new Map<string, string[]>()
const mostSplit = 2_000

function classesOf(list: string | undefined): string[] {
  if (list === undefined) return []
  const known = splitClasses.get(list)
  if (known) return known
  if (splitClasses.size > mostSplit) splitClasses.clear()
  const classes = list.split(/[ \t\n\f\r]+/u).filter((name) => name !== '')
  splitClasses.set(list, classes)
  return classes
}

function isSuch(element: HtmlElement, { name, id, classes }: Compound): boolean {
  if (name !== undefined && !namesOf(element).includes(name)) return false
  if (id !== undefined && element.attributes.id !== id) return false
  return classes.length === 0 || classes.every((one) => classesOf(element.attributes.class).includes(one))
}
