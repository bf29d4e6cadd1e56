import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { fatalResult } from '../engine/fatal.js'
import { lint } from '../engine/lint.js'
import { InputError } from '../parse/input-error.js'
import { defaultLimits, limitError } from '../parse/limits.js'
import type { LintOptions, LintResult } from '../types.js'

/** Beside the bundle; when the sources run as they are, there is none. */
const worker = new URL('./lint-worker.js', import.meta.url)
const megabytes = 1024
/** How long a worker waits for the next file before it ends. */
const idleMilliseconds = 500

let pool: Piscina | undefined

/** Checks a report in a worker that is stopped when it takes too long or too much memory. */
export async function guardedLint(source: Uint8Array, options: LintOptions): Promise<LintResult> {
  if (!existsSync(fileURLToPath(worker))) return lint(source, options)
  const { filePath = '', locale = 'zh-CN' } = options
  const limits = { ...defaultLimits, ...options.limits }
  pool ??= new Piscina({
    filename: worker.href,
    maxThreads: 1,
    idleTimeout: idleMilliseconds,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  try {
    const signal = AbortSignal.timeout(limits.milliseconds)
    return (await pool.run({ source, options }, { signal })) as LintResult
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException
    const stopped =
      name === 'AbortError'
        ? limitError('milliseconds', limits)
        : code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? outOfMemory
          : null
    if (!stopped) throw error
    return fatalResult(filePath, stopped.code, stopped.reason, locale)
  }
}

const outOfMemory = new InputError('limit-memory', {
  zh: `文件超出限制：检查用到的内存超过 ${String(megabytes)} MB；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: checking it takes more than ${String(megabytes)} MB of memory. No ordinary report does; check the file`,
})
