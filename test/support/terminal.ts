import { spawn, spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'

const { error, stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' })

/** Why nothing can be run on a terminal here; undefined where it can. */
export const noTerminal: string | undefined =
  error || !stdout.includes('util-linux')
    ? 'there is no script of util-linux to open a pseudo-terminal with'
    : undefined

/** What a run on a terminal wrote. */
export interface Shown {
  code: number | null
  /** All bytes as they came, control sequences included. */
  written: string
  /** What can be read in the end, without the line ends at its end. */
  screen: string
}

interface TerminalOptions {
  cwd: string
  columns: number
  env?: NodeJS.ProcessEnv
  /** Keys that are pressed once what was written so far has this in it. */
  press?: { keys: string; after: string }
}

/** Runs a line of a POSIX shell on a pseudo-terminal. */
export function onTerminal(line: string, { cwd, columns, env = {}, press }: TerminalOptions): Promise<Shown> {
  const surroundings = { ...process.env, TERM: 'xterm', CI: '', NO_COLOR: '', FORCE_COLOR: undefined, ...env }
  const command = `stty cols ${String(columns)} rows 24 && ${line}`
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd, env: surroundings })
  onTestFinished(() => void child.kill())
  let written = ''
  let pressed = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text
    if (!press || pressed || !written.includes(press.after)) return
    pressed = true
    child.stdin.write(press.keys)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, written, screen: screenOf(written) })
    })
  })
}

/** What a terminal would show: of the control sequences, those that the program writes are understood. */
function screenOf(written: string): string {
  const lines: string[][] = [[]]
  let column = 0
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  for (const [sign] of written.matchAll(/\x1b\[[\d;]*[A-Za-z]|./gsu)) {
    const line = lines.at(-1) ?? []
    if (sign === '\n') {
      lines.push([])
      column = 0
    } else if (sign === '\r') column = 0
    else if (sign === '\x1b[K') line.length = Math.min(line.length, column)
    else if (sign.startsWith('\x1b')) {
      if (!sign.endsWith('m')) throw new Error(`The control sequence ${JSON.stringify(sign)} is not understood.`)
    } else line[column++] = sign
  }
  return lines
    .map((line) => line.join(''))
    .join('\n')
    .trimEnd()
}
