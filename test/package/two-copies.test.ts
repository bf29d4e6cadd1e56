import { afterAll, expect, it } from 'vitest'
import { report } from '../../src/testing.js'
import { installPackage } from '../support/installed.js'

const { remove, reportLint, write } = await installPackage()
afterAll(remove)

it('the command tells the code of an error that a plugin has from the library', () => {
  write(
    'reader/plugin.js',
    `import { definePlugin, defineReader, InputError } from 'report-lint/config'
     const read = () => { throw new InputError('corrupt', { zh: '信', en: 'letter' }) }
     export default definePlugin({ name: 'own', readers: [defineReader({ format: 'letter', extensions: ['.letter'], read })] })`,
  )
  write('reader/report-lint.config.json', '{ "plugins": ["./plugin.js"] }')
  write('reader/a.letter', '甲')
  const { status, stdout } = reportLint(['a.letter', '-f', 'json'], { cwd: 'reader' })
  expect(JSON.parse(stdout)).toMatchObject([{ messages: [{ code: 'corrupt', message: '信', fatal: true }] }])
  expect(status).toBe(2)
})

it('the command tells the reason of a configuration that the library refuses', () => {
  write(
    'refused/report-lint.config.js',
    `import { ConfigError } from 'report-lint'
     throw new ConfigError({ zh: '换一个', en: 'take another' })`,
  )
  write('refused/a.md', report())
  const ran = reportLint(['a.md'], { cwd: 'refused' })
  expect(ran).toEqual({ status: 2, stdout: '', stderr: 'report-lint: 换一个\n' })
})

it('the command runs a rule that a plugin has defined with the library, on nodes of its own', () => {
  write(
    'rule/report-lint.config.js',
    `import { defineConfig, defineRule } from 'report-lint/config'
     const heading = defineRule({
       id: 'first-heading', level: 'error', duty: { zh: '标题', en: 'heading' }, clause: [],
       messages: { found: '标题“{text}”' }, en: { found: 'heading “{text}”' },
       check: ({ report }, context) => {
         const { heading } = report.sections.find(({ id }) => id === 'overview')
         context.report('found', { at: heading, data: { text: heading.value } })
       },
     })
     export default defineConfig({ plugins: [{ name: 'own', rules: [heading] }], rules: { 'own/first-heading': 'error' } })`,
  )
  write('rule/a.md', report())
  const { status, stdout } = reportLint(['a.md', '-f', 'json'], { cwd: 'rule' })
  expect(JSON.parse(stdout)).toMatchObject([
    { messages: [{ ruleId: 'own/first-heading', message: '标题“一、总体情况”' }] },
  ])
  expect(status).toBe(1)
})
