import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { madeOnce } from './once.js'

/** What a command printed. */
export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** The package, packed and installed into a project of its own. */
export interface Installed {
  /** The packed package, which all tests share. */
  tarball: string
  /** Absolute path of the project. */
  project: string
  /** Where its runs keep what they keep, where no other folder is given. */
  caches: string
  /** The program of the command, in the project. */
  cli: string
  /** Runs Node, in the project where no folder is given, with its warnings of what is experimental taken away. */
  node(args: readonly string[], options?: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv }): Ran
  write(path: string, content: string): void
  remove(): void
}

const shipped = ['package.json', 'README.md', 'README.zh-CN.md', 'LICENSE']

const bin = (path: string): string => resolve('node_modules', path)

/**
 * The package in a project of its own. It is built, packed and installed once for all tests of these sources; the
 * checkout and its dist stay as they are. Call it in `beforeAll`, and `remove` in `afterAll`.
 */
export async function installPackage(): Promise<Installed> {
  const shared = await madeOnce('package', packAndInstall)
  const temporary = mkdtempSync(join(tmpdir(), 'report-lint-package-'))
  const [project, caches] = [join(temporary, 'project'), join(temporary, 'caches')]
  cpSync(join(shared, 'project'), project, { recursive: true, verbatimSymlinks: true })
  return {
    tarball: join(shared, tarball),
    project,
    caches,
    cli: join(project, 'node_modules/report-lint/dist/cli.js'),
    node: (args, { cwd = project, input, env } = {}) =>
      run(process.execPath, args, cwd, { input, env: { XDG_CACHE_HOME: caches, ...env } }),
    write: (path, content) => {
      writeFileSync(join(project, path), content)
    },
    remove: () => {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const tarball = `report-lint-${manifest.version}.tgz`

/** Fills a folder with the packed package and a project that it is installed in. */
function packAndInstall(folder: string): void {
  const [source, project] = [join(folder, 'package'), join(folder, 'project')]
  mkdirSync(source)
  mkdirSync(project)
  const tsup = bin('tsup/dist/cli-default.js')
  const dist = join(source, 'dist')
  call(process.execPath, [tsup, '--out-dir', dist], process.cwd())
  call(
    process.execPath,
    [tsup, '--config', 'tsup.browser.config.ts', '--out-dir', join(dist, 'browser')],
    process.cwd(),
  )
  for (const file of shipped) copyFileSync(file, join(source, file))
  // The scripts of the package would build it again.
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], source)
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }')
  npm(['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], project)
  rmSync(source, { recursive: true })
}

const npm = (args: readonly string[], cwd: string): void => call('npm', args, cwd)

function call(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = run(command, args, cwd)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`)
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  { input = '', env = {} }: { input?: string | undefined; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', npm_config_loglevel: 'error', ...env },
    // npm is a script that only a shell finds on Windows.
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (error) throw error
  return { status, stdout, stderr: stderr.replace(/^\(node:\d+\) ExperimentalWarning[\s\S]*$/mu, '') }
}
