import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a command printed. */
export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** The package, packed and installed into a project of its own. */
export interface Installed {
  tarball: string
  /** Absolute path of the project. */
  project: string
  /** Where its runs keep what they keep, where no other folder is given. */
  caches: string
  /** Runs Node, in the project where no folder is given, with its warnings of what is experimental taken away. */
  node(args: readonly string[], options?: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv }): Ran
  write(path: string, content: string): void
  remove(): void
}

const shipped = ['package.json', 'README.md', 'README.zh-CN.md', 'LICENSE']

const bin = (path: string): string => resolve('node_modules', path)

/** Builds, packs and installs the package, all in a temporary folder. The checkout and its dist stay as they are. */
export function installPackage(): Installed {
  const temporary = mkdtempSync(join(tmpdir(), 'report-lint-package-'))
  const [source, project] = [join(temporary, 'package'), join(temporary, 'project')]
  const caches = join(temporary, 'caches')
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
  npm(['pack', '--ignore-scripts', '--pack-destination', temporary], source)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const tarball = join(temporary, `report-lint-${version}.tgz`)
  const write = (path: string, content: string): void => writeFileSync(join(project, path), content)
  write('package.json', '{ "name": "project", "private": true, "type": "module" }')
  npm(['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', tarball], project)
  return {
    tarball,
    project,
    caches,
    node: (args, { cwd = project, input, env } = {}) =>
      run(process.execPath, args, cwd, { input, env: { XDG_CACHE_HOME: caches, ...env } }),
    write,
    remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }),
  }
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
    timeout: 120_000,
  })
  if (error) throw error
  return { status, stdout, stderr: stderr.replace(/^\(node:\d+\) ExperimentalWarning[\s\S]*$/mu, '') }
}
