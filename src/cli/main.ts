import { project } from '../project.js'
import type { MakeEngine } from './engine.js'
import type { Io } from './io.js'

export type { Io, Output } from './io.js'

/**
 * The command line as a function. Returns the exit code: 0 nothing at error level, 1 findings at error level,
 * 2 something could not be judged or the call was wrong. Never rejects.
 */
export async function main(argv: readonly string[], io: Io, makeEngine?: MakeEngine): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
    io.stdout.write(`${project.version}\n`)
    return 0
  }
  try {
    const { run } = await import('./program.js')
    return await run(argv, { io, makeEngine, version: project.version })
  } catch (error) {
    try {
      const [{ complainOfAll }, { requestedLocale }, { reasonsOf }] = await Promise.all([
        import('./complain.js'),
        import('./locale.js'),
        import('../node/problems.js'),
      ])
      complainOfAll({ io, locale: requestedLocale(argv) ?? 'zh-CN' }, reasonsOf(error))
    } catch {
      // With too many files open, the program cannot even read its own parts.
      io.stderr.write(`report-lint: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    return 2
  }
}
