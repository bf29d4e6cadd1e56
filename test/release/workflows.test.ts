import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }

interface Step {
  uses?: string
  run?: string
  shell?: string
  with?: Record<string, unknown>
}

interface Job {
  uses?: string
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  strategy?: { matrix: { os: string[]; node: number[]; include: Record<string, unknown>[] } }
  steps?: Step[]
}

interface Workflow {
  permissions?: Record<string, string>
  concurrency?: { group: string }
  jobs: Record<string, Job>
}

const folder = '.github/workflows/'
const files = readdirSync(folder).map((name) => folder + name)
const textOf = (file: string): string => readFileSync(file, 'utf8')
const workflowOf = (file: string): Workflow => parse(textOf(file)) as Workflow
const jobsOf = (file: string): [string, Job][] => Object.entries(workflowOf(file).jobs)
const stepsOf = (file: string): Step[] => jobsOf(file).flatMap(([, { steps = [] }]) => steps)

describe.each(files)('%s', (file) => {
  it('fixes every action by the hash of a commit, with its version behind', () => {
    const uses = textOf(file).match(/uses: .*/gu) ?? []
    expect(uses).not.toEqual([])
    for (const line of uses) {
      expect(line).toMatch(/^uses: (?:\.\/\.github\/workflows\/\S+\.yml|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/u)
    }
  })

  it('may only read unless a job says what else', () => {
    expect(workflowOf(file).permissions).toEqual({ contents: 'read' })
  })

  it('has a group of its own', () => {
    expect(workflowOf(file).concurrency?.group).toMatch(/\S/u)
  })

  it('ends every job of its own on time', () => {
    for (const [name, job] of jobsOf(file)) if (!job.uses) expect(job['timeout-minutes'], name).toBeGreaterThan(0)
  })

  it('leaves no credentials behind a checkout', () => {
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false })
  })

  it('runs scripts that are there', () => {
    for (const { run = '' } of stepsOf(file)) {
      for (const [, script = ''] of run.matchAll(/\bnpm run (\S+)/gu))
        expect(Object.keys(manifest.scripts)).toContain(script)
      for (const [, path = ''] of run.matchAll(/(?:^|\bnode )(\S+\.mjs|\.ci\/\S+)/gmu))
        expect(existsSync(path), path).toBe(true)
    }
  })

  it('puts nothing of an event into a script, where it could add a command', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{')
  })
})

describe('every file', () => {
  it('means the same commit by the same version of an action', () => {
    const pages = ['docs/guides/github-action.md', ...files]
    const pins = pages.flatMap((file) => [...textOf(file).matchAll(/uses: (\S+)@([0-9a-f]{40}) # (\S+)/gu)])
    const commits = new Map(pins.map(([, action = '', commit, version = '']) => [`${action} ${version}`, commit]))
    for (const [, action = '', commit, version = ''] of pins) expect(commits.get(`${action} ${version}`)).toBe(commit)
    const versions = new Map(pins.map(([, action = '', , version]) => [action, version]))
    for (const [, action = '', , version] of pins) expect(versions.get(action), action).toBe(version)
  })
})

describe('ci.yml', () => {
  const { check } = workflowOf(`${folder}ci.yml`).jobs
  const matrix = check?.strategy?.matrix

  it('runs what a change has to pass on three systems and every Node.js in use', () => {
    expect(matrix?.os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest'])
    expect(matrix?.node).toEqual([20, 22, 24, 26])
    expect(check?.steps).toContainEqual(expect.objectContaining({ run: '.ci/run', shell: 'bash' }))
  })

  it('gives each Node.js another time zone and language', () => {
    for (const key of ['zone', 'language']) {
      const values = matrix?.include.map((entry) => entry[key])
      expect(new Set(values).size).toBe(matrix?.node.length)
    }
    expect(matrix?.include.map(({ node }) => node)).toEqual(matrix?.node)
  })
})

describe('release.yml', () => {
  const { jobs } = workflowOf(`${folder}release.yml`)

  it('gives the right to publish to one job, and that to tag to another', () => {
    const holders = (right: string): string[] =>
      Object.entries(jobs).flatMap(([name, { permissions }]) => (permissions?.[right] === 'write' ? [name] : []))
    expect(holders('id-token')).toEqual(['publish'])
    expect(holders('contents')).toEqual(['tag'])
  })

  it('runs no code of the project or of a dependency in these jobs', () => {
    const runs = ['publish', 'tag'].flatMap((name) => jobs[name]?.steps?.map(({ run = '' }) => run) ?? [])
    expect(runs.flatMap((run) => run.match(/\bnpm (?:ci|install|run|exec)\b|\bnpx\b|\bnode\b/gu) ?? [])).toEqual([])
    const { steps = [] } = jobs['publish'] ?? {}
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([])
    expect(steps.map(({ run }) => run)).toContainEqual(
      expect.stringMatching(/npm publish .*--provenance .*--ignore-scripts/u),
    )
  })

  it('attaches the bill of materials', () => {
    const attached = jobs['tag']?.steps?.at(-1)?.run
    expect(attached).toMatch(/gh release create .*sbom\.cdx\.json/u)
  })
})
