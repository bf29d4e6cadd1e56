import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import type { runHere } from './bin.js'

/** The symbol that the parts of the script of a build are found by in its process; the build writes it into modules. */
export const sharedName = (build: string): string => `report-lint/${build}`

/** Commands that need little of the code: what they leave compiled would be little use to a run that checks files. */
export const briefCommands: readonly string[] = ['explain', 'init', 'rules']

/** Whether a call is about files, as far as its words tell without the options being known. */
export const isAboutFiles = (argv: readonly string[]): boolean =>
  !briefCommands.includes(argv[0] ?? '') && argv.some((word) => word === '-' || !word.startsWith('-'))

/** The folder for what is kept between runs; undefined where the user has no home or wants nothing kept. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { HOME, USERPROFILE, XDG_CACHE_HOME, NODE_DISABLE_COMPILE_CACHE } = env
  const home = HOME ?? USERPROFILE
  // Not where Node would keep it: others may write to the folder for temporary files, and what lies there would be run.
  const caches = XDG_CACHE_HOME ?? (home && join(home, '.cache'))
  return caches && !NODE_DISABLE_COMPILE_CACHE ? join(caches, 'report-lint') : undefined
}

/**
 * Runs the script with what every check needs, compiled in an earlier run where there was one; this run's compiled code
 * is kept at its end where there was none. A module could not be given compiled code before Node 22, nor what became
 * compiled while it ran.
 *
 * @returns Its first part; undefined where the script cannot be run this way. Its modules are there as well.
 */
export function runCompiled(file: string, folder: string, load: Load): Bin | undefined {
  try {
    const source = readFileSync(file, 'utf8')
    const build = buildOf(source)
    const kept = join(folder, `${build}-${versionEnd}`)
    const cachedData = keptCode(kept)
    const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
    const module: { exports: Parts } = { exports: {} }
    const run = script.runInThisContext() as RunScript
    run(module, createRequire(file), load, file, dirname(file))
    Object.assign(globalThis, { [Symbol.for(sharedName(build))]: module.exports })
    if (!cachedData || script.cachedDataRejected) process.once('exit', (code) => code < 2 && keep(script, kept))
    return module.exports.part0
  } catch {
    return undefined
  }
}

/** How a module is loaded from beside the script. */
export type Load = (specifier: string) => Promise<unknown>

interface Bin {
  runHere: typeof runHere
}

/** The modules of the script, the one that begins first. */
interface Parts {
  part0?: Bin
}

type RunScript = (module: { exports: Parts }, require: NodeJS.Require, load: Load, ...place: string[]) => void

/** The script begins with its hash in a comment. */
const buildOf = (source: string): string => source.slice(2, source.indexOf('\n')).trim()

/** Code is of use to the same V8 on the same machine only. */
const versionEnd = `${process.version}-${process.arch}.code`

/** Length of the checksum behind the code. V8 takes damaged code as it is, and crashes. */
const checksumLength = 4

function keptCode(path: string): Buffer | undefined {
  try {
    const kept = readFileSync(path)
    const code = kept.subarray(0, -checksumLength)
    return crc32(code) === kept.readUInt32LE(code.length) ? code : undefined
  } catch {
    return undefined
  }
}

function keep(script: Script, path: string): void {
  try {
    const folder = dirname(path)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const code = script.createCachedData()
    const checksum = Buffer.alloc(checksumLength)
    checksum.writeUInt32LE(crc32(code))
    const unfinished = `${path}.${String(process.pid)}`
    writeFileSync(unfinished, Buffer.concat([code, checksum]), { mode: 0o600 })
    renameSync(unfinished, path)
    for (const name of readdirSync(folder))
      if (name.endsWith(versionEnd) && name !== basename(path)) rmSync(join(folder, name), { force: true })
  } catch {
    // The next run compiles it again.
  }
}
