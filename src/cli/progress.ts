import type { CommandContext } from './context.js'
import type { Tally } from './thresholds.js'

/** Shows how far a run has come. */
export interface Progress {
  tick(tally: Tally): void
  end(): void
}

/** Runs of fewer files are over before anybody looks. */
const fewestFiles = 20
/** How long a run may go on before it says how far it is, in ms. */
const silence = 1_000

const silent: Progress = { tick: () => undefined, end: () => undefined }

/** A bar on standard error where that is a terminal and the run is long; nothing otherwise. */
export async function openProgress(files: number, { io, locale }: CommandContext): Promise<Progress> {
  if (files < fewestFiles || io.stderr.isTTY !== true) return silent
  const { SingleBar, Presets } = await import('cli-progress')
  const bar = new SingleBar(
    {
      format:
        locale === 'en'
          ? '{bar} {value}/{total} files, {rate}/s, {eta_formatted} left, {findings} findings'
          : '{bar} {value}/{total} 个文件，每秒 {rate} 个，剩余 {eta_formatted}，问题 {findings} 个',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  )
  const begun = performance.now()
  let shown = false
  return {
    tick: ({ files: done, findings }) => {
      const elapsed = performance.now() - begun
      if (elapsed < silence) return
      const rate = Math.round((done * 1000) / elapsed)
      if (shown) bar.update(done, { rate, findings })
      else bar.start(files, done, { rate, findings })
      shown = true
    },
    end: () => {
      if (shown) bar.stop()
    },
  }
}
