import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { report } from '../../../src/testing.js'
import { installPackage, type Installed } from '../../support/installed.js'
import { lowestZod, whyNoZod } from './installed.js'

describe.skipIf(whyNoZod())('the packed library with the lowest zod of its range', () => {
  let installed: Installed

  beforeAll(async () => {
    installed = await installPackage()
    const link = join(installed.project, 'node_modules/zod')
    rmSync(link)
    symlinkSync(lowestZod, link, 'junction')
    installed.write('reports/a.md', report())
    installed.write('program.js', program)
  })

  afterAll(() => installed.remove())

  it('has that zod', () => {
    const { version } = JSON.parse(readFileSync(join(lowestZod, 'package.json'), 'utf8')) as { version: string }
    expect(manifest.dependencies.zod).toBe(`^${version}`)
  })

  it('checks configurations, options of rules and formats of plugins, and says what is wrong with them', () => {
    const { status, stdout, stderr } = installed.node(['program.js'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trim().split('\n')).toEqual([
      'overview-length warning',
      'own/long error',
      'createLinter[0]: rules.overview-length[1].max: expected a number, met "many"',
      'createLinter[0]: rules.overview-lenght: there is no such rule; did you mean “overview-length”?',
      'createLinter[0]: rules.own/long[1].most: expected a number, met "few"',
    ])
  })

  it('has types that go with it', () => {
    installed.write('typed.ts', typed)
    const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] }
    installed.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['typed.ts'] }))
    const { status, stdout } = installed.node([resolve('node_modules/typescript/lib/tsc.js'), '-p', '.'])
    expect(status, stdout).toBe(0)
  })
})

const rule = `
const long = defineRule({
  id: 'long', level: 'warning', clause: [], requires: ['title'],
  duty: { zh: '标题', en: 'title' },
  options: (z) => z.object({ most: z.number().int().positive().default(9).describe('The most') }),
  defaults: { most: 9 },
  messages: { long: '标题有{count}字' }, en: { long: 'The title has {count} characters' },
  check: ({ title }, context) => {
    if (title.value.length > context.options.most)
      context.report('long', { at: title, data: { count: title.value.length } })
  },
})
`

const program = `
import { createLinter, defineRule } from 'report-lint'
${rule}
const plugin = { name: 'own', rules: [long] }
const check = async (rules) => {
  try {
    const linter = await createLinter({ plugins: [plugin], rules }, { locale: 'en' })
    const { messages } = await linter.lintFile('reports/a.md')
    for (const { ruleId, level } of messages) if (ruleId in rules) console.log(ruleId, level)
  } catch (error) {
    console.log(error.message)
  }
}
await check({ 'overview-length': ['warn', { max: 1 }] })
await check({ 'own/long': ['error', { most: 3 }] })
await check({ 'overview-length': ['warn', { max: 'many' }] })
await check({ 'overview-lenght': 'warn' })
await check({ 'own/long': ['warn', { most: 'few' }] })
`

const typed = `
import { defineRule } from 'report-lint/config'
${rule}
export const id: string = long.id
`
