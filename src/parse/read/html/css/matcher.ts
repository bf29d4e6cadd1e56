import type { HtmlElement } from '../tree.js'
import type { Combinator, Compound, Selector } from './selectors.js'
import type { StyleRule } from './sheet.js'
import { type Certainty, passes } from './structure.js'

/** Rules by what the element that they are for must be; a million comparisons take a fifth of a second. */
const mostSteps = 1_000_000

/** A rule that holds for an element, or that may. */
export interface Match {
  rule: StyleRule
  isCertain: boolean
}

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

  rulesFor(element: HtmlElement): Match[] {
    const { id, class: classes } = element.attributes
    const lists = [
      this.#others,
      ...namesOf(element).map((name) => this.#byName.get(name)),
      id === undefined ? undefined : this.#byId.get(id),
      ...classesOf(classes).map((name) => this.#byClass.get(name)),
    ]
    const found: Match[] = []
    for (const list of lists)
      for (const rule of list ?? []) {
        if (this.isExhausted) return found
        const matches = this.#holds(element, rule.selector)
        if (matches !== false) found.push({ rule, isCertain: matches === true && rule.selector.certain })
      }
    return found
  }

  readonly #holds = (element: HtmlElement, { compounds, certain }: Selector): Certainty => {
    const matches = this.#matches(element, compounds, compounds.length - 1)
    return matches === true && !certain ? 'unknown' : matches
  }

  #matches(element: HtmlElement, compounds: readonly Compound[], last: number): Certainty {
    this.#steps += 1
    const compound = compounds[last]
    const own = compound ? this.#isSuch(element, compound) : false
    if (!compound || own === false || last === 0) return own
    let isUnknown = false
    for (const other of before(element, compound.combinator)) {
      if (this.isExhausted) return false
      const matches = this.#matches(other, compounds, last - 1)
      if (matches === true) return own
      isUnknown ||= matches === 'unknown'
    }
    if (isUnknown) return 'unknown'
    // The root stands for html and for body in it.
    const isBody = element.parent === undefined && last === 1 && compounds[0]?.name === 'html'
    return isBody && compound.name === 'body' ? own : false
  }

  #isSuch(element: HtmlElement, { name, id, classes, tests }: Compound): Certainty {
    if (name !== undefined && !namesOf(element).includes(name)) return false
    if (id !== undefined && element.attributes.id !== id) return false
    if (!classes.every((one) => classesOf(element.attributes.class).includes(one))) return false
    let all: Certainty = true
    for (const test of tests) {
      const passed = passes(element, test, this.#holds)
      if (passed === false) return false
      if (passed === 'unknown') all = 'unknown'
    }
    return all
  }
}

/** The elements that the compound before may be for. */
function* before(element: HtmlElement, combinator: Combinator | undefined): Generator<HtmlElement> {
  const { parent } = element
  if (combinator === 'child') {
    if (parent) yield parent
  } else if (combinator === 'descendant') {
    for (let outer = parent; outer; outer = outer.parent) yield outer
  } else if (parent) {
    const children = parent.children.filter((child) => child.type === 'element')
    const at = children.indexOf(element)
    yield* combinator === 'next' ? children.slice(Math.max(0, at - 1), at) : children.slice(0, at)
  }
}

function add(map: Map<string, StyleRule[]>, key: string, rule: StyleRule): void {
  const rules = map.get(key)
  if (rules) rules.push(rule)
  else map.set(key, [rule])
}

/** Tags of html and body are not kept: the root of a page is both. */
const namesOf = ({ name }: HtmlElement): string[] => (name === '' || name === 'srcdoc' ? ['html', 'body'] : [name])

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
