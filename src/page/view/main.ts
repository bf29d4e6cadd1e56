import { documentWords } from '../../formatters/document/words.js'
import { isJudged } from '../../formatters/unjudged.js'
import { countVerdicts } from '../../formatters/count.js'
import { defaultLimits } from '../../parse/limits.js'
import { project } from '../../project.js'
import type { GivenFile } from '../protocol.js'
import { Remote, type WorkerLike } from '../remote.js'
import { Session, type Item } from '../session.js'
import { pageWords } from '../words.js'
import { droppedFiles } from './dropped.js'
import { button, choose, download, make } from './elements.js'
import { chosenFiles, pasted, pastedFiles } from './given.js'
import { unpacked } from './packed.js'
import { onPrintKeys, printFrame } from './print.js'
import { FileTable } from './table.js'

/** Starting a worker takes its time too. */
const milliseconds = defaultLimits.milliseconds + 5_000

/** The page: what is given on top, what came of it below. */
class Page {
  readonly #session: Session
  readonly #table: FileTable
  readonly #status = make('p', { className: 'status' })
  readonly #frame = make('iframe', { hidden: true })
  readonly #actions = make('div', { className: 'actions', hidden: true })
  #current: Item | undefined

  constructor(
    private readonly root: HTMLElement,
    remote: Remote,
  ) {
    const locale = /^zh/iu.test(navigator.language) ? 'zh-CN' : 'en'
    this.#session = new Session(remote, locale, () => this.#update())
    this.#table = new FileTable(this.#session, {
      show: (item) => void this.#show(item),
      copy: (item) => void this.#download(async () => this.#session.copyOf(item)),
    })
    this.#status.setAttribute('role', 'status')
    // The page in it has no script; print() is called from here.
    this.#frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
    this.#frame.onload = () => this.#listenIn(this.#frame.contentDocument)
    this.#listen()
    this.#draw()
  }

  get #words() {
    return pageWords(this.#session.locale)
  }

  #listenIn(report: Document | null): void {
    if (!report) return
    report.addEventListener('click', stayInFrame)
    onPrintKeys(report, () => this.#print())
  }

  #listen(): void {
    onPrintKeys(document, () => this.#print())
    document.ondragover = (event) => event.preventDefault()
    document.ondrop = (event) => {
      event.preventDefault()
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => this.#add(files))
    }
    document.onpaste = (event) => {
      const isInText = (event.target as Element | null)?.matches('textarea')
      if (isInText || !event.clipboardData) return
      void this.#add(pastedFiles(event.clipboardData, this.#words.pastedName))
    }
  }

  async #add(files: readonly GivenFile[]): Promise<void> {
    if (files.length === 0) {
      this.#status.textContent = this.#words.nothing
      return
    }
    await this.#session.add(files)
    const { items } = this.#session
    if (this.#current || this.#session.isBusy) return
    const first = items.find(({ result }) => result?.verdict === 'fail') ?? items.find(({ result }) => result)
    if (first) await this.#show(first)
  }

  #draw(): void {
    const words = this.#words
    const { locale } = this.#session
    document.documentElement.lang = locale
    document.title = words.title
    const language = button(words.other, () => void this.#setLocale(), { lang: locale === 'en' ? 'zh-CN' : 'en' })
    this.#table.reset()
    this.#frame.title = words.frame
    this.#actions.replaceChildren(
      button(words.ledger, () => void this.#download(async () => named(words.ledgerName, this.#session.ledger()))),
      button(words.archive, () => void this.#download(async () => named(words.archiveName, this.#session.archive()))),
      button(words.allFiles, () => void this.#show(undefined)),
      button(words.print, () => this.#print()),
      button(words.clear, () => this.#clear()),
    )
    this.root.replaceChildren(
      make('header', {}, [
        make('div', {}, [
          make('h1', { textContent: words.title }),
          make('p', { className: 'local', textContent: words.local }),
        ]),
        language,
      ]),
      make('main', {}, [
        this.#drawGiven(),
        make('section', { className: 'results' }, [
          make('h2', { textContent: words.results }),
          this.#status,
          this.#actions,
          make('div', { className: 'scroll' }, [this.#table.element]),
          this.#frame,
        ]),
      ]),
      make('footer', {}, [
        `report-lint ${project.version} `,
        button(words.licences, () => void unpacked('notices').then((text) => download('LICENSES.txt', text))),
      ]),
    )
    this.#update()
  }

  #drawGiven(): HTMLElement {
    const words = this.#words
    const text = make('textarea', { rows: 6, ariaLabel: words.pasteHint })
    const check = button(words.pasteCheck, () => {
      if (text.value.trim() !== '') void this.#add([pasted(text.value, words.pastedName)])
      text.value = ''
    })
    const previous = make('p', { className: 'previous' })
    const take = (files: readonly File[]): void => {
      void this.#hold(chosenFiles(files), previous)
    }
    this.#sayPrevious(previous)
    return make('section', { className: 'given' }, [
      make('div', { className: 'drop' }, [
        make('p', { textContent: words.drop }),
        button(words.files, () => choose(false, (files) => void this.#add(chosenFiles(files))), { className: 'main' }),
        button(words.folder, () => choose(true, (files) => void this.#add(chosenFiles(files)))),
      ]),
      make('details', {}, [
        make('summary', { textContent: words.paste }),
        make('p', { textContent: words.pasteHint }),
        text,
        check,
      ]),
      make('details', {}, [
        make('summary', { textContent: words.previous }),
        make('p', { textContent: words.previousHint }),
        button(words.files, () => choose(false, take), { ariaLabel: `${words.previous}：${words.files}` }),
        button(words.folder, () => choose(true, take), { ariaLabel: `${words.previous}：${words.folder}` }),
        button(words.forget, () => take([])),
        previous,
      ]),
    ])
  }

  async #hold(files: readonly GivenFile[], place: HTMLElement): Promise<void> {
    await this.#session.setPrevious(files)
    this.#sayPrevious(place)
    await this.#show(this.#current)
  }

  #sayPrevious(place: HTMLElement): void {
    const { previousCount, previous } = this.#session
    place.textContent = previousCount === 0 ? '' : this.#words.previousGiven(previousCount, previous.facts.length)
  }

  async #setLocale(): Promise<void> {
    const checked = this.#session.setLocale(this.#session.locale === 'en' ? 'zh-CN' : 'en')
    this.#draw()
    this.root.querySelector<HTMLElement>('header button')?.focus()
    await checked
    if (!this.#frame.hidden) await this.#show(this.#current)
  }

  #update(): void {
    const { items, results, isBusy, locale } = this.#session
    const words = this.#words
    const judged = results.filter(isJudged)
    const counted = countVerdicts(judged)
    const { verdict } = documentWords(locale)
    const verdicts = (['pass', 'fail', 'incomplete'] as const).map((one) => `${verdict[one]} ${String(counted[one])}`)
    const done = items.filter(({ result }) => result !== undefined).length
    if (items.length === 0) this.#status.textContent = words.none
    else if (isBusy) this.#status.textContent = words.progress(done, items.length)
    else this.#status.textContent = words.done(items.length, verdicts.join(locale === 'en' ? ', ' : '，'))
    this.#actions.hidden = results.length === 0 || isBusy
    this.#table.element.hidden = items.length === 0
    this.#table.update(this.#current)
  }

  /** Shows what is said of a file, or of all. */
  async #show(item: Item | undefined): Promise<void> {
    this.#current = item
    this.#update()
    if (this.#session.results.length === 0) return
    const html = await this.#session.report(item).catch(() => undefined)
    if (html === undefined || item !== this.#current) return
    this.#frame.srcdoc = html
    this.#frame.hidden = false
  }

  #print(): void {
    if (this.#frame.hidden) window.print()
    else printFrame(this.#frame)
  }

  #clear(): void {
    this.#session.clear()
    this.#current = undefined
    this.#frame.hidden = true
    this.#draw()
  }

  async #download(make: () => Promise<{ path: string; content: Uint8Array } | undefined>): Promise<void> {
    const before = this.#status.textContent
    this.#status.textContent = this.#words.preparing
    try {
      const file = await make()
      if (file) download(file.path.slice(file.path.lastIndexOf('/') + 1), file.content)
      this.#status.textContent = file ? before : this.#words.noCopy
    } catch {
      this.#status.textContent = this.#words.failed
    }
  }
}

/** Links within a report lead to the page that it stands in: addresses in a frame without one of its own begin there. */
function stayInFrame(event: Event): void {
  const target = event.target as Element | null
  const address = target?.closest('a')?.getAttribute('href')
  if (!address?.startsWith('#')) return
  event.preventDefault()
  target?.ownerDocument.getElementById(address.slice(1))?.scrollIntoView()
}

const named = async (path: string, content: Promise<Uint8Array>): Promise<{ path: string; content: Uint8Array }> => ({
  path,
  content: await content,
})

async function open(): Promise<void> {
  const address = URL.createObjectURL(new Blob([await unpacked('engine')], { type: 'text/javascript' }))
  const remote = new Remote(() => new Worker(address) as unknown as WorkerLike, milliseconds)
  const root = document.getElementById('page')
  if (root) new Page(root, remote)
  // When it was ready, in milliseconds since it was opened: for those who measure it.
  document.documentElement.dataset['ready'] = performance.now().toFixed(0)
  remote.warm()
}

void open()
