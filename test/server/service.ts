import { spawn, type ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import type { Installed } from '../support/installed.js'

/** A service that runs. */
export interface Running {
  address: string
  process: ChildProcess
  /** What it has logged. */
  log: () => Record<string, unknown>[]
  /** Ends it by a signal; gives its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts `report-lint serve` on any port. */
export async function serve(
  { cli, project, caches }: Installed,
  args: readonly string[] = [],
  { cwd = project, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Running> {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--locale', 'en', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', XDG_CACHE_HOME: caches, ...env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      const [found] = /http:\S+\d/u.exec(stderr) ?? []
      if (found !== undefined) resolve(found)
    })
    void exited.then((code) => reject(new Error(`ended with ${String(code)}: ${stderr}`)))
  })
  return {
    address,
    process: child,
    log: () =>
      stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
  }
}

/** Sends bytes as they are, and gives all that comes back until the connection ends. */
export function raw(address: string, ...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      for (const piece of pieces) socket.write(piece)
    })
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('error', reject)
    socket.on('end', () => {
      socket.end()
      resolve(text)
    })
  })
}
