import { expect, it } from 'vitest'
import { createLinter, defineForm, definePlugin, lint, type LintResult } from '../../src/index.js'
import { report } from '../../src/testing.js'
import { fileForm } from '../support/formats.js'
import { correctReport, withCell, withSection } from '../support/model.js'
import { paragraph } from '../support/blocks.js'
import { completeThirdForm, thirdForm, thirdParts } from '../support/third-form.js'

const plugin = definePlugin({ name: 'linhu', forms: [defineForm(thirdForm)] })
const inThirdForm = report({ year: 2026, form: completeThirdForm, numbers: thirdParts })
const wrong = withCell(correctReport(), 'requests/received/total', 77)
const talking = withSection(correctReport({ year: 2020 }), 'problems', [
  paragraph('本局全年收到政府信息公开申请9999件，区卫生健康局收到3件。'),
])

/** Runs that differ in all that a run may differ in: reports, formats, forms, rules, languages, organs. */
const runs: (() => Promise<LintResult>)[] = [
  ...['markdown markdown', 'text tab-rows', 'html clean', 'docx typed'].flatMap((name) => {
    const { filePath, write } = fileForm(name)
    return [
      () => lint(write(wrong), { filePath, locale: 'en' }),
      () => lint(write(talking), { filePath, rules: { 'cell-filled': 'off', typography: 'warn' }, extract: true }),
      () => lint(write(correctReport({ organ: '松岚县卫生健康局' })), { filePath }),
    ]
  }),
  async () => (await createLinter({ plugins: [plugin] }, { needs: ['data'] })).lint(inThirdForm),
  () => lint(inThirdForm),
  () => lint('不是报告'),
]

it('runs in one thread do not meet: side by side they give what they give one after another', async () => {
  const alone: LintResult[] = []
  for (const run of runs) alone.push(await run())
  for (const order of [runs, [...runs].reverse()]) {
    const together = await Promise.all(order.map((run) => run()))
    expect(order === runs ? together : together.reverse()).toEqual(alone)
  }
})
