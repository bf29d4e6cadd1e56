import { documentWords } from '../../formatters/document/words.js'
import { countLevels } from '../../formatters/count.js'
import { isJudged } from '../../formatters/unjudged.js'
import { hasCopy, type Item, type Session } from '../session.js'
import { pageWords } from '../words.js'
import { button, make } from './elements.js'

/** What can be done with a file of the table. */
export interface TableActions {
  show: (item: Item) => void
  copy: (item: Item) => void
}

/** The table of all files. Rows stay the same elements while results come, so that the focus stays where it is. */
export class FileTable {
  readonly element = make('table', { className: 'files' })
  #rows = new Map<number, { row: HTMLTableRowElement; shown: unknown }>()
  #body = make('tbody')

  constructor(
    private readonly session: Session,
    private readonly actions: TableActions,
  ) {}

  /** Begins again, in the language of the session. */
  reset(): void {
    const words = pageWords(this.session.locale)
    this.#rows.clear()
    this.#body = make('tbody')
    const heads = words.columns.map((text) => {
      const head = make('th', { textContent: text })
      head.scope = 'col'
      return head
    })
    this.element.replaceChildren(
      make('caption', { className: 'hidden', textContent: words.results }),
      make('thead', {}, [make('tr', {}, heads)]),
      this.#body,
    )
  }

  update(current: Item | undefined): void {
    const ids = new Set(this.session.items.map(({ id }) => id))
    for (const [id, { row }] of this.#rows)
      if (!ids.has(id)) {
        row.remove()
        this.#rows.delete(id)
      }
    for (const item of this.session.items) {
      const known = this.#rows.get(item.id) ?? { row: this.#body.appendChild(make('tr')), shown: item }
      if (known.shown !== item.result) this.#fill(known.row, item)
      this.#rows.set(item.id, { row: known.row, shown: item.result })
      const name = known.row.querySelector('button')
      if (item === current) name?.setAttribute('aria-current', 'true')
      else name?.removeAttribute('aria-current')
    }
  }

  #fill(row: HTMLTableRowElement, item: Item): void {
    const hadFocus = row.contains(document.activeElement)
    const { result, file } = item
    const words = pageWords(this.session.locale)
    // As the reports count: what keeps a file from being judged is no error of its report.
    const counted = result ? countLevels(result.messages) : undefined
    const name = button(file.path, () => this.actions.show(item), { className: 'name', disabled: !result })
    const head = make('th', {}, [name])
    head.scope = 'row'
    const count = (value: number | undefined): HTMLElement =>
      make('td', { className: 'count', textContent: value === undefined ? '' : String(value) })
    const copy = hasCopy(result)
      ? [button(words.copy, () => this.actions.copy(item), { ariaLabel: words.copyOf(file.path) })]
      : []
    row.replaceChildren(
      head,
      make('td', {}, [this.#verdict(result)]),
      make('td', { textContent: result?.report?.organ ?? '' }),
      count(counted?.error),
      count(counted?.warning),
      make('td', {}, copy),
    )
    if (hadFocus) name.focus()
  }

  #verdict(result: Item['result']): HTMLElement {
    const { locale } = this.session
    const words = pageWords(locale)
    if (result === undefined) return make('span', { className: 'waiting', textContent: words.waiting })
    if (result === null) return make('span', { textContent: '—' })
    const text = isJudged(result) ? documentWords(locale).verdict[result.verdict] : result.note
    return make('span', { className: `verdict is-${result.verdict}`, textContent: text })
  }
}
