import type { FileResult, LintResult, Locale } from '../model/index.js'
import { isJudged } from '../formatters/unjudged.js'
import { defaultLimits, limitError } from '../parse/limits.js'
import { fatalResult } from '../results/fatal.js'
import { copyPath, freePath, reportPath, safePath } from './names.js'
import type { GivenFile, Packed, Previous } from './protocol.js'
import type { Remote } from './remote.js'
import { pageWords } from './words.js'

/** A file and what came of it. */
export interface Item {
  id: number
  file: GivenFile
  /** Absent while it waits; null for one that is not reported. */
  result?: FileResult | null
}

/** What the page knows: the files that were given, in their order, and last year's. */
export class Session {
  items: Item[] = []
  previous: Previous = { facts: [], unread: [] }
  #previousFiles: readonly GivenFile[] = []
  #count = 0
  /** Results of a check that was overtaken by another are nobody's. */
  #round = 0

  /** @param changed Called whenever there is something new to show. */
  constructor(
    private readonly remote: Pick<Remote, 'call' | 'stop'>,
    public locale: Locale,
    private readonly changed: () => void,
  ) {}

  /** Checks files; those that were given before stay. */
  async add(files: readonly GivenFile[]): Promise<void> {
    const added = files.map((file): Item => {
      const path = freePath(safePath(file.path), (one) => this.items.some((item) => item.file.path === one))
      const item = { id: (this.#count += 1), file: { ...file, path } }
      this.items.push(item)
      return item
    })
    this.changed()
    await this.#check(added)
  }

  /** Holds all files against reports of last year from now on; none takes that back. */
  async setPrevious(files: readonly GivenFile[]): Promise<void> {
    this.remote.stop()
    this.#previousFiles = files
    const round = (this.#round += 1)
    this.previous = { facts: [], unread: [] }
    const read = await Promise.all(
      files.map(async (file) => ({
        file,
        facts: await this.remote.call('readPrevious', file).catch(() => undefined),
      })),
    )
    if (round !== this.#round) return
    this.previous = {
      facts: read.flatMap(({ facts }) => (facts && 'names' in facts ? [facts] : [])),
      unread: read.flatMap(({ facts, file }) => (facts && 'names' in facts ? [] : [file.path])),
    }
    await this.#again()
  }

  /** Number of files that were given for last year. */
  get previousCount(): number {
    return this.#previousFiles.length
  }

  async setLocale(locale: Locale): Promise<void> {
    this.locale = locale
    await this.#again()
  }

  /** Forgets everything that was given, last year's reports too. */
  clear(): void {
    this.remote.stop()
    this.#round += 1
    this.items = []
    this.#previousFiles = []
    this.previous = { facts: [], unread: [] }
    this.changed()
  }

  get results(): FileResult[] {
    return this.items.flatMap(({ result }) => result ?? [])
  }

  get isBusy(): boolean {
    return this.items.some(({ result }) => result === undefined)
  }

  /** The page about one file, or about all. */
  report(item?: Item): Promise<string> {
    return this.remote.call('report', item?.result ? [item.result] : this.results, this.locale)
  }

  ledger(): Promise<Uint8Array> {
    return this.remote.call('ledger', this.results, this.locale)
  }

  /** The annotated copy of a file; undefined where it cannot have one. */
  async copyOf({ file, result }: Item): Promise<Packed | undefined> {
    if (!hasCopy(result)) return undefined
    const content = await this.remote.call('annotate', file, result, this.locale)
    return content instanceof Uint8Array ? { path: copyPath(file.path), content } : undefined
  }

  /** All that can be had, in one archive. */
  async archive(): Promise<Uint8Array> {
    const words = pageWords(this.locale)
    const files: Packed[] = [{ path: words.ledgerName, content: await this.ledger() }]
    const put = (path: string, content: Uint8Array): void => {
      files.push({ path: freePath(path, (one) => files.some((file) => file.path === one)), content })
    }
    for (const item of this.items) {
      if (!item.result || !isJudged(item.result)) continue
      put(reportPath(item.file.path), new TextEncoder().encode(await this.report(item)))
      const copy = await this.copyOf(item)
      if (copy) put(copy.path, copy.content)
    }
    return this.remote.call('pack', files)
  }

  async #again(): Promise<void> {
    this.remote.stop()
    this.#round += 1
    for (const item of this.items) delete item.result
    this.changed()
    await this.#check(this.items)
  }

  async #check(items: readonly Item[]): Promise<void> {
    const round = this.#round
    await Promise.all(
      items.map(async (item) => {
        const result = await this.remote
          .call('check', item.file, this.locale, this.previous)
          .catch((error: unknown) => this.#failed(item, error))
        if (round !== this.#round || result === undefined) return
        item.result = result
        this.changed()
      }),
    )
  }

  /** The result of a file whose check did not come to an end; undefined for one that was given up. */
  #failed({ file: { path } }: Item, error: unknown): LintResult | undefined {
    const why = error instanceof Error && 'why' in error ? error.why : undefined
    if (why === 'stopped') return undefined
    const { code, reason } =
      why === 'time' ? limitError('milliseconds', defaultLimits) : { code: 'internal', reason: internal }
    return fatalResult(path, code, reason, this.locale)
  }
}

/** Whether there is an annotated copy of what was checked. */
export const hasCopy = (result: Item['result']): result is LintResult =>
  result !== undefined && result !== null && isJudged(result) && result.report?.format === 'docx'

const internal = { zh: pageWords('zh-CN').failed, en: pageWords('en').failed }
