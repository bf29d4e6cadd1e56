import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { mutate, type FuzzFile } from './mutate.js'
import { randomFrom } from './random.js'
import { seedFiles } from './seeds.js'

/** Time for a file of under 1 MB, in ms; a second try tells a slow file from a busy machine. */
const patience = 2_000
const smallBytes = 1_000_000
const megabytes = 512
/** Every so many files are checked twice, and printed in all formats. */
const thorough = 8

export interface FuzzOptions {
  root: string
  worker: string
  minutes: number
  seed: number
  /** Extensions of the files to begin with, without the dot; all where absent. */
  extensions?: readonly string[]
  say: (line: string) => void
}

/** Checks changed files until the time is over; saves those that break a promise. Returns how many did. */
export async function fuzz({ root, worker, minutes, seed, extensions, say }: FuzzOptions): Promise<number> {
  const seeds = seedFiles(root).filter(({ filePath }) => extensions?.includes(extname(filePath).slice(1)) ?? true)
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-fuzz-'))
  const judge = new Judge(worker)
  const end = Date.now() + minutes * 60_000
  const kinds = new Map<string, number>()
  let tried = 0
  say(`seed ${seed}, ${seeds.length} files to begin with, findings go to ${folder}`)
  for (; Date.now() < end; tried += 1) {
    const random = randomFrom(seed + tried)
    const file = mutate(random.oneOf(seeds), random, seeds)
    const faults = await judge.faultsOf(file, tried % thorough === 0)
    for (const fault of faults) {
      const kind = fault.replace(/\d+/gu, '#').slice(0, 200)
      const times = (kinds.get(kind) ?? 0) + 1
      kinds.set(kind, times)
      // A fault of one kind is found again and again: a few files of it are enough.
      if (times > 3) continue
      const path = join(folder, `${seed + tried}-${basename(file.filePath)}`)
      writeFileSync(path, file.bytes)
      say(`${path}: ${fault}`)
    }
  }
  await judge.close()
  say(`${tried} files, ${kinds.size} kinds of faults; the next seed is ${seed + tried}`)
  for (const [kind, times] of kinds) say(`${times} × ${kind}`)
  return kinds.size
}

/** A thread that judges files, started anew when a file was too much for it. */
class Judge {
  private thread: Worker | undefined

  constructor(private readonly worker: string) {}

  async faultsOf(file: FuzzFile, all: boolean): Promise<string[]> {
    const first = await this.ask(file, all)
    return first.includes('takes too long') ? this.ask(file, false) : first
  }

  async close(): Promise<void> {
    await this.thread?.terminate()
  }

  private ask({ filePath, bytes }: FuzzFile, all: boolean): Promise<string[]> {
    const fresh = this.thread === undefined
    const thread = (this.thread ??= new Worker(this.worker, { resourceLimits: { maxOldGenerationSizeMb: megabytes } }))
    const factor = Math.max(1, bytes.length / smallBytes) * (all ? 4 : 1) * (fresh ? 4 : 1)
    return new Promise((resolve) => {
      const leave = (faults: string[], dead: boolean): void => {
        clearTimeout(timer)
        thread.off('message', answered).off('error', died)
        if (dead) {
          this.thread = undefined
          void thread.terminate().then(() => resolve(faults))
        } else resolve(faults)
      }
      const timer = setTimeout(() => leave(['takes too long'], true), patience * factor)
      const answered = (faults: string[]): void => leave(faults, false)
      const died = (error: Error): void => leave([`ends the thread: ${error.message}`], true)
      thread.on('message', answered).on('error', died)
      thread.postMessage({ filePath, bytes, again: all, formats: all })
    })
  }
}
