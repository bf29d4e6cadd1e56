import type { Io } from './io.js'
import { main } from './main.js'

/** ISO, in local time. Formatting by locale would load its data, at the price of a third of a start. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Exit code of a run that could not do what it was asked. */
const failed = 2

/** Runs the command line in this process, which is its own. */
export async function runHere(argv: readonly string[]): Promise<void> {
  // The first Ctrl-C ends the run with what is done; the second ends the process as usual.
  const interruption = new AbortController()
  process.once('SIGINT', () => interruption.abort())
  process.once('SIGTERM', () => interruption.abort())

  const io: Io = {
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    signal: interruption.signal,
    today: dayOf(new Date()),
  }

  const output = { failed: false }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (head, less) closes the pipe; that is no failure of the check.
    if (error.code === 'EPIPE' || output.failed) return
    output.failed = true
    void import('./output-failure.js')
      .then(({ complainOfOutput }) => complainOfOutput(error, argv, io))
      .finally(() => process.exit(failed))
  })
  // Nobody is left to tell.
  process.stderr.on('error', () => undefined)

  const exitCode = await main(argv, io)
  process.exitCode = output.failed ? failed : exitCode
  // What the run was at when it was broken off would go on otherwise, for ever where it reads what does not end.
  if (interruption.signal.aborted) process.exit()
}
