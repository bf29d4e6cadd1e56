import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { basename, extname, join } from 'node:path'
import process from 'node:process'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { findChromium } from '../tools/browser/find.js'
import { pagesOf, type Picture, pictureOfPng } from './pictures.js'

/** Shows files as their readers see them. */
export interface Program {
  version: string
  /** The pictures of files, in their order; the pages of each. */
  show: (paths: readonly string[]) => Promise<Picture[][]>
  close: () => Promise<void>
}

const outputOf = (command: string, ...args: string[]): string | undefined => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? `${stdout}${stderr}`.trim().split('\n')[0] : undefined
}

/** The program of each extension; a line for each that is missing. */
export async function findPrograms(folder: string): Promise<{ programs: Map<string, Program>; missing: string[] }> {
  const programs = new Map<string, Program>()
  const missing: string[] = []
  const chromium = findChromium()
  if (chromium === undefined) missing.push('There is no Chromium on the path, and CHROMIUM names none: no pages.')
  else programs.set('html', await Browser.start(chromium, folder))
  const poppler = outputOf('pdftoppm', '-v')
  if (poppler === undefined) missing.push('There is no pdftoppm (poppler) on the path: no PDF files, no Word files.')
  else programs.set('pdf', { version: poppler, show: async (paths) => Promise.resolve(paths.map(pagesOfPdf)), close })
  const soffice = process.env['SOFFICE'] ?? 'soffice'
  const office = poppler && outputOf(soffice, '--version')
  if (office === undefined)
    missing.push('There is no soffice (LibreOffice) on the path, and SOFFICE names none: no Word files.')
  else programs.set('docx', { version: `${office}, ${poppler ?? ''}`, show: showWord(soffice, folder), close })
  return { programs, missing }
}

const close = async (): Promise<void> => Promise.resolve()

function pagesOfPdf(path: string): Picture[] {
  const { stdout } = spawnSync('pdftoppm', ['-gray', '-cropbox', '-r', '96', path], { maxBuffer: 2 ** 28 })
  return pagesOf(stdout)
}

/** LibreOffice reads all files in one start. */
const showWord =
  (soffice: string, folder: string) =>
  async (paths: readonly string[]): Promise<Picture[][]> => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
    return Promise.resolve(paths.map((path) => pagesOfPdf(join(folder, `${basename(path, extname(path))}.pdf`))))
  }

/** An answer or an event of the browser's protocol. */
interface Message {
  id?: number
  method?: string
  result?: Record<string, unknown>
  error?: { message: string }
}

const window = { width: 1280, height: 1024, deviceScaleFactor: 1, mobile: false }
/** Larger pictures Chromium does not draw. */
const largest = 16_000

/** Chromium, which is spoken to through pipes (the DevTools protocol). */
class Browser implements Program {
  version = ''
  readonly #process: ChildProcess
  readonly #in: Writable
  readonly #waiting = new Map<number, (message: Message) => void>()
  #loaded: () => void = () => undefined
  #session = ''
  #calls = 0

  private constructor(path: string, folder: string) {
    const options = ['--headless', '--remote-debugging-pipe', '--disable-gpu', '--hide-scrollbars', '--no-first-run']
    // What runs as root in a container has no other way; the pages are our own.
    if (process.getuid?.() === 0) options.push('--no-sandbox')
    this.#process = spawn(path, [...options, `--user-data-dir=${join(folder, 'browser')}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const [, , , input, output] = this.#process.stdio
    this.#in = input as Writable
    this.#listen(output as Readable)
  }

  static async start(path: string, folder: string): Promise<Browser> {
    const browser = new Browser(path, folder)
    browser.version = String((await browser.#call('Browser.getVersion'))['product'])
    const { targetId } = await browser.#call('Target.createTarget', { url: 'about:blank' })
    browser.#session = String((await browser.#call('Target.attachToTarget', { targetId, flatten: true }))['sessionId'])
    await browser.#call('Page.enable')
    await browser.#call('Emulation.setDeviceMetricsOverride', window)
    return browser
  }

  async show(paths: readonly string[]): Promise<Picture[][]> {
    const pictures: Picture[][] = []
    for (const path of paths) pictures.push([await this.#picture(pathToFileURL(path).href)])
    return pictures
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.#call('Browser.close')
    await ended
  }

  async #picture(url: string): Promise<Picture> {
    const loaded = new Promise<void>((resolve) => (this.#loaded = resolve))
    await this.#call('Page.navigate', { url })
    await loaded
    const { cssContentSize } = await this.#call('Page.getLayoutMetrics')
    const { width, height } = cssContentSize as { width: number; height: number }
    const clip = { x: 0, y: 0, width: Math.min(width, largest), height: Math.min(height, largest), scale: 1 }
    const { data } = await this.#call('Page.captureScreenshot', { clip, captureBeyondViewport: true })
    return pictureOfPng(Buffer.from(String(data), 'base64'))
  }

  async #call(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = (this.#calls += 1)
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve))
    this.#in.write(`${JSON.stringify({ id, method, params, ...(this.#session && { sessionId: this.#session }) })}\0`)
    const { result, error } = await answer
    if (error) throw new Error(`${method}: ${error.message}`)
    return result ?? {}
  }

  #listen(output: Readable): void {
    let kept = ''
    output.setEncoding('utf8').on('data', (text: string) => {
      const messages = (kept + text).split('\0')
      kept = messages.pop() ?? ''
      for (const message of messages) this.#take(JSON.parse(message) as Message)
    })
  }

  #take(message: Message): void {
    if (message.method === 'Page.loadEventFired') this.#loaded()
    if (message.id === undefined) return
    this.#waiting.get(message.id)?.(message)
    this.#waiting.delete(message.id)
  }
}
