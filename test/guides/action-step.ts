import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packedFolder } from '../support/installed.js'

interface Step {
  name: string
  run: string
  env: Record<string, string>
}

interface Action {
  inputs: Record<string, { default: string }>
  runs: { steps: [Step] }
}

/** What action.yml says. */
export const action = parse(readFileSync('action.yml', 'utf8')) as Action
/** Its only step. */
export const [step] = action.runs.steps

const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c']

/** The action as the commit of a release has it: built by the lines of the workflow that releases. */
export interface BuiltAction {
  folder: string
  remove: () => void
}

export async function buildAction(): Promise<BuiltAction> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'report-lint-action-')))
  const source = join(folder, 'source')
  cpSync(join(await packedFolder(), 'dist'), join(source, 'dist'), { recursive: true })
  cpSync('node_modules/unpdf', join(source, 'node_modules/unpdf'), { recursive: true, dereference: true })
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    jobs: { pack: { steps: Partial<Step>[] } }
  }
  const build = jobs.pack.steps.find(({ run }) => run?.includes('action.tgz'))?.run ?? ''
  const commit = join(folder, 'commit')
  mkdirSync(commit)
  cpSync('package.json', join(commit, 'package.json'))
  for (const [line, cwd] of [
    [build, source],
    ['tar -xzf ../source/action.tgz', commit],
  ] as const) {
    const { status, stderr } = spawnSync('bash', [...bash, line], { cwd, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${line}\n${stderr}`)
  }
  rmSync(source, { recursive: true })
  return { folder: commit, remove: () => rmSync(folder, { recursive: true }) }
}

/** Runs the step as a runner does, with the inputs given and the defaults of the others. */
export function runStep(actionFolder: string, cwd: string, inputs: Record<string, string>) {
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]))
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1] ?? ''
      return [name, { ...given, ...inputs }[input] ?? '']
    }),
  )
  return spawnSync('bash', [...bash, step.run], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, GITHUB_ACTION_PATH: actionFolder },
  })
}
