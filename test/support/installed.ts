import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { buildPackage, isBuilt } from '../../scripts/release/build.js'
import { madeOnce } from './once.js'

/** What a command printed. */
export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  /** Folder, absolute or as seen from the project; the project where absent. */
  cwd?: string
  input?: string
  env?: NodeJS.ProcessEnv
}

/** The package, packed and installed into a project of its own. */
export interface Installed {
  /** The packed package, which all tests share. */
  tarball: string
  /** The folder that the tarball unpacks to, which all tests share: no other package is near it. */
  unpacked: string
  /** Absolute path of the project. */
  project: string
  /** Where its runs keep what they keep, where no other folder is given. */
  caches: string
  /** The program of the command, in the project. */
  cli: string
  /** Runs Node without colours, with its warnings of what is experimental taken away. */
  node: (args: readonly string[], options?: RunOptions) => Ran
  /** Runs the command. */
  reportLint: (args: readonly string[], options?: RunOptions) => Ran
  /** Writes a file of the project; folders on the way are made. */
  write: (path: string, content: string | Uint8Array) => void
  remove: () => void
}

/** What npm puts into every package besides what `files` names. */
const alwaysShipped = ['package.json', 'README.md', 'LICENSE']

/**
 * The package in a project of its own. It is built and packed once for all tests of these sources; what `npm run build`
 * has built of them is taken as it is. Nothing comes from the network: the packages are those of this checkout, and only
 * those that the package declares are to be found. Call it in `beforeAll`, and `remove` in `afterAll`.
 *
 * @param peers Whether the optional peers are installed, too: unpdf and jiti.
 */
export async function installPackage({ peers = false } = {}): Promise<Installed> {
  const shared = await madeOnce('package', pack)
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'report-lint-package-')))
  const [project, caches, unpacked] = ['project', 'caches', 'package'].map((name) => join(temporary, name)) as Three
  linkFolder(join(shared, 'package'), unpacked)
  install(unpacked, project, [
    ...Object.keys(manifest.dependencies),
    ...(peers ? Object.keys(manifest.peerDependencies).filter((name) => existsSync(join('node_modules', name))) : []),
  ])
  const cli = join(project, 'node_modules', manifest.name, 'dist/cli.js')
  const node = (args: readonly string[], { cwd = '.', input = '', env = {} }: RunOptions = {}): Ran =>
    run(process.execPath, args, resolve(project, cwd), { input, env: { XDG_CACHE_HOME: caches, ...env } })
  return {
    tarball: join(shared, tarball),
    unpacked,
    project,
    caches,
    cli,
    node,
    reportLint: (args, options) => node([cli, ...args], options),
    write: (path, content) => {
      mkdirSync(dirname(join(project, path)), { recursive: true })
      writeFileSync(join(project, path), content)
    },
    remove: () => {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Three = [string, string, string]

/** The package as its tarball has it, in this checkout, where every package is to be found. Shared: only to be read. */
export const packedFolder = async (): Promise<string> => join(await madeOnce('package', pack), 'package')

const tarball = `${manifest.name}-${manifest.version}.tgz`

/** Fills a folder with the packed package, and with what is in it, in `package`. */
async function pack(folder: string): Promise<void> {
  const source = join(folder, 'source')
  mkdirSync(source)
  for (const file of alwaysShipped) copyFileSync(file, join(source, file))
  if (isBuilt()) cpSync('dist', join(source, 'dist'), { recursive: true })
  else await buildPackage(join(source, 'dist'))
  // The scripts of the package would build it again.
  call('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], source)
  call('tar', ['-xzf', tarball], folder)
  rmSync(source, { recursive: true })
}

/**
 * Makes a folder with the files of another, linked where they are on the same disk, since copying a thousand files takes
 * a second. They are shared: nobody may write to them, but others may be put next to them.
 */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
  }
}

/** Makes a project of ES modules with the package and others in it. */
function install(unpacked: string, project: string, others: readonly string[]): void {
  const modules = join(project, 'node_modules')
  linkFolder(unpacked, join(modules, manifest.name))
  for (const name of others) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  }
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n')
}

function call(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = run(command, args, cwd)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`)
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', npm_config_loglevel: 'error', ...env },
    // npm is a script that only a shell finds on Windows.
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (error) throw error
  return { status, stdout, stderr: stderr.replace(/^\(node:\d+\) ExperimentalWarning[\s\S]*$/mu, '') }
}
