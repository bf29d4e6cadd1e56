import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { configNames } from './find-config.js'
import { githubWorkflow, gitlabJob, moduleStarter, textStarter } from './config-starters.js'

/** A file to be written. */
export interface InitFile {
  /** Absolute path. */
  path: string
  content: string
}

/** What can be found out about a folder. */
interface Folder {
  /** Whether report-lint is among its dependencies, so that its files can import it. */
  depends: boolean
  /** Whether what reads PDF is, too. */
  dependsOnPdf: boolean
  typeScript: boolean
  /** Whether .js files are ES modules. */
  module: boolean
  gitlab: boolean
}

/** The files that `report-lint init` writes: a commented configuration and a CI snippet. Those that exist are left out. */
export async function initFiles({ cwd }: { cwd: string }): Promise<InitFile[]> {
  const folder = await look(cwd)
  const configured = await Promise.all(configNames.map((name) => exists(join(cwd, name))))
  const files = [...(configured.includes(true) ? [] : [configFile(folder)]), ciFile(folder)]
  const there = await Promise.all(files.map(({ path }) => exists(join(cwd, path))))
  return files.filter((_, index) => !there[index]).map(({ path, content }) => ({ path: join(cwd, path), content }))
}

async function look(cwd: string): Promise<Folder> {
  const description = await readFile(join(cwd, 'package.json'), 'utf8').then(parsed, (): PackageDescription => ({}))
  const names = [description.dependencies, description.devDependencies].flatMap((versions) =>
    Object.keys(versions ?? {}),
  )
  return {
    depends: names.includes('report-lint'),
    dependsOnPdf: names.includes('unpdf'),
    typeScript: await exists(join(cwd, 'tsconfig.json')),
    module: description.type === 'module',
    gitlab: await exists(join(cwd, '.gitlab-ci.yml')),
  }
}

interface PackageDescription {
  type?: string
  dependencies?: object
  devDependencies?: object
}

/** A package.json that is damaged is npm's business. */
function parsed(text: string): PackageDescription {
  try {
    return (JSON.parse(text) ?? {}) as PackageDescription
  } catch {
    return {}
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

function configFile({ typeScript, module, depends }: Folder): InitFile {
  if (typeScript) return { path: 'report-lint.config.ts', content: moduleStarter(depends) }
  if (module) return { path: 'report-lint.config.js', content: moduleStarter(depends) }
  return { path: 'report-lint.config.jsonc', content: textStarter(depends) }
}

function ciFile({ gitlab, depends, dependsOnPdf }: Folder): InitFile {
  const versions = { 'report-lint': manifest.version, unpdf: manifest.devDependencies.unpdf }
  const tools = { installed: depends, installedPdf: dependsOnPdf, versions }
  return gitlab
    ? { path: '.gitlab/report-lint.yml', content: gitlabJob(tools) }
    : { path: '.github/workflows/report-lint.yml', content: githubWorkflow(tools) }
}
