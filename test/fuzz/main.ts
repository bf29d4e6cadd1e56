import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { Judgement, Thoroughness } from './judge.js'
import { mutate, type FuzzFile } from './mutate.js'
import { randomFrom } from './random.js'
import { pickSeed, seedFiles } from './seeds.js'

/** Time of the processor for a file of under 1 MB, in ms: on a busy machine the clock tells nothing. */
const patience = 2_000
const smallBytes = 1_000_000
const megabytes = 512
/** Every so many files are checked twice. */
const twice = 8
/** Every so many are printed in all formats, which takes longer than everything else. */
const printed = 64
/** Every so many files it is told how many there were. */
const progress = 10_000

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
  const seeds = seedFiles(root, extensions)
  const others = [...seeds.whole, ...seeds.small].flat()
  const folder = mkdtempSync(join(tmpdir(), 'report-lint-fuzz-'))
  const judge = new Judge(worker)
  const end = Date.now() + minutes * 60_000
  const kinds = new Map<string, number>()
  const counts = new Counts()
  let tried = 0
  say(`seed ${seed}, ${others.length} files to begin with, findings go to ${folder}`)
  for (; Date.now() < end; tried += 1) {
    const random = randomFrom(seed + tried)
    const file = mutate(pickSeed(seeds, random), random, others)
    const { faults, outcome } = await judge.judge(file, { again: tried % twice === 0, formats: tried % printed === 0 })
    counts.add(extname(file.filePath), outcome)
    if ((tried + 1) % progress === 0) for (const line of counts.lines()) say(line)
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
  for (const line of counts.lines()) say(line)
  for (const [kind, times] of kinds) say(`${times} × ${kind}`)
  return kinds.size
}

/** How many files of each extension had which outcome. */
class Counts {
  readonly #byExtension = new Map<string, Map<string, number>>()

  add(extension: string, outcome: string): void {
    const counts = this.#byExtension.get(extension) ?? new Map<string, number>()
    this.#byExtension.set(extension, counts.set(outcome, (counts.get(outcome) ?? 0) + 1))
  }

  *lines(): Generator<string> {
    for (const [extension, counts] of this.#byExtension) {
      const outcomes = [...counts].sort(([, one], [, other]) => other - one)
      const all = outcomes.reduce((sum, [, count]) => sum + count, 0)
      yield `${extension}: ${all} files; ${outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`
    }
  }
}

/** Of all threads of this process, in ms. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** A thread that judges files, started anew when a file was too much for it. */
class Judge {
  private thread: Worker | undefined

  constructor(private readonly worker: string) {}

  async judge(file: FuzzFile, how: Thoroughness): Promise<Judgement> {
    const first = await this.ask(file, how)
    return first.faults.includes('takes too long') ? this.ask(file, { again: false, formats: false }) : first
  }

  async close(): Promise<void> {
    await this.thread?.terminate()
  }

  private ask({ filePath, bytes }: FuzzFile, how: Thoroughness): Promise<Judgement> {
    const fresh = this.thread === undefined
    const thread = (this.thread ??= new Worker(this.worker, { resourceLimits: { maxOldGenerationSizeMb: megabytes } }))
    const factor = Math.max(1, bytes.length / smallBytes) * (how.again || how.formats ? 4 : 1) * (fresh ? 4 : 1)
    return new Promise((resolve) => {
      const leave = (judgement: Judgement, dead: boolean): void => {
        clearInterval(timer)
        thread.off('message', answered).off('error', died)
        if (dead) {
          this.thread = undefined
          void thread.terminate().then(() => resolve(judgement))
        } else resolve(judgement)
      }
      const begun = processorTime()
      const look = (): void => {
        if (processorTime() - begun > patience * factor) leave({ faults: ['takes too long'], outcome: 'slow' }, true)
      }
      const timer = setInterval(look, patience)
      const answered = (judgement: Judgement): void => leave(judgement, false)
      const died = (error: Error): void =>
        leave({ faults: [`ends the thread: ${error.message}`], outcome: 'dead' }, true)
      thread.on('message', answered).on('error', died)
      thread.postMessage({ filePath, bytes, ...how })
    })
  }
}
