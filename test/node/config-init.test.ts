import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { initFiles } from '../../src/node/config-init.js'
import { loadConfig } from '../../src/node/load-config.js'
import { folderWith } from '../support/folder.js'

const workflow = '.github/workflows/report-lint.yml'

/** What is written into a folder with these files, by path. */
async function written(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const cwd = folderWith(files)
  return Object.fromEntries((await initFiles({ cwd })).map(({ path, content }) => [relative(cwd, path), content]))
}

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

  it('writes a workflow that installs first where it has to', async () => {
    const { [workflow]: own = '' } = await written({ 'package.json': '{"dependencies":{"report-lint":"1.0.0"}}' })
    const { [workflow]: foreign = '' } = await written({})
    const runs = (text: string): unknown[] =>
      (parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> }).jobs['report-lint']!.steps.flatMap(
        ({ run }) => run ?? [],
      )
    expect(runs(own)).toEqual(['npm ci', 'npx report-lint --format github .'])
    expect(runs(foreign)).toEqual(['npx --yes report-lint --format github .'])
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
