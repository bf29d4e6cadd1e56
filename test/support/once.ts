import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const cache = resolve('node_modules/.cache/report-lint-tests')
/** What a build or a package is made of. */
const inputs = [
  'src',
  'scripts/release',
  'docs/rules',
  'docs/config.schema.json',
  'docs/facts.schema.json',
  'tsup.config.ts',
  'package.json',
  'README.md',
  'README.zh-CN.md',
  'LICENSE',
]
/** How often it is looked whether another process has finished, in ms. */
const look = 200

/**
 * A folder that is made once for these sources, by the first test process that asks for it; the others wait for it and
 * find it made. What was made of older sources goes.
 *
 * @param name What is made; letters only.
 * @param make Fills an empty folder, which is moved to its place afterwards.
 * @returns Absolute path. The folder is shared: nobody may write to it.
 */
export async function madeOnce(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  mkdirSync(cache, { recursive: true })
  const target = join(cache, `${name}-${String(newestInput())}`)
  await exclusively(join(cache, `${name}.lock`), async () => {
    if (existsSync(target)) return
    for (const old of readdirSync(cache)) {
      if (old.startsWith(`${name}-`)) rmSync(join(cache, old), { recursive: true, force: true })
    }
    const unfinished = join(cache, `${name}-unfinished`)
    mkdirSync(unfinished)
    await make(unfinished)
    renameSync(unfinished, target)
  })
  return target
}

/** When one of the inputs was last changed. Of a file that is gone, its folder tells. */
function newestInput(): number {
  const files = inputs.flatMap((input) => [
    input,
    ...(statSync(input).isDirectory()
      ? readdirSync(input, { recursive: true, encoding: 'utf8' }).map((path) => join(input, path))
      : []),
  ])
  return Math.max(...files.map((path) => statSync(path).mtimeMs))
}

/** Does something while no other process does. A lock that a process has left behind when it was killed is none. */
async function exclusively(lock: string, work: () => Promise<void>): Promise<void> {
  while (!hasTaken(lock)) {
    if (!isHeld(lock)) rmSync(lock, { force: true })
    else await setTimeout(look)
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function hasTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isHeld(lock: string): boolean {
  try {
    const owner = readFileSync(lock, 'utf8')
    // Between making the file and writing into it nobody is named yet.
    return owner === '' || process.kill(Number(owner), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
