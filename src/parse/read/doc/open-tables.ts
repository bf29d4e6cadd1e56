import type { HiddenBy, Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { OpenStory } from '../docx/open-story.js'
import type { Story } from '../docx/story.js'
import { isFarLeft } from '../docx/looks-elements.js'
import type { PropertiesOfParagraph } from './paragraph-properties.js'
import type { RowDefinition } from './row-definition.js'
import { type PendingRow, tableOf } from './table-grid.js'

/** A table while it is read; the body of the document is one without rows. */
interface OpenLevel {
  rows: PendingRow[]
  /** Cells of the row at hand that have ended. */
  cells: Story[]
  /** The cell at hand. */
  story: OpenStory
}

const newLevel = (): OpenLevel => ({ rows: [], cells: [], story: new OpenStory() })

/** Puts paragraphs into the cells that their depth and their marks tell: the file has no beginnings of tables, only ends of cells and rows. */
export class OpenTables {
  readonly #limits: Limits
  /** The body, and the tables that are open, the innermost last. */
  readonly #levels: [OpenLevel, ...OpenLevel[]] = [newLevel()]
  #cells = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** The story that a paragraph of a depth stands in: 0 for the body, 1 for a cell of a table, 2 for one of a table in it. */
  storyAt(depth: number): OpenStory {
    if (depth > this.#limits.depth) throw limitError('depth', this.#limits)
    while (this.#levels.length - 1 > depth) this.#endTable()
    while (this.#levels.length - 1 < depth) this.#levels.push(newLevel())
    return this.#level.story
  }

  /** Ends the cell at hand. */
  endCell(): void {
    this.#cells += 1
    if (this.#cells > this.#limits.cells) throw limitError('cells', this.#limits)
    const level = this.#level
    level.cells.push(level.story.end())
    if (level.cells.length > this.#limits.spans) throw limitError('spans', this.#limits)
    level.story = new OpenStory()
  }

  /**
   * Ends the row at hand.
   *
   * @param mark What its mark says of it.
   * @param dropped Whether its mark is deleted or hidden: then it is none if its cells show and hide nothing either. Some programs format the mark as the text behind it.
   */
  endRow(mark: Pick<PropertiesOfParagraph, 'row' | 'filled' | 'collapsed' | 'isRowOff'>, dropped: boolean): void {
    const level = this.#level
    const rest = level.story.end()
    if (isFilled(rest)) level.cells.push(rest)
    level.story = new OpenStory()
    if (mark.filled) for (const story of level.cells) story.forEach(showWhite)
    const by = mark.collapsed ? 'collapsed' : mark.isRowOff || isOffPage(mark.row) ? 'outside' : undefined
    if (by) for (const story of level.cells) for (const item of story) hideWhole(item, by)
    const isDropped = dropped && !level.cells.some((story) => isFilled(story) || hidesText(story))
    if (!isDropped && level.cells.length > 0) level.rows.push({ cells: level.cells, definition: mark.row })
    level.cells = []
  }

  end(): Story {
    const { story } = this.#levels[0]
    this.storyAt(0)
    return story.end()
  }

  get #level(): OpenLevel {
    return this.#levels.at(-1) ?? this.#levels[0]
  }

  /** Ends the innermost table. What stands in it behind its last row is kept: as a row, or as paragraphs without one. */
  #endTable(): void {
    const level = this.#level
    if (level.cells.length > 0) this.endRow({}, false)
    const rest = level.story.end()
    this.#levels.pop()
    const outer = this.#level.story
    const table = tableOf(level.rows)
    if (table.rows.length > 0) outer.addTable(table)
    if (isFilled(rest)) outer.addBox(rest)
  }
}

const isFilled = (story: Story): boolean => story.some((item) => item.type === 'table' || item.text.trim() !== '')

const hidesText = (story: Story): boolean => story.some((item) => item.type === 'paragraph' && item.unseen.length > 0)

/** In a row with a coloured cell white text is taken as seen: only the end of a row tells what is behind it. */
function showWhite(item: Story[number]): void {
  if (item.type === 'table') return
  let { text } = item
  for (const { by, text: white, at } of [...item.unseen].reverse())
    if (by === 'colour') text = text.slice(0, at) + white + text.slice(at)
  item.text = text
  item.unseen = item.unseen.filter(({ by }) => by !== 'colour')
}

/** Whether a row ends to the left of where a page may begin. */
const isOffPage = (row: RowDefinition | undefined): boolean => isFarLeft(row?.edges.at(-1) ?? 0)

/** Nothing is seen of what stands in a row without height, or off the page. */
function hideWhole(item: Story[number], by: HiddenBy): void {
  if (item.type === 'table') {
    for (const { cells } of item.rows) for (const { story } of cells) for (const inner of story) hideWhole(inner, by)
    return
  }
  if (item.text !== '') item.unseen = [{ by, text: item.text, at: 0 }, ...item.unseen]
  item.text = ''
}
