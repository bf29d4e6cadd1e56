import { deepEqual } from 'node:assert/strict'
import { it } from 'node:test'
import { createLinter } from 'report-lint'
import { report } from 'report-lint/testing'
import plugin from './index.js'

const found = async (overrides) => {
  const linter = await createLinter({ plugins: [plugin], extends: 'hailan/editions' })
  const { messages } = await linter.lint(report(overrides))
  return messages.map(({ ruleId }) => ruleId)
}

const complete = {
  sections: { overview: ['2023年，我镇建成公开专区一处。'] },
  extraSections: [{ heading: '政务公开工作要点落实情况', paragraphs: ['各项要点均已落实。'] }],
  signature: ['2024年1月20日'],
}

const ours = (ids) => ids.filter((id) => id.startsWith('hailan/'))

it('passes a report that has all that the province asks for', async () => {
  deepEqual(ours(await found(complete)), [])
})

it('finds the section, the statement and the day', async () => {
  const ids = await found({ signature: ['2024年2月2日'] })
  deepEqual(ours(ids), ['hailan/required-sections', 'hailan/required-statements', 'hailan/deadline'])
})
