import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { deepestLevel, type List, type ListLevel } from './numbering.js'
import { formatNumber } from './number-format.js'
import type { ParagraphProperties } from './story.js'
import type { Styles } from './styles.js'

const noMark = /[、。，．：；）】〕」』》]$/u

/** Computes the automatic numbers of a document, whose paragraphs must come in reading order. */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, List>
  readonly #styles: Styles
  /** The numbers reached, by definition and level. */
  readonly #numbers = new Map<string, (number | undefined)[]>()
  /** Lists and levels that have started again already. */
  readonly #restarted = new Set<string>()

  readonly #limits: Limits
  /** Characters of all labels so far: a file says one once and shows it in front of every paragraph. */
  #characters = 0

  constructor(lists: ReadonlyMap<string, List>, styles: Styles, limits: Limits) {
    this.#lists = lists
    this.#styles = styles
    this.#limits = limits
  }

  /**
   * What is displayed in front of the next paragraph; empty where it is in no list.
   *
   * @throws {InputError} `limit-inflated` where the labels together are longer than the parts of a file may be.
   */
  next(properties: ParagraphProperties): string {
    if (this.#lists.size === 0) return ''
    const style = this.#styles.paragraph(properties.style)
    const id = properties.list ?? style.list
    const list = id === undefined ? undefined : this.#lists.get(id)
    if (id === undefined || !list) return ''
    const depth = Math.min(deepestLevel, Math.max(0, properties.level ?? style.level ?? levelOf(list, style.style)))
    const level = list.levels.get(depth)
    if (!level) return ''
    this.#count(id, list, depth, level)
    if (level.format === 'bullet') return ''
    this.#take(level.text)
    let text = level.text
    for (let number = 1; number <= deepestLevel + 1; number += 1)
      if (text.includes(`%${number}`)) text = text.replaceAll(`%${number}`, this.#shown(list, number - 1, level))
    this.#take(text)
    if (text === '' || level.suffix === 'nothing') return text
    // A tab that aligns the text reads as a space, and after 一、 as nothing.
    return level.suffix === 'tab' && noMark.test(text) ? text : `${text} `
  }

  #count(id: string, list: List, depth: number, { start }: ListLevel): void {
    let numbers = this.#numbers.get(list.definition)
    if (!numbers) this.#numbers.set(list.definition, (numbers = []))
    const restart = list.restarts.get(depth)
    const key = `${id} ${depth}`
    if (restart !== undefined && !this.#restarted.has(key)) numbers[depth] = restart
    else {
      const reached = numbers[depth]
      numbers[depth] = reached === undefined ? start : reached + 1
    }
    this.#restarted.add(key)
    for (let below = depth + 1; below <= deepestLevel; below += 1) {
      const after = list.levels.get(below)?.restart
      if (after === undefined || (after > 0 && depth < after)) numbers[below] = undefined
    }
  }

  #take({ length }: string): void {
    this.#characters += length
    if (this.#characters > this.#limits.inflatedBytes) throw limitError('inflatedBytes', this.#limits)
  }

  #shown(list: List, depth: number, { legal }: ListLevel): string {
    const level = list.levels.get(depth)
    const value = this.#numbers.get(list.definition)?.[depth] ?? level?.start ?? 1
    return formatNumber(value, legal ? 'decimal' : (level?.format ?? 'decimal'))
  }
}

/** The level that numbers a style. */
function levelOf(list: List, style: string | undefined): number {
  if (style !== undefined) for (const [depth, level] of list.levels) if (level.style === style) return depth
  return 0
}
