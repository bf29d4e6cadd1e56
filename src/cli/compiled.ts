import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import type { runHere } from './bin.js'

/** The symbol that the parts of the script of a build are found by in its process; the build writes it into modules. */
export const sharedName = (build: string): string => `report-lint/${build}`

/** Commands that need little of the code: what they leave compiled would be little use to a run that checks files. */
export const briefCommands: readonly string[] = ['explain', 'help', 'init', 'rules']
const briefOptions = new Set(['-h', '--help', '-v', '--version', '--print-config'])

/** Whether a call is about files, as far as its words tell without the options being known. */
export const isAboutFiles = (argv: readonly string[]): boolean =>
  !briefCommands.includes(argv[0] ?? '') &&
  !argv.some((word) => briefOptions.has(word)) &&
  argv.some((word) => word === '-' || !word.startsWith('-'))

/** The folder for what is kept between runs; undefined where the user has no home or wants nothing kept. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { HOME, USERPROFILE, XDG_CACHE_HOME, NODE_DISABLE_COMPILE_CACHE } = env
  if (NODE_DISABLE_COMPILE_CACHE) return undefined
  // A relative path would lead into whatever folder the command is called in.
  const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path)
  // Not where Node would keep it: others may write to the folder for temporary files, and what lies there would be run.
  if (isUsable(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'report-lint')
  const home = [HOME, USERPROFILE].find(isUsable)
  return home && join(home, '.cache', 'report-lint')
}

/** Makes the folder where it is not there. False where others than the user can write to it, or nobody can. */
export function isOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return isOwn(statSync(folder))
  } catch {
    return false
  }
}

/** Whether nobody but the user of this process can change a file or folder. Windows has no such numbers. */
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)

/**
 * Runs the script with what every check needs, compiled in an earlier run where there was one; this run's compiled code
 * is kept at its end where there was none. A module could not be given compiled code before Node 22, nor what became
 * compiled while it ran.
 *
 * @returns Its first part; undefined where the script cannot be run this way, and its modules are to be used.
 */
export function runCompiled(file: string, folder: string, load: Load): Bin | undefined {
  try {
    const source = readFileSync(file, 'utf8')
    const build = buildOf(source)
    const kept = join(folder, `${build}-${String(cachedDataVersionTag())}${ending}`)
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

/** Behind the build, and what V8 tells its version, its flags and the processor by: code is of use to the same only. */
const ending = '.code'
/** Length of the checksum behind the code. V8 takes damaged code as it is, and crashes. */
const checksumLength = 4
/** Windows has no such flag. Without it, a pipe in the place of the file would be waited for. */
const readAtOnce = constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0)

function keptCode(path: string): Buffer | undefined {
  let file: number | undefined
  try {
    file = openSync(path, readAtOnce)
    const stats = fstatSync(file)
    if (!stats.isFile() || !isOwn(stats)) return undefined
    const kept = readFileSync(file)
    const code = kept.subarray(0, -checksumLength)
    return crc32(code) === kept.readUInt32LE(code.length) ? code : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function keep(script: Script, path: string): void {
  const unfinished = `${path}.${String(process.pid)}`
  try {
    const code = script.createCachedData()
    const checksum = Buffer.alloc(checksumLength)
    checksum.writeUInt32LE(crc32(code))
    writeFileSync(unfinished, Buffer.concat([code, checksum]), { mode: 0o600 })
    renameSync(unfinished, path)
    removeOld(path)
  } catch {
    // The next run compiles it again.
    rmSync(unfinished, { force: true })
  }
}

/** Code that no run has written for so long is of a build or a Node that is gone, or was never finished. */
const oldest = 30 * 24 * 60 * 60 * 1000

function removeOld(path: string): void {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    if (!name.includes(ending) || name === basename(path)) continue
    const other = join(folder, name)
    if (Date.now() - statSync(other).mtimeMs > oldest) rmSync(other, { force: true })
  }
}
