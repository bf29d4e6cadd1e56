#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import type { Io } from './io.js'
import { main } from './main.js'

/** From Node 22.8 on, what was compiled once can be kept for the next run. */
interface CompileCaching {
  enableCompileCache?: (folder: string) => unknown
}
const { HOME, USERPROFILE, XDG_CACHE_HOME } = process.env
const home = HOME ?? USERPROFILE
const caches = XDG_CACHE_HOME ?? (home && join(home, '.cache'))
// Not where Node would keep it: others may write to the folder for temporary files, and what lies there would be run.
if (caches) (module as CompileCaching).enableCompileCache?.(join(caches, 'report-lint'))

const argv = process.argv.slice(2)
/** ISO, in local time. Formatting by locale would load its data, at the price of a third of a start. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Exit code of a run that could not do what it was asked. */
const failed = 2

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
