/** Runs Node in a process of its own and says what it took. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const peakMemory = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href

/** Wall time in ms of a process that runs Node with these arguments, and what it printed. */
export async function run(args, { codes = [0], cwd } = {}) {
  const begun = performance.now()
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const outputs = [1, 2, 3].map((index) => collect(child.stdio[index]))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  const milliseconds = performance.now() - begun
  const [stdout, stderr, report] = await Promise.all(outputs)
  if (!codes.includes(code)) throw new Error(`node ${args.join(' ')} ended with ${code}: ${stderr}`)
  return { milliseconds, stdout, report, code }
}

/** The same, with the largest memory of the process in MB and its processor time in ms. */
export async function runWithMemory(args, options) {
  const { milliseconds, report, code } = await run(['--import', peakMemory, ...args], options)
  const [kilobytes = NaN, processor = NaN] = report.split(' ').map(Number)
  return { milliseconds, megabytes: kilobytes / 1024, processor, code }
}

async function collect(stream) {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}
