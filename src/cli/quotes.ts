import { passageOf } from '../facts/sentences.js'
import type { SetPassage } from '../model/index.js'
import { configFor, type Run } from '../node/run.js'
import { readSource } from '../node/sources.js'
import type { CommandContext } from './context.js'
import type { Engine } from './engine.js'

/** Reads reports again for the words of passages of which only hashes were kept. */
export class Quotes {
  readonly #engine: Engine

  constructor(
    private readonly run: Run,
    context: CommandContext,
  ) {
    this.#engine = context.makeEngine(0)
  }

  /** The words of a passage; undefined where the file is not there any more, or another one. */
  async read({ file, sentences }: SetPassage): Promise<string | undefined> {
    const { settings, limits, readers, forms } = configFor(this.run, file)
    const source = await readSource(file, limits)
    if ('reason' in source) return undefined
    try {
      return passageOf(await this.#engine.parse(source, { settings, limits, readers, forms }), sentences)
    } catch {
      return undefined
    }
  }

  close(): Promise<void> {
    return this.#engine.close()
  }
}
