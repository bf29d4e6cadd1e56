import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json } from '../../src/formatters/json.js'
import { jsonWithMetadata } from '../../src/formatters/json-with-metadata.js'
import { project, ruleUrl } from '../../src/project.js'
import { arbitraryResults } from './arbitrary.js'
import { context } from './context.js'
import { fatal, finding, result } from './fakes.js'

test('says what a run needs to be repeated', () => {
  const results = [
    result([finding(), finding({ level: 'info' })], { sha256: 'ab' }),
    result([fatal('文件是空的', 'empty')], { filePath: '/work/b.md', sha256: 'cd' }),
  ]
  expect(JSON.parse(jsonWithMetadata(results, context()))).toEqual({
    metadata: {
      tool: { name: 'report-lint', version: '1.2.3', homepage: project.address },
      editions: ['2021'],
      configurationHash: 'c0ffee',
      rules: [
        {
          id: 'outcome-total',
          level: 'error',
          clause: ['国办公开办函〔2021〕30号（三）行政机关收到和处理政府信息公开申请情况', '国办公开办函〔2019〕60号'],
          url: ruleUrl('outcome-total'),
        },
      ],
      inputs: [
        { filePath: '/work/a.md', sha256: 'ab' },
        { filePath: '/work/b.md', sha256: 'cd' },
      ],
      counts: {
        files: 2,
        fatal: 1,
        error: 1,
        warning: 0,
        info: 1,
        suppressed: 0,
        suppressedBy: { directive: 0, configuration: 0, baseline: 0 },
      },
      verdicts: { pass: 0, fail: 1, incomplete: 1, unchecked: 0, notReport: 0, otherFile: 0, earlierOnly: 0 },
    },
    results,
  })
})

test('holds the same results as json, with no character that a terminal obeys', () => {
  fc.assert(
    fc.property(arbitraryResults(), (results) => {
      const output = jsonWithMetadata(results, context())
      const { results: printed } = JSON.parse(output) as { results: unknown }
      expect(printed).toEqual(JSON.parse(json(results)))
      expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}\p{Surrogate}]/u)
    }),
  )
})
