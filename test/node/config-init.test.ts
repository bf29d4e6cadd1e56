import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { initFiles } from '../../src/node/config-init.js'
import { loadConfig } from '../../src/node/load-config.js'
import { folderWith } from '../support/folder.js'

const workflow = '.github/workflows/report-lint.yml'

/** What is written into a folder with these files, by path. */
async function written(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const cwd = folderWith(files)
  return Object.fromEntries((await initFiles({ cwd })).map(({ path, content }) => [relative(cwd, path), content]))
}

/** The commands of a workflow. */
const runsOf = (text: string): string[] =>
  (parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> }).jobs['report-lint']!.steps.flatMap(
    ({ run }) => run ?? [],
  )

describe('initFiles', () => {
  it.each([
    [{}, 'jsonc'],
    [{ 'package.json': '{}' }, 'jsonc'],
    [{ 'package.json': 'null' }, 'jsonc'],
    [{ 'package.json': '{' }, 'jsonc'],
    [{ 'package.json': '{"type":"module"}' }, 'js'],
    [{ 'tsconfig.json': '{}' }, 'ts'],
  ])('chooses by what is in the folder: %j', async (files, extension) => {
    expect(Object.keys(await written(files))).toEqual([`report-lint.config.${extension}`, workflow])
  })

  it('imports defineConfig where report-lint is installed', async () => {
    const description = '{"type":"module","devDependencies":{"report-lint":"1.0.0"}}'
    const files = await written({ 'package.json': description })
    expect(files['report-lint.config.js']).toContain("import { defineConfig } from 'report-lint/config'")
  })

  it('names the schema where report-lint is installed', async () => {
    const files = await written({ 'package.json': '{"dependencies":{"report-lint":"1.0.0"}}' })
    expect(files['report-lint.config.jsonc']).toContain(
      '"$schema": "./node_modules/report-lint/dist/config.schema.json"',
    )
  })

  it('writes a job for GitLab where that is in use', async () => {
    const files = await written({ '.gitlab-ci.yml': '' })
    expect(Object.keys(files)).toContain('.gitlab/report-lint.yml')
    expect(parse(files['.gitlab/report-lint.yml'] ?? '')).toHaveProperty('report-lint.script')
  })

  it('leaves out what is there already', async () => {
    expect(await written({ 'report-lint.config.yaml': '', [workflow]: '' })).toEqual({})
  })

  const report = `report-lint@${manifest.version}`
  const pdf = `unpdf@${manifest.devDependencies.unpdf}`
  const install = `npm install --prefix FOLDER --ignore-scripts ${report} ${pdf}`
  const program = 'node FOLDER/node_modules/report-lint/dist/cli.js'

  it.each([
    [undefined, [install, program]],
    ['{"dependencies":{"report-lint":"1.0.0"}}', ['npm ci', `npm install --no-save ${pdf}`, 'npx report-lint']],
    ['{"devDependencies":{"report-lint":"1.0.0","unpdf":"1.0.0"}}', ['npm ci', 'npx report-lint']],
  ])('writes a job that comes to one version, and to what reads PDF, beside %s', async (description, commands) => {
    const project: Record<string, string> = description === undefined ? {} : { 'package.json': description }
    const { [workflow]: github = '' } = await written(project)
    const { '.gitlab/report-lint.yml': gitlab = '' } = await written({ ...project, '.gitlab-ci.yml': '' })
    const lines = (folder: string, args: string): string[] =>
      [...commands.slice(0, -1), `${commands.at(-1)!} ${args}`].map((line) => line.replace('FOLDER', folder))
    expect(runsOf(github)).toEqual(lines('"$RUNNER_TEMP/report-lint"', '--format github .'))
    expect((parse(gitlab) as { 'report-lint': { script: string[] } })['report-lint'].script).toEqual(
      lines('/tmp/report-lint', '--format stylish --format gitlab:report-lint.json .'),
    )
  })

  it.each([{}, { 'tsconfig.json': '{}' }, { 'package.json': '{"type":"module"}' }])(
    'writes a configuration that loads, also with all its examples: %j',
    async (files) => {
      for (const edit of [(text: string) => text, withExamples]) {
        const cwd = folderWith(files)
        for (const { path, content } of await initFiles({ cwd })) {
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, path.includes('config') ? edit(content) : content)
        }
        await expect(loadConfig({ cwd })).resolves.toMatchObject({ base: cwd })
      }
    },
  )
})

/** Examples are comments that end like a property; the words beside them do not. */
const withExamples = (text: string): string => text.replaceAll(/^(\s*)\/\/ (.+,)$/gmu, '$1$2')
